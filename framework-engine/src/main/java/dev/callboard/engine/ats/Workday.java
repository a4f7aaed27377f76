package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.engine.ats.Fields.PlaceNames;
import java.util.Optional;

/// The API behind Workday's career sites (`/wday/cxs/`): a list that names postings, and one posting's own
/// answer.
///
/// `startDate` is the day the posting went up; "Posted 30+ Days Ago" stands for it where it is missing. The
/// country is that of the first place. `similarJobs` are others.
final class Workday implements AtsReader {
    private static final String POSTING = "jobPostingInfo/";

    @Override
    public String system() {
        return "workday";
    }

    @Override
    public Optional<Found> find(Node answer, boolean own) {
        if (answer.isList("jobPostings") && (own || answer.has("total"))) {
            return Found.rows(answer.rows("jobPostings/*", ""), answer.count("total"));
        }
        if (answer.at("jobPostingInfo").value().isObject()) {
            return Found.rows(answer.rows(".", ""));
        }
        if (answer.has("errorCode", "httpStatus")) {
            String message = answer.words("message");
            return Found.failure("answered " + answer.words("errorCode")
                    + (message.isEmpty() ? "" : ", '" + message + "'")
                    + "; a list is asked for by POST with at most 20 rows");
        }
        return Optional.empty();
    }

    @Override
    public RawPostingBuilder read(Node row, Node answer) {
        return new Fields(system(), row)
                .id(POSTING + "id")
                .url(POSTING + "externalUrl")
                .title(POSTING + "title|title")
                .description(POSTING + "jobDescription")
                .identifier("requisition", POSTING + "jobReqId")
                .organization(row.stated("hiringOrganization/name"))
                .places("jobPostingInfo", new PlaceNames("location", "", "", "country/descriptor"))
                .places(POSTING + "additionalLocations/*", PlaceNames.TEXT)
                .workplace(POSTING + "remoteType")
                .employmentTypes(POSTING + "timeType")
                .datePosted(POSTING + "startDate|" + POSTING + "postedOn")
                .validThrough(POSTING + "endDate")
                .openSign(POSTING + "canApply", "true")
                .closedSign(POSTING + "posted", "false")
                .builder();
    }
}
