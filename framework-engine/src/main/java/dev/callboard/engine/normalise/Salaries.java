package dev.callboard.engine.normalise;

import dev.callboard.api.posting.PayUnit;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.RawSalary;
import dev.callboard.api.posting.Salary;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.posting.Unknown;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Base pay that structured data states.
///
/// Nothing is filled in: no currency, no period. Zero is what templates write for "not stated".
final class Salaries {
    private static final String FIELD = "baseSalary";
    private static final Map<String, PayUnit> UNITS = Map.ofEntries(
            Map.entry("hour", PayUnit.HOUR),
            Map.entry("hourly", PayUnit.HOUR),
            Map.entry("hur", PayUnit.HOUR),
            Map.entry("day", PayUnit.DAY),
            Map.entry("daily", PayUnit.DAY),
            Map.entry("week", PayUnit.WEEK),
            Map.entry("weekly", PayUnit.WEEK),
            Map.entry("wee", PayUnit.WEEK),
            Map.entry("month", PayUnit.MONTH),
            Map.entry("monthly", PayUnit.MONTH),
            Map.entry("mon", PayUnit.MONTH),
            Map.entry("year", PayUnit.YEAR),
            Map.entry("yearly", PayUnit.YEAR),
            Map.entry("annual", PayUnit.YEAR),
            Map.entry("annually", PayUnit.YEAR),
            Map.entry("ann", PayUnit.YEAR));

    private final List<RawPosting> readings;
    private final Notebook notebook;

    Salaries(List<RawPosting> readings, Notebook notebook) {
        this.readings = readings;
        this.notebook = notebook;
    }

    /// The pay of the first source that states one.
    @Nullable
    Salary read() {
        boolean said = false;
        for (RawPosting reading : readings) {
            for (RawSalary raw : reading.baseSalary()) {
                Optional<Salary> salary = salary(raw);
                if (salary.isPresent()) {
                    Stream.of(raw.text(), raw.minValue(), raw.maxValue(), raw.value(), raw.currency(), raw.unit())
                            .filter(words -> words != null && !words.text().isBlank())
                            .map(Objects::requireNonNull)
                            .forEach(words -> notebook.stated(FIELD, words));
                    return salary.get();
                }
                said |= Stream.of(raw.minValue(), raw.maxValue(), raw.value())
                        .anyMatch(words -> words != null
                                && amount(words).isEmpty()
                                && Words.plain(words).isPresent());
            }
        }
        notebook.unknown(FIELD, said ? Unknown.UNREADABLE : Unknown.NOT_STATED);
        return null;
    }

    private static Optional<Salary> salary(RawSalary raw) {
        BigDecimal value = positive(raw.value());
        BigDecimal min = Optional.ofNullable(positive(raw.minValue())).orElse(value);
        BigDecimal max = Optional.ofNullable(positive(raw.maxValue())).orElse(value);
        if (min == null && max == null) {
            return Optional.empty();
        }
        boolean inverted = min != null && max != null && min.compareTo(max) > 0;
        return Optional.of(
                new Salary(currency(raw.currency()), inverted ? max : min, inverted ? min : max, unit(raw.unit())));
    }

    private static @Nullable BigDecimal positive(@Nullable Stated words) {
        return words == null
                ? null
                : amount(words).filter(amount -> amount.signum() > 0).orElse(null);
    }

    /// A plain number; anything with grouping or symbols in it is prose.
    private static Optional<BigDecimal> amount(Stated words) {
        String text = words.text().strip();
        return text.matches("\\d{1,12}(\\.\\d{1,6})?(E\\d{1,2})?")
                ? Optional.of(
                        new BigDecimal(new BigDecimal(text).stripTrailingZeros().toPlainString()))
                : Optional.empty();
    }

    private static @Nullable String currency(@Nullable Stated words) {
        String code = Words.plain(words).orElse("").toUpperCase(Locale.ROOT);
        try {
            return code.length() == 3 ? Currency.getInstance(code).getCurrencyCode() : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static @Nullable PayUnit unit(@Nullable Stated words) {
        return Words.plain(words)
                .map(text -> Words.letters(text).replaceFirst("^per", ""))
                .map(UNITS::get)
                .orElse(null);
    }
}
