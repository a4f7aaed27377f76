package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.api.posting.RawSalary;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.ats.Fields.PlaceNames;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Greenhouse's job board API: a board's jobs, or one job.
///
/// Its `content` is HTML with its entities encoded, once or twice. The list has it only when asked with
/// `content=true`, pay only with `pay_transparency=true`.
final class Greenhouse implements AtsReader {
    /// Employers' own fields that have one meaning; `Employment Type` is all there is of one.
    private static final Set<String> EMPLOYMENT = Set.of("employment type", "time type");
    private static final Set<String> WORKPLACE = Set.of("workplace type", "workplace");
    private static final Pattern PERIOD =
            Pattern.compile("\\b(?:hour|day|dai|week|month|year|annual)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_BASE_PAY = Pattern.compile(
            "(?!.*\\bbase\\b).*\\b(?:OTE|on[- ]target|target earnings|total"
                    + " (?:cash|compensation|rewards)|bonus|commission|equity)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern CENTS = Pattern.compile("\\d{1,14}");

    @Override
    public String system() {
        return "greenhouse";
    }

    @Override
    public Optional<Found> find(Node answer, boolean own) {
        boolean isBoard = answer.anyHas("jobs/*", "absolute_url", "internal_job_id")
                || (answer.isEmptyList("jobs") && answer.count("meta/total") != null);
        if (isBoard) {
            return Found.rows(answer.rows("jobs/*", ""), answer.count("meta/total"));
        }
        if (answer.has("absolute_url", "internal_job_id")) {
            return Found.rows(answer.rows(".", ""));
        }
        boolean isError = answer.has("status", "error") && answer.value().size() == 2;
        return isError && (own || answer.words("error").toLowerCase(Locale.ROOT).endsWith("not found"))
                ? Found.failure("answered " + answer.words("status") + ": " + answer.words("error"))
                : Optional.empty();
    }

    @Override
    public RawPostingBuilder read(Node row, Node answer) {
        var fields = new Fields(system(), row)
                .id("id")
                .url("absolute_url")
                .title("title")
                .description("content")
                .organization(row.stated("company_name"))
                .places("location", new PlaceNames("name", "", "", ""))
                .orPlaces("offices/*", new PlaceNames("location", "", "", ""))
                .datePosted("first_published")
                .dateUpdated("updated_at")
                .validThrough("application_deadline")
                .language("language");
        if (row.words("requisition_id").chars().anyMatch(Character::isDigit)) {
            // Employers fill a field they must fill with words such as "See Opening ID".
            fields.identifier("requisition", "requisition_id");
        }
        RawPostingBuilder posting = fields.builder();
        row.all("departments/*/name").stream()
                .filter(name -> !name.words(".").equals("No Department"))
                .map(name -> name.stated("."))
                .filter(name -> name != null)
                .forEach(posting::category);
        row.all("metadata/*").forEach(field -> ownField(field, posting));
        row.all("pay_input_ranges/*").forEach(range -> pay(range, posting));
        return posting;
    }

    private static void ownField(Node field, RawPostingBuilder posting) {
        String name = field.words("name").toLowerCase(Locale.ROOT);
        field.all("value/*").stream()
                .map(value -> value.stated("."))
                .filter(value -> value != null)
                .forEach(value -> {
                    if (EMPLOYMENT.contains(name)) {
                        posting.employmentType(value);
                    } else if (WORKPLACE.contains(name)) {
                        posting.workplace(value);
                    }
                });
    }

    /// The period is stated in the range's title at best.
    private static void pay(Node range, RawPostingBuilder posting) {
        Stated min = amount(range, "min_cents");
        Stated max = amount(range, "max_cents");
        Stated title = range.stated("title");
        if (title != null && NO_BASE_PAY.matcher(title.text()).matches()) {
            posting.note("The pay range '" + title.text().strip() + "' is not base pay; it was not read.");
        } else if (min != null || max != null) {
            boolean namesPeriod = title != null && PERIOD.matcher(title.text()).find();
            posting.baseSalary(
                    new RawSalary(null, range.stated("currency_type"), null, min, max, namesPeriod ? title : null));
        }
    }

    private static @Nullable Stated amount(Node range, String name) {
        Stated cents = range.stated(name);
        return cents == null || !CENTS.matcher(cents.text()).matches()
                ? null
                : new Stated(
                        new BigDecimal(cents.text())
                                .movePointLeft(2)
                                .stripTrailingZeros()
                                .toPlainString(),
                        cents.where());
    }
}
