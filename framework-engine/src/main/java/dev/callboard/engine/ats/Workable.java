package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.engine.ats.Fields.PlaceNames;
import java.util.Optional;

/// Workable: the widget's board, the careers page's list, and one job's own answer.
///
/// The board names the account once, around its jobs, and has texts only when asked with `details=true`. A
/// job with several places can have a row for each.
final class Workable implements AtsReader {
    @Override
    public String system() {
        return "workable";
    }

    @Override
    public Optional<Found> find(Node answer, boolean own) {
        boolean isEmptyBoard = answer.isEmptyList("jobs") && (own || answer.has("name", "description"));
        if (isEmptyBoard || answer.anyHas("jobs/*", "shortcode")) {
            return Found.rows(answer.rows("jobs/*", ""));
        }
        boolean isEmptyList = own && answer.isEmptyList("results");
        if (isEmptyList || answer.anyHas("results/*", "shortcode")) {
            return Found.rows(answer.rows("results/*", ""), answer.count("total"));
        }
        return answer.has("shortcode", "title") ? Found.rows(answer.rows(".", "")) : Optional.empty();
    }

    @Override
    public RawPostingBuilder read(Node row, Node answer) {
        var fields = new Fields(system(), row)
                .id("shortcode")
                .url("url|shortlink")
                .applyUrl("application_url")
                .title("title")
                .description("description")
                .section("Requirements", "requirements")
                .section("Benefits", "benefits")
                .identifier("requisition", "code")
                .organization(answer.isList("jobs") ? answer.stated("name") : null)
                .categories("department/*", "function")
                .employmentTypes("employment_type|type")
                .seniority("experience")
                .places("locations/*", new PlaceNames("", "city", "region", "country|countryCode"))
                .orPlaces("location", new PlaceNames("", "city", "region", "country|countryCode"))
                .datePosted("published_on|published")
                .language("language")
                .openSign("state", "published")
                .closedSign("state", "closed", "archived");
        // Where places have nodes of their own, `state` is that of the posting: `published`.
        if (row.isList("locations") || row.has("location")) {
            return workplace(row, fields).builder();
        }
        return workplace(row, fields)
                .orPlaces(".", new PlaceNames("", "city", "state", "country"))
                .builder();
    }

    private static Fields workplace(Node row, Fields fields) {
        return row.words("workplace").isEmpty()
                ? fields.workplace("telecommuting|remote", "true", "remote")
                : fields.workplace("workplace");
    }
}
