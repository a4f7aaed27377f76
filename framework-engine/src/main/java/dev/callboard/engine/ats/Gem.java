package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.ats.Fields.PlaceNames;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gem's job board API, which is an array of postings or one of them, and the GraphQL answers of its pages,
/// alone or in a batch: a list that names postings, and one posting's own answer, whose errors come with
/// HTTP status 200.
///
/// The API's names are those of Greenhouse's, and more. A posting that is not listed is in an answer for
/// who has its link.
final class Gem implements AtsReader {
    private static final String BOARD = "*/data/oatsExternalJobPostings";
    private static final String POSTING = "*/data/oatsExternalJobPosting";

    @Override
    public String system() {
        return "gem";
    }

    @Override
    public Optional<Found> find(Node answer, boolean own) {
        boolean isEmptyBoard = own && answer.isEmptyList(".");
        if (isEmptyBoard || answer.anyHas("*", "absolute_url", "internal_job_id", "first_published_at")) {
            return Found.rows(answer.rows("*", ""));
        }
        List<Node> details = answer.rows(POSTING, "");
        if (!details.isEmpty()) {
            return Found.listed(
                    details,
                    posting -> !posting.words("isUnlistedExternally").equals("true"),
                    posting -> "'" + posting.words("title") + "' is not listed.");
        }
        if (answer.all(BOARD).stream().anyMatch(board -> board.isList("jobPostings"))) {
            return Found.rows(answer.rows(BOARD + "/jobPostings/*", ""));
        }
        boolean isAnswer = own
                || answer.anyHas("*/data", "oatsExternalJobPostings")
                || answer.anyHas("*/data", "oatsExternalJobPosting");
        String error = answer.words("*/errors/*/message");
        return isAnswer
                ? Found.failure("answered without postings" + (error.isEmpty() ? "" : ": '" + error + "'"))
                : Optional.empty();
    }

    @Override
    public RawPostingBuilder read(Node row, Node answer) {
        return new Fields(system(), row)
                .id("extId|id")
                .url("absolute_url")
                .title("title")
                .description("descriptionHtml|content|content_plain")
                .section("Introduction", "jobPostSectionHtml/introHtml")
                .section("Closing", "jobPostSectionHtml/outroHtml")
                .section("Compensation", "compensationHtml")
                .identifier("requisition", "job/requisitionId|requisition_id")
                .organization(company(row, answer))
                .places("locations/*", new PlaceNames("name", "city", "", "isoCountry"))
                .orPlaces("offices/*/location", new PlaceNames("name", "", "", ""))
                .orPlaces("location", new PlaceNames("name", "", "", ""))
                .workplace("job/locationType|location_type")
                .employmentTypes("job/employmentType|employment_type")
                .categories("job/department/name|departments/*/name")
                .datePosted("firstPublishedTsSec|first_published_at")
                .dateUpdated("updated_at")
                .builder();
    }

    private static @Nullable Stated company(Node row, Node answer) {
        Stated own = row.stated("job/teamDisplayName");
        return own == null ? answer.stated("*/data/jobBoardExternal/teamDisplayName") : own;
    }
}
