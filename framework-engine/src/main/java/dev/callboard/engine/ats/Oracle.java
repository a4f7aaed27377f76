package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.api.posting.RawSalary;
import dev.callboard.engine.ats.Fields.PlaceNames;
import java.util.Locale;
import java.util.Optional;

/// Oracle Recruiting's candidate API: a list that names requisitions, with a teaser at best, and one
/// requisition's details.
final class Oracle implements AtsReader {
    @Override
    public String system() {
        return "oracle";
    }

    @Override
    public Optional<Found> find(Node answer, boolean own) {
        if (answer.isList("items/0/requisitionList")) {
            return Found.rows(answer.rows("items/0/requisitionList/*", ""), answer.count("items/0/TotalJobsCount"));
        }
        if (answer.anyHas("items/*", "Id", "Title", "ExternalDescriptionStr")) {
            return Found.rows(answer.rows("items/*", ""));
        }
        if (own && answer.isEmptyList("items")) {
            return Found.failure("answered without any requisition; the posting is gone or the site's number wrong");
        }
        return answer.has("Id", "Title", "ExternalDescriptionStr")
                ? Found.rows(answer.rows(".", ""))
                : Optional.empty();
    }

    @Override
    public RawPostingBuilder read(Node row, Node answer) {
        boolean isDetail = row.has("ExternalDescriptionStr");
        var fields = new Fields(system(), row)
                .id("Id")
                .title("Title")
                .description(isDetail ? "ExternalDescriptionStr|ShortDescriptionStr" : "")
                .section("Responsibilities", "ExternalResponsibilitiesStr")
                .section("Qualifications", "ExternalQualificationsStr")
                .section("About the organisation", "OrganizationDescriptionStr")
                .section("About the company", "CorporateDescriptionStr")
                .organization(row.stated("LegalEmployer"))
                .places(".", new PlaceNames("PrimaryLocation", "", "", "PrimaryLocationCountry"))
                .places("secondaryLocations/*", new PlaceNames("Name|LocationName", "", "", "CountryCode"))
                .categories("Category", "JobFamily", "JobFunction", "Department")
                .employmentTypes("JobSchedule", "JobType|ContractType")
                .datePosted("ExternalPostedStartDate|PostedDate")
                .validThrough("ExternalPostedEndDate|PostingEndDate");
        row.all("requisitionFlexFields/*").stream()
                .filter(Oracle::isPay)
                .flatMap(field -> Optional.ofNullable(field.stated("Value")).stream())
                .map(RawSalary::text)
                .forEach(fields.builder()::baseSalary);
        if (!row.words("WorkplaceType").isEmpty()) {
            return fields.workplace("WorkplaceType").builder();
        }
        return fields.workplace("WorkplaceTypeCode", "ORA_REMOTE", "remote")
                .workplace("WorkplaceTypeCode", "ORA_HYBRID", "hybrid")
                .workplace("WorkplaceTypeCode", "ORA_ON_SITE", "on-site")
                .builder();
    }

    /// Pay stands in fields that the employer named.
    private static boolean isPay(Node field) {
        String name = field.words("Prompt").toLowerCase(Locale.ROOT);
        return name.contains("salary") || name.contains("pay range");
    }
}
