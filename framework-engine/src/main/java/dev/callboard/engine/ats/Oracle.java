package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.api.posting.RawSalary;
import dev.callboard.engine.ats.Fields.PlaceNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Oracle Recruiting's candidate API: a list that names requisitions, with a teaser at best, and one
/// requisition's details.
///
/// Work locations are the addresses of the places, and some are in towns that no place names.
final class Oracle implements AtsReader {
    private static final String PRIMARY = "PrimaryLocation";
    private static final String SECONDARY = "Name|LocationName";
    private static final PlaceNames ADDRESS = new PlaceNames("", "TownOrCity", "Region2|Region3", "Country");

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
                .places(".", new PlaceNames(PRIMARY, "", "", "PrimaryLocationCountry"))
                .places("secondaryLocations/*", new PlaceNames(SECONDARY, "", "", "CountryCode"))
                .categories("Category", "JobFamily", "JobFunction", "Department")
                .employmentTypes("JobSchedule", "JobType|ContractType")
                .datePosted("ExternalPostedStartDate|PostedDate")
                .validThrough("ExternalPostedEndDate|PostingEndDate");
        furtherTowns(row).forEach(address -> fields.place(address, ADDRESS));
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

    private static Stream<Node> furtherTowns(Node row) {
        List<String> named = Stream.concat(
                        Stream.of(row.words(PRIMARY)),
                        row.all("secondaryLocations/*").stream().map(place -> place.words(SECONDARY)))
                .toList();
        return Stream.of("workLocation/*", "otherWorkLocations/*")
                .flatMap(path -> row.all(path).stream())
                .filter(address -> {
                    String town = address.words("TownOrCity");
                    return !town.isEmpty()
                            && named.stream().noneMatch(place -> place.regionMatches(true, 0, town, 0, town.length()));
                });
    }

    /// Pay stands in fields that the employer named.
    private static boolean isPay(Node field) {
        String name = field.words("Prompt").toLowerCase(Locale.ROOT);
        return name.contains("salary") || name.contains("pay range");
    }
}
