package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.engine.ats.Fields.PlaceNames;
import java.util.Optional;

/// Comeet's careers API: an array of positions, with their text only when asked with `details=true`, or one
/// position.
///
/// `time_updated` is no day of posting, and there is none. `is_remote` is true of hybrid positions too, so
/// it counts only where `workplace_type` is not stated. `url_active_page` can be one page for all
/// positions.
final class Comeet implements AtsReader {
    @Override
    public String system() {
        return "comeet";
    }

    @Override
    public Optional<Found> find(Node answer, boolean own) {
        if ((own && answer.isEmptyList(".")) || answer.anyHas("*", "uid", "name", "url_comeet_hosted_page")) {
            return Found.listed(
                    answer.rows("*", ""),
                    position -> !position.words("is_internal").equals("true"),
                    position -> "'" + position.words("name") + "' is for the company's own people.");
        }
        String message = answer.words("message|error");
        return own && !message.isEmpty() ? Found.failure("answered '" + message + "'") : Optional.empty();
    }

    @Override
    public RawPostingBuilder read(Node row, Node answer) {
        var fields = new Fields(system(), row)
                .id("uid")
                .url("url_comeet_hosted_page|url_active_page")
                .title("name")
                .sections("details/*", "name", "value", "Description")
                .identifier("requisition", "internal_use_custom_id")
                .organization(row.stated("company_name"))
                .categories("department")
                .employmentTypes("employment_type")
                .seniority("experience_level")
                .places("location", new PlaceNames("name", "city", "state", "country"))
                .dateUpdated("time_updated");
        return row.words("workplace_type").isEmpty()
                ? fields.workplace("location/is_remote", "true", "remote").builder()
                : fields.workplace("workplace_type").builder();
    }
}
