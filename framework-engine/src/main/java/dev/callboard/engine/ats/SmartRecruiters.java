package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.engine.ats.Fields.PlaceNames;
import java.util.Optional;

/// SmartRecruiters' posting API: a list that names postings, and one posting's own answer, whose text is in
/// `jobAd.sections`.
///
/// A place that is missing is at 0, 0, and a missing region leaves its commas in `fullLocation`.
final class SmartRecruiters implements AtsReader {
    private static final String SECTIONS = "jobAd/sections/";

    @Override
    public String system() {
        return "smartrecruiters";
    }

    @Override
    public Optional<Found> find(Node answer, boolean own) {
        boolean isEmptyList = answer.isEmptyList("content") && answer.has("totalFound");
        boolean isList = isEmptyList
                || (own && answer.isList("content"))
                || answer.anyHas("content/*", "releasedDate", "location");
        if (isList) {
            return Found.rows(answer.rows("content/*", ""), answer.count("totalFound"));
        }
        return answer.has("jobAd", "name") || answer.has("releasedDate", "refNumber")
                ? Found.rows(answer.rows(".", ""))
                : Optional.empty();
    }

    @Override
    public RawPostingBuilder read(Node row, Node answer) {
        var fields = new Fields(system(), row)
                .id("id")
                .url("postingUrl")
                .applyUrl("applyUrl")
                .title("name")
                .description(SECTIONS + "jobDescription/text")
                .sections(SECTIONS + "qualifications", "title", "text", "Qualifications")
                .sections(SECTIONS + "additionalInformation", "title", "text", "Additional information")
                .sections(SECTIONS + "companyDescription", "title", "text", "Company description")
                .identifier("requisition", "refNumber")
                .organization(row.stated("company/name"), row.stated("industry/label"))
                .places("location", new PlaceNames("fullLocation", "city", "region", "country"))
                .categories("department/label", "function/label")
                .employmentTypes("typeOfEmployment/label|typeOfEmployment/id")
                .datePosted("releasedDate")
                .language("language/code")
                .openSign("active", "true")
                .closedSign("active", "false");
        if (!row.words("experienceLevel/id").equals("not_applicable")) {
            fields.seniority("experienceLevel/label");
        }
        // A hybrid job can be marked remote as well.
        return row.words("location/hybrid").equals("true")
                ? fields.workplace("location/hybrid", "true", "hybrid").builder()
                : fields.workplace("location/remote", "true", "remote").builder();
    }
}
