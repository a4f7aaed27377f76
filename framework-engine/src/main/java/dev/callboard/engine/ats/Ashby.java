package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.engine.ats.Fields.PayNames;
import dev.callboard.engine.ats.Fields.PlaceNames;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Ashby: the board's API, and what its pages keep for their scripts, which name some fields otherwise.
///
/// `isRemote` is true of hybrid jobs too, so it counts only where `workplaceType` is not stated. Equity,
/// bonus and commission stand beside the salary in `components` and are no base pay. A job that is not
/// listed is in the answer for who has its link.
final class Ashby implements AtsReader {
    private static final String ADDRESS = "address/postalAddress/";
    private static final PlaceNames PLACE = new PlaceNames(
            "location|locationName",
            ADDRESS + "addressLocality",
            ADDRESS + "addressRegion",
            ADDRESS + "addressCountry");
    /// `1 YEAR` is the year, `2 WEEK` and `0.5 MONTH` are no period that pay has.
    private static final Pattern OTHER_PERIODS = Pattern.compile("(?!1 )[\\d.]+ [A-Z]+");
    private static final PayNames PAY = new PayNames("", "currencyCode", "minValue", "maxValue", "interval");

    @Override
    public String system() {
        return "ashby";
    }

    @Override
    public Optional<Found> find(Node answer, boolean own) {
        for (String posting : new String[] {"posting", "data/jobPosting"}) {
            if (answer.at(posting).has("title", "descriptionHtml", "locationName")) {
                return rows(answer.rows(posting, ""));
            }
        }
        for (String list : new String[] {"jobBoard/jobPostings/*", "data/jobBoard/jobPostings/*"}) {
            if (answer.anyHas(list, "title", "locationName")) {
                return rows(answer.rows(list, ""));
            }
        }
        boolean isEmptyBoard = answer.has("apiVersion") && answer.isList("jobs");
        if (!isEmptyBoard && !answer.anyHas("jobs/*", "isListed", "jobUrl")) {
            return answer.has("isListed", "jobUrl") ? rows(List.of(answer)) : Optional.empty();
        }
        return rows(answer.rows("jobs/*", ""));
    }

    private static Optional<Found> rows(List<Node> jobs) {
        return Found.listed(
                jobs,
                job -> !job.words("isListed").equals("false"),
                job -> "'" + job.words("title") + "' is not listed.");
    }

    @Override
    public RawPostingBuilder read(Node row, Node answer) {
        var fields = new Fields(system(), row)
                .id("id")
                .url("jobUrl")
                .applyUrl("applyUrl")
                .title("title")
                .description("descriptionHtml|descriptionPlain")
                .identifier("requisition", "jobRequisitionId")
                .organization(answer.stated("organization/name"))
                .categories("department|departmentName", "team|teamNames/*")
                .employmentTypes("employmentType")
                .places(".", PLACE)
                .places("secondaryLocations/*", PLACE)
                .places("secondaryLocationNames/*", PlaceNames.TEXT)
                .datePosted("publishedAt|publishedDate")
                .dateUpdated("updatedAt")
                .validThrough("applicationDeadline")
                .openSign("isListed", "true");
        if (row.words("workplaceType").isEmpty()) {
            fields.workplace("isRemote", "true", "remote");
        } else {
            fields.workplace("workplaceType");
        }
        if (!row.words("shouldDisplayCompensationOnJobPostings|shouldDisplayCompensation")
                .equals("false")) {
            salaries(row).forEach(salary -> fields.pay(salary, PAY, OTHER_PERIODS));
        }
        return fields.builder();
    }

    /// The base pay of every tier, or that of the summary where no tier has any.
    private static List<Node> salaries(Node row) {
        return Stream.of("compensationTiers/*/components/*", "summaryComponents/*")
                .flatMap(path -> Stream.of("compensation/" + path, path))
                .map(path -> row.all(path).stream()
                        .filter(component -> component.words("compensationType").equals("Salary"))
                        .toList())
                .filter(salaries -> !salaries.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
