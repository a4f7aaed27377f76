package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.api.posting.RawSalary;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.ats.Fields.PlaceNames;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// ADP Workforce Now's career centres: a list that names requisitions, and one requisition with its text.
///
/// A posting's page has another number than the API: one of the fields that are kept by their codes. The
/// pay's period stands in another of these, in words.
final class Adp implements AtsReader {
    private static final String ROWS = "jobRequisitions";
    private static final Pattern PERIOD = Pattern.compile("(?i)\\b(?:annual|month|week|dai|hour)ly\\b");

    @Override
    public String system() {
        return "adp";
    }

    @Override
    public Optional<Found> find(Node answer, boolean own) {
        if (answer.isList(ROWS) && (own || answer.anyHas(ROWS + "/*", "itemID", "requisitionTitle"))) {
            return Found.rows(answer.rows(ROWS + "/*", ""), answer.count("meta/totalNumber"));
        }
        return answer.has("itemID", "requisitionTitle", "requisitionDescription")
                ? Found.rows(answer.rows(".", ""))
                : Optional.empty();
    }

    @Override
    public RawPostingBuilder read(Node row, Node answer) {
        var fields = new Fields(system(), row)
                .title("requisitionTitle")
                .description("requisitionDescription")
                .identifier("requisition", "clientRequisitionID")
                .places(
                        "requisitionLocations/*",
                        new PlaceNames(
                                "nameCode/shortName",
                                "address/cityName",
                                "address/countrySubdivisionLevel1/codeValue",
                                "address/country/codeValue|address/countryCode"))
                .employmentTypes("workLevelCode/shortName")
                .datePosted("postDate");
        pay(row).ifPresent(fields.builder()::baseSalary);
        return fields.builder().id(field(row, "ExternalJobID"));
    }

    private static Optional<RawSalary> pay(Node row) {
        Stated min = row.stated("payGradeRange/minimumRate/amountValue");
        Stated max = row.stated("payGradeRange/maximumRate/amountValue");
        if (min == null && max == null) {
            return Optional.empty();
        }
        Stated words = field(row, "SalaryRange");
        Stated period = words == null
                ? null
                : PERIOD.matcher(words.text())
                        .results()
                        .map(MatchResult::group)
                        .map(found -> new Stated(found, words.where()))
                        .findFirst()
                        .orElse(null);
        return Optional.of(new RawSalary(
                null,
                row.stated("payGradeRange/minimumRate/currencyCode|payGradeRange/maximumRate/currencyCode"),
                null,
                min,
                max,
                period));
    }

    private static @Nullable Stated field(Node row, String code) {
        return row.all("customFieldGroup/stringFields/*").stream()
                .filter(field -> field.words("nameCode/codeValue").equals(code))
                .flatMap(field -> Optional.ofNullable(field.stated("stringValue")).stream())
                .findFirst()
                .orElse(null);
    }
}
