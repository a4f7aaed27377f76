package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.engine.ats.Fields.PayNames;
import dev.callboard.engine.ats.Fields.PlaceNames;
import java.util.Optional;

/// Breezy's board: an array of positions, with their text only when asked with `verbose=true`.
final class Breezy implements AtsReader {
    private static final PlaceNames PLACE =
            new PlaceNames("name", "city", "state/name|state/id", "country/name|country/id");

    @Override
    public String system() {
        return "breezy";
    }

    @Override
    public Optional<Found> find(Node answer, boolean own) {
        boolean isBoard = (own && answer.isEmptyList(".")) || answer.anyHas("*", "name", "published_date", "url");
        return isBoard ? Found.rows(answer.rows("*", "")) : Optional.empty();
    }

    @Override
    public RawPostingBuilder read(Node row, Node answer) {
        return new Fields(system(), row)
                .id("id")
                .url("url")
                .title("name")
                .description("description")
                .organization(row.stated("company/name"))
                .categories("department/name|department")
                .employmentTypes("type/name|type/id")
                .places("locations/*", PLACE)
                .orPlaces("location", PLACE)
                .workplace("location/is_remote", "true", "remote")
                .pay(".", new PayNames("salary", "", "", "", ""))
                .datePosted("published_date")
                .builder();
    }
}
