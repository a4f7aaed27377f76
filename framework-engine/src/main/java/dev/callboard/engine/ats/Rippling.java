package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.engine.ats.Fields.PayNames;
import dev.callboard.engine.ats.Fields.PlaceNames;
import java.util.Optional;

/// Rippling: a list that names jobs, in a row for each place, and one job's own answer.
///
/// Of an `employmentType` the `id` is for people and the `label` is a code.
final class Rippling implements AtsReader {
    @Override
    public String system() {
        return "rippling";
    }

    @Override
    public Optional<Found> find(Node answer, boolean own) {
        if ((own && answer.isEmptyList(".")) || answer.anyHas("*", "uuid", "name", "workLocation")) {
            return Found.rows(answer.rows("*", ""));
        }
        boolean isPage = answer.isList("items")
                && (own || (answer.has("totalItems") && answer.anyHas("items/*", "name", "url", "locations")));
        if (isPage) {
            return Found.rows(answer.rows("items/*", ""), answer.count("totalItems"));
        }
        return answer.has("name", "uuid", "workLocations") ? Found.rows(answer.rows(".", "")) : Optional.empty();
    }

    @Override
    public RawPostingBuilder read(Node row, Node answer) {
        return new Fields(system(), row)
                .id("uuid|id")
                .url("url")
                .title("name")
                .description("description/role")
                .section("About the company", "description/company")
                .organization(row.stated("companyName"))
                .categories("department/name|department/label")
                .employmentTypes("employmentType/id|employmentType/label")
                .places("workLocations/*", PlaceNames.TEXT)
                .orPlaces("workLocation", new PlaceNames("label", "", "", ""))
                .orPlaces("locations/*", new PlaceNames("name", "", "", "country|countryCode"))
                .workplace("locations/*/workplaceType")
                .pay("payRangeDetails/*", new PayNames("", "currency", "rangeStart", "rangeEnd", "frequency"))
                .datePosted("createdOn")
                .builder();
    }
}
