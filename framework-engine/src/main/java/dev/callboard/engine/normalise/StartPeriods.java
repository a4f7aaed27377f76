package dev.callboard.engine.normalise;

import dev.callboard.api.posting.DateInterval;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.lexicon.Fold;
import dev.callboard.engine.lexicon.Lexicons;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Spans of time in which work begins: months, quarters, years, and seasons as far as the country tells
/// which months those are.
final class StartPeriods {
    private static final Map<String, String> SEASONS = Lexicons.startWords().phrases().entrySet().stream()
            .filter(entry -> !entry.getValue().equals("immediate"))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final String SEASON = "(" + String.join("|", SEASONS.keySet()) + ")";
    private static final Pattern SEASON_YEAR =
            Pattern.compile("\\b" + SEASON + " (?:of |de |van |roku )?(20\\d\\d)(?: (\\d\\d|20\\d\\d))?\\b");
    private static final Pattern YEAR_SEASON = Pattern.compile("\\b(20\\d\\d) " + SEASON + "\\b");
    private static final Pattern MONTHS = Pattern.compile(
            "(?iu)(\\p{L}{3,12})\\.?\\s*(?:[/–—-]|or|to|oder|bis|ou|o|of|nebo|lub)\\s*(\\p{L}{3,12})\\.?,?\\s+(20\\d\\d)(?!\\d)");
    private static final Pattern QUARTER = Pattern.compile("(?i)\\bQ([1-4])[\\s/]+(20\\d\\d)\\b");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)(?![-/.]?\\d)");
    private static final Pattern YEAR_START =
            Pattern.compile("(?i)\\b(20\\d\\d) start\\b|\\bstart(?:s|ing)?(?: in)? (20\\d\\d)\\b(?![-/.]\\d)");
    /// Countries whose seasons are those of the temperate north. Elsewhere they fall otherwise, or mean
    /// something else.
    private static final Set<String> NORTH = Set.of(
            "US", "CA", "GB", "IE", "FR", "DE", "AT", "CH", "LI", "LU", "BE", "NL", "DK", "NO", "SE", "FI", "IS", "PL",
            "CZ", "SK", "HU", "SI", "HR", "RS", "BA", "ME", "MK", "AL", "BG", "RO", "MD", "UA", "LT", "LV", "EE", "ES",
            "PT", "AD", "IT", "SM", "MT", "GR", "CY", "TR", "GE", "AM", "JP", "KR", "CN");

    private final Dates dates;
    private final Set<String> countries;

    StartPeriods(Dates dates, Set<String> countries) {
        this.dates = dates;
        this.countries = countries;
    }

    /// A day or a month of the calendar.
    Reading<DateInterval> date(Stated words) {
        return dates.ahead(words);
    }

    /// A span that is all the words say.
    Optional<Reading<DateInterval>> in(Stated words) {
        return months(words.text(), words)
                .or(() -> quarter(words.text(), words))
                .or(() -> season(words))
                .or(() -> CalendarDates.find(words.text()).isEmpty() ? year(words.text(), words) : Optional.empty());
    }

    /// A date with its year, or a span, that a text begins with.
    ///
    /// @param words what the text is a part of
    Optional<Reading<DateInterval>> beginning(String text, Stated words) {
        String first = text.replaceFirst("(?s)^([\\p{L}]+).*", "$1");
        boolean begins = !text.isEmpty()
                && (Character.isDigit(text.charAt(0))
                        || MonthNames.month(first).isPresent()
                        || SEASONS.containsKey(Fold.fold(first))
                        || first.equalsIgnoreCase("Q"));
        if (!begins) {
            return Optional.empty();
        }
        return months(text, words)
                .or(() -> quarter(text, words))
                .or(() -> season(Fold.fold(text), words).filter(_ -> SEASONS.containsKey(Fold.fold(first))))
                .or(() -> withYear(text, words))
                .or(() -> YEAR.matcher(text).lookingAt() ? year(text, words) : Optional.empty());
    }

    private Optional<Reading<DateInterval>> withYear(String text, Stated words) {
        return CalendarDates.find(text)
                .filter(written -> !(written instanceof CalendarDates.Written.NoYear))
                .map(_ -> switch (dates.ahead(new Stated(text, words.where()))) {
                    case Reading.Understood<DateInterval> read ->
                        new Reading.Understood<>(read.value(), words, read.basis(), read.rule());
                    case Reading.Ambiguous<DateInterval> read ->
                        new Reading.Ambiguous<>(read.value(), words, read.rule());
                    case Reading.Unreadable<DateInterval> _ -> Reading.unreadable(words);
                });
    }

    /// The season and year that the words name.
    Optional<Reading<DateInterval>> season(Stated words) {
        return season(Fold.fold(words.text()), words);
    }

    /// "2026 Start".
    Optional<Reading<DateInterval>> yearOfStart(Stated words) {
        Matcher matcher = YEAR_START.matcher(words.text());
        return matcher.find()
                ? Optional.of(Reading.stated(
                        year(number(Objects.requireNonNullElse(matcher.group(1), matcher.group(2)))), words))
                : Optional.empty();
    }

    private Optional<Reading<DateInterval>> season(String folded, Stated words) {
        Matcher after = SEASON_YEAR.matcher(folded);
        if (after.find()) {
            String second = after.group(3);
            return Optional.of(season(
                    Objects.requireNonNull(SEASONS.get(after.group(1))),
                    number(after.group(2)),
                    second != null,
                    words));
        }
        Matcher before = YEAR_SEASON.matcher(folded);
        return before.find()
                ? Optional.of(season(
                        Objects.requireNonNull(SEASONS.get(before.group(2))), number(before.group(1)), false, words))
                : Optional.empty();
    }

    /// As wide as people use the word: an internship in summer may begin in May.
    private Reading<DateInterval> season(String season, int year, boolean twoYears, Stated words) {
        if (countries.isEmpty() || !NORTH.containsAll(countries)) {
            DateInterval years =
                    DateInterval.between(LocalDate.of(year, 1, 1), LocalDate.of(twoYears ? year + 1 : year, 12, 31));
            return Reading.inferred(years, words, "year-of-start");
        }
        DateInterval months = switch (season) {
            case "spring" -> months(year, Month.JANUARY, year, Month.JUNE);
            case "summer" -> months(year, Month.MAY, year, Month.SEPTEMBER);
            case "autumn" -> months(year, Month.AUGUST, year, Month.DECEMBER);
            default -> months(year, twoYears ? Month.OCTOBER : Month.JANUARY, year + 1, Month.MARCH);
        };
        return Reading.inferred(months, words, "season-of-country");
    }

    private static Optional<Reading<DateInterval>> months(String text, Stated words) {
        Matcher matcher = MONTHS.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int year = number(matcher.group(3));
        return MonthNames.month(matcher.group(1))
                .flatMap(first -> MonthNames.month(matcher.group(2))
                        .filter(last -> first.compareTo(last) < 0)
                        .map(last -> Reading.stated(months(year, first, year, last), words)));
    }

    private static Optional<Reading<DateInterval>> quarter(String text, Stated words) {
        Matcher matcher = QUARTER.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        Month first = Month.of(number(matcher.group(1)) * 3 - 2);
        int year = number(matcher.group(2));
        return Optional.of(Reading.stated(months(year, first, year, first.plus(2)), words));
    }

    private static Optional<Reading<DateInterval>> year(String text, Stated words) {
        Matcher matcher = YEAR.matcher(text);
        return matcher.find() ? Optional.of(Reading.stated(year(number(matcher.group(1))), words)) : Optional.empty();
    }

    private static DateInterval year(int year) {
        return months(year, Month.JANUARY, year, Month.DECEMBER);
    }

    private static DateInterval months(int year, Month first, int lastYear, Month last) {
        return DateInterval.between(
                LocalDate.of(year, first, 1), YearMonth.of(lastYear, last).atEndOfMonth());
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
