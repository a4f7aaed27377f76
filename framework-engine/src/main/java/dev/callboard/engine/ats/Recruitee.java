package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.engine.ats.Fields.PayNames;
import dev.callboard.engine.ats.Fields.PlaceNames;
import java.util.Optional;

/// Recruitee's offers: all of a board, or one.
///
/// `remote`, `hybrid` and `on_site` can be true at a time; each that is true is stated, none that is false.
final class Recruitee implements AtsReader {
    private static final PlaceNames PLACE = new PlaceNames("name", "city", "state", "country|country_code");

    @Override
    public String system() {
        return "recruitee";
    }

    @Override
    public Optional<Found> find(Node answer, boolean own) {
        boolean isEmptyBoard = answer.isEmptyList("offers") && answer.value().size() == 1;
        if (isEmptyBoard || (own && answer.isList("offers")) || answer.anyHas("offers/*", "careers_url")) {
            return Found.rows(answer.rows("offers/*", ""));
        }
        if (answer.at("offer").has("careers_url")) {
            return Found.rows(answer.rows("offer", ""));
        }
        return answer.has("careers_url", "careers_apply_url") ? Found.rows(answer.rows(".", "")) : Optional.empty();
    }

    @Override
    public RawPostingBuilder read(Node row, Node answer) {
        return new Fields(system(), row)
                .id("id")
                .url("careers_url")
                .applyUrl("careers_apply_url")
                .title("title")
                .description("description")
                .section("Requirements", "requirements")
                .organization(row.stated("company_name"))
                .categories("department")
                .employmentTypes("employment_type_code")
                .seniority("experience_code")
                .places("locations/*", PLACE)
                .orPlaces(".", new PlaceNames("location", "city", "state_name", "country|country_code"))
                .workplace("remote", "true", "remote")
                .workplace("hybrid", "true", "hybrid")
                .workplace("on_site", "true", "on-site")
                .pay("salary", new PayNames("", "currency", "min", "max", "period"))
                .datePosted("published_at")
                .dateUpdated("updated_at")
                .validThrough("close_at")
                .openSign("status", "published")
                .closedSign("status", "closed", "archived")
                .builder();
    }
}
