package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.engine.ats.Fields.PlaceNames;
import java.util.Optional;

/// Eightfold: the list and the posting of its newer API (`/api/pcsx/`, camel case) and of its older one
/// (`/api/apply/v2/`, snake case). Times are seconds in some tenants and milliseconds in others.
final class Eightfold implements AtsReader {
    @Override
    public String system() {
        return "eightfold";
    }

    @Override
    public Optional<Found> find(Node answer, boolean own) {
        String error = answer.words("error/message");
        if (!error.isEmpty() && (own || error.startsWith("PCSX is not enabled"))) {
            return failure(error);
        }
        boolean isEmptyList = answer.isEmptyList("data/positions") && answer.count("data/count") != null;
        if (isEmptyList
                || (own && answer.isList("data/positions"))
                || answer.anyHas("data/positions/*", "name", "locations")) {
            return Found.rows(answer.rows("data/positions/*", ""), answer.count("data/count"));
        }
        if (answer.isList("positions") && (own || answer.anyHas("positions/*", "name", "t_create"))) {
            return Found.rows(answer.rows("positions/*", ""), answer.count("count"));
        }
        if (answer.at("data").has("name", "jobDescription")) {
            return Found.rows(answer.rows("data", ""));
        }
        if (answer.has("name", "t_create", "job_description")) {
            return Found.rows(answer.rows(".", ""));
        }
        String message = answer.words("message|error");
        return own && !message.isEmpty() ? failure(message) : Optional.empty();
    }

    private static Optional<Found> failure(String message) {
        return Found.failure(
                "answered '" + message + "'; a tenant without the newer API answers at /api/apply/v2/jobs");
    }

    @Override
    public RawPostingBuilder read(Node row, Node answer) {
        return new Fields(system(), row)
                .id("id")
                .url("publicUrl|canonicalPositionUrl|positionUrl")
                .title("name")
                .description("jobDescription|job_description")
                .identifier("requisition", "displayJobId|display_job_id|atsJobId|ats_job_id")
                .places("locations/*", PlaceNames.TEXT)
                .orPlaces("location", PlaceNames.TEXT)
                .orPlaces("standardizedLocations/*", PlaceNames.TEXT)
                .categories("department", "business_unit|businessUnit")
                .employmentTypes("efcustomTextEmploymentType/*")
                .workplace("workLocationOption|work_location_option")
                .datePosted("postedTs|t_create")
                .dateUpdated("t_update")
                .builder();
    }
}
