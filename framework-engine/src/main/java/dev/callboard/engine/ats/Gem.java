package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.ats.Fields.PlaceNames;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gem's GraphQL answers, alone or in a batch: a list that names postings, which has texts only when asked
/// for them, and one posting's own answer. Errors come with HTTP status 200.
final class Gem implements AtsReader {
    private static final String BOARD = "*/data/oatsExternalJobPostings";
    private static final String POSTING = "*/data/oatsExternalJobPosting";

    @Override
    public String system() {
        return "gem";
    }

    @Override
    public Optional<Found> find(Node answer, boolean own) {
        List<Node> details = answer.rows(POSTING, "");
        if (!details.isEmpty()) {
            return Found.rows(details);
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
                .title("title")
                .description("descriptionHtml")
                .section("Introduction", "jobPostSectionHtml/introHtml")
                .section("Closing", "jobPostSectionHtml/outroHtml")
                .section("Compensation", "compensationHtml")
                .identifier("requisition", "job/requisitionId")
                .organization(company(row, answer))
                .places("locations/*", new PlaceNames("name", "city", "", "isoCountry"))
                .workplace("job/locationType")
                .employmentTypes("job/employmentType")
                .categories("job/department/name")
                .datePosted("firstPublishedTsSec")
                .closedSign("isUnlistedExternally", "true")
                .builder();
    }

    private static @Nullable Stated company(Node row, Node answer) {
        Stated own = row.stated("job/teamDisplayName");
        return own == null ? answer.stated("*/data/jobBoardExternal/teamDisplayName") : own;
    }
}
