package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.engine.ats.Fields.PayNames;
import dev.callboard.engine.ats.Fields.PlaceNames;
import java.util.Optional;

/// BambooHR: a list that names openings, and one opening's own answer.
///
/// `locationType` is `1` for remote and `2` for hybrid. `0` is what it is when nobody chose, so it says
/// nothing, and `isRemote` is asked.
final class BambooHr implements AtsReader {
    @Override
    public String system() {
        return "bamboohr";
    }

    @Override
    public Optional<Found> find(Node answer, boolean own) {
        boolean isEmptyList = answer.isEmptyList("result") && answer.count("meta/totalCount") != null;
        if (isEmptyList || (own && answer.isList("result")) || answer.anyHas("result/*", "jobOpeningName")) {
            return Found.rows(answer.rows("result/*", ""), answer.count("meta/totalCount"));
        }
        return answer.at("result/jobOpening").has("jobOpeningName")
                ? Found.rows(answer.rows("result/jobOpening", ""))
                : Optional.empty();
    }

    @Override
    public RawPostingBuilder read(Node row, Node answer) {
        var fields = new Fields(system(), row)
                .id("id")
                .url("jobOpeningShareUrl")
                .title("jobOpeningName")
                .description("description")
                .categories("departmentLabel")
                .employmentTypes("employmentStatusLabel|employmentType")
                .places("location", new PlaceNames("", "city", "state", "addressCountry"))
                .orPlaces("atsLocation", new PlaceNames("", "city", "state|province", "country"))
                .workplace("locationType", "1", "remote")
                .workplace("locationType", "2", "hybrid")
                .pay(".", new PayNames("compensation", "", "", "", ""))
                .datePosted("datePosted")
                .openSign("jobOpeningStatus", "Open")
                .closedSign("jobOpeningStatus", "Closed", "Filled", "Canceled", "On Hold");
        // What is asked for, so `Student (High School)` says nothing of the job.
        if (!row.words("minimumExperience").startsWith("Student")) {
            fields.seniority("minimumExperience");
        }
        return row.words("locationType").matches("[12]")
                ? fields.builder()
                : fields.workplace("isRemote", "true", "remote").builder();
    }
}
