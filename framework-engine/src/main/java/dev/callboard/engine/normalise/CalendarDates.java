package dev.callboard.engine.normalise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates of the calendar in a text, in every order and with or without a year.
final class CalendarDates {
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?";
    private static final String WORD = "(\\p{L}{3,12})\\.?";
    private static final String YEAR = "((?:19|20)\\d{2})";
    private static final String GAP = "(?:\\s|,|de\\s|of\\s|\\.|-)+";
    private static final Pattern ISO = Pattern.compile("(?<!\\d)" + YEAR + "[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile("(?iu)" + WORD + "\\s+" + DAY + GAP + YEAR + "(?!\\d)");
    private static final Pattern DAY_MONTH_YEAR =
            Pattern.compile("(?iu)(?<!\\d)" + DAY + GAP + WORD + GAP + YEAR + "(?!\\d)");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?iu)(?<!\\d)(\\d{1,2})[- ](\\p{L}{3,9})[- ]['’]?(\\d{2})(?!\\d)");
    private static final Pattern NUMERIC =
            Pattern.compile("(?<!\\d)(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern MONTH_DAY = Pattern.compile("(?iu)" + WORD + "\\s+" + DAY + "(?![\\d:])");
    private static final Pattern DAY_MONTH = Pattern.compile("(?iu)(?<![\\d:.])" + DAY + "(?:\\s|de\\s|of\\s)+" + WORD);
    private static final Pattern NUMERIC_NO_YEAR = Pattern.compile("(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.(?!\\d)");
    private static final Pattern MONTH_YEAR = Pattern.compile("(?iu)" + WORD + "\\s+(?:del?\\s+)?" + YEAR + "(?!\\d)");
    /// What each date with a year has, from the first digit of a number on.
    private static final Pattern WITH_YEAR =
            Pattern.compile("(?:19|20)\\d\\d|\\d{1,2}(?:[./-]\\s?\\d{1,2}[./-]\\s?|[- ]\\p{L}{3,9}[- ]['’]?)\\d");
    private static final int CENTURY = 2000;

    /// A date as it is written.
    sealed interface Written {
        /// One day of one year.
        record Day(LocalDate date) implements Written {}

        /// Two numbers of which either can be the month.
        record Either(LocalDate dayFirst, LocalDate monthFirst) implements Written {}

        /// A day of a year that is not said.
        record NoYear(Month month, int day) implements Written {}

        /// A month.
        record WholeMonth(YearMonth month) implements Written {}
    }

    /// The first date in a text.
    static Optional<Written> find(String text) {
        return iso(text)
                .or(() -> named(MONTH_DAY_YEAR, text, 1, 2, 3))
                .or(() -> named(DAY_MONTH_YEAR, text, 2, 1, 3))
                .or(() -> named(SHORT_YEAR, text, 2, 1, 3))
                .or(() -> numeric(text))
                .or(() -> wholeMonth(text))
                .or(() -> withoutYear(MONTH_DAY, text, 1, 2))
                .or(() -> withoutYear(DAY_MONTH, text, 2, 1))
                .or(() -> numericWithoutYear(text));
    }

    /// Whether there can be a date with a year, or a year alone, in a text: told before any is looked for.
    static boolean mayNameYear(String text) {
        Matcher matcher = null;
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                matcher = matcher == null ? WITH_YEAR.matcher(text) : matcher;
                if (matcher.region(i, text.length()).lookingAt()) {
                    return true;
                }
                while (i + 1 < text.length() && isDigit(text.charAt(i + 1))) {
                    i++;
                }
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Optional<Written> iso(String text) {
        Matcher matcher = ISO.matcher(text);
        return matcher.find()
                ? day(number(matcher, 1), number(matcher, 2), number(matcher, 3))
                        .map(Written.Day::new)
                : Optional.empty();
    }

    private static Optional<Written> named(Pattern pattern, String text, int month, int day, int year) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Optional<Month> named = MonthNames.month(matcher.group(month));
            if (named.isPresent()) {
                int stated = number(matcher, year);
                return day(stated < 100 ? stated + CENTURY : stated, named.get().getValue(), number(matcher, day))
                        .map(Written.Day::new);
            }
        }
        return Optional.empty();
    }

    /// With points the day comes first wherever it is used; with strokes the order is a matter of the
    /// country.
    private static Optional<Written> numeric(String text) {
        Matcher matcher = NUMERIC.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int year = number(matcher, 4) < 100 ? number(matcher, 4) + CENTURY : number(matcher, 4);
        LocalDate dayFirst = day(year, number(matcher, 3), number(matcher, 1)).orElse(null);
        LocalDate monthFirst = matcher.group(2).equals(".")
                ? null
                : day(year, number(matcher, 1), number(matcher, 3)).orElse(null);
        return written(dayFirst, monthFirst);
    }

    private static Optional<Written> written(@Nullable LocalDate dayFirst, @Nullable LocalDate monthFirst) {
        if (dayFirst == null || monthFirst == null) {
            return Optional.ofNullable(dayFirst == null ? monthFirst : dayFirst).map(Written.Day::new);
        }
        return Optional.of(
                dayFirst.equals(monthFirst) ? new Written.Day(dayFirst) : new Written.Either(dayFirst, monthFirst));
    }

    private static Optional<Written> wholeMonth(String text) {
        Matcher matcher = MONTH_YEAR.matcher(text);
        return matcher.find()
                ? MonthNames.month(matcher.group(1))
                        .map(month -> new Written.WholeMonth(YearMonth.of(number(matcher, 2), month)))
                : Optional.empty();
    }

    private static Optional<Written> withoutYear(Pattern pattern, String text, int month, int day) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Optional<Month> named = MonthNames.month(matcher.group(month));
            int number = number(matcher, day);
            if (named.isPresent() && number >= 1 && number <= named.get().maxLength()) {
                return Optional.of(new Written.NoYear(named.get(), number));
            }
        }
        return Optional.empty();
    }

    private static Optional<Written> numericWithoutYear(String text) {
        Matcher matcher = NUMERIC_NO_YEAR.matcher(text);
        boolean found = matcher.find()
                && number(matcher, 2) >= 1
                && number(matcher, 2) <= 12
                && number(matcher, 1) >= 1
                && number(matcher, 1) <= Month.of(number(matcher, 2)).maxLength();
        return found
                ? Optional.of(new Written.NoYear(Month.of(number(matcher, 2)), number(matcher, 1)))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private CalendarDates() {}
}
