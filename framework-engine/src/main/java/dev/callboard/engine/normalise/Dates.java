package dev.callboard.engine.normalise;

import dev.callboard.api.posting.DateInterval;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.lexicon.Fold;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads dates: of the calendar, relative to the capture, without a year, as numbers in an order to be
/// found out.
///
/// The day is the one the source writes, in its own time zone. Nothing is judged by the clock of the
/// reading.
final class Dates {
    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
    private static final int SECONDS_DIGITS = 10;
    private static final String RELATIVE = "relative-to-capture";
    private static final LocalDate FIRST = LocalDate.of(1995, 1, 1);
    private static final Pattern YEAR = Pattern.compile("\\b(20\\d\\d)\\b");
    /// The country writes the month first (CLDR, date formats of en-US and its like).
    private static final Set<String> MONTH_FIRST = Set.of("US", "PH", "PR", "GU", "VI", "FM", "MH", "PW");
    private static final Set<String> LANGUAGES_OF_BOTH = Set.of("en", "");

    private final Moment moment;

    Dates(Moment moment) {
        this.moment = moment;
    }

    /// A date that lies before the capture: when something was posted, updated or checked.
    Reading<DateInterval> past(Stated words) {
        return switch (read(words, false)) {
            case Reading.Understood<DateInterval> understood
            when isAhead(understood.value()) || isTooOld(understood.value()) -> Reading.unreadable(words);
            case Reading<DateInterval> reading -> reading;
        };
    }

    /// A date that may lie ahead of the capture: a deadline, a start.
    Reading<DateInterval> ahead(Stated words) {
        Reading<DateInterval> read = read(words, true);
        return isPlaceholder(read) ? Reading.unreadable(words) : read;
    }

    /// The first day of a calendar, as software writes it for none.
    private static boolean isPlaceholder(Reading<DateInterval> read) {
        return read instanceof Reading.Understood<DateInterval> understood
                && !RELATIVE.equals(understood.rule())
                && isTooOld(understood.value());
    }

    private Reading<DateInterval> read(Stated words, boolean ahead) {
        String text = words.text().strip();
        if (EPOCH.matcher(text).matches()) {
            return epoch(words, text);
        }
        Optional<CalendarDates.Written> written = CalendarDates.find(text);
        if (written.isPresent()) {
            return written(words, written.get(), ahead);
        }
        Instant now = moment.now();
        if (now == null) {
            // It may say "3 days ago", but not from when.
            return RelativeDates.find(text, Instant.EPOCH).isPresent()
                    ? new Reading.Ambiguous<>(null, words, "time-of-capture-unknown")
                    : Reading.unreadable(words);
        }
        return RelativeDates.find(text, now)
                .map(interval -> Reading.derived(interval, words, RELATIVE))
                .orElseGet(() -> Reading.unreadable(words));
    }

    private static Reading<DateInterval> epoch(Stated words, String text) {
        long number = Long.parseLong(text);
        Instant instant =
                text.length() == SECONDS_DIGITS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        return Reading.derived(DateInterval.on(instant.atZone(ZoneOffset.UTC).toLocalDate()), words, "epoch");
    }

    private Reading<DateInterval> written(Stated words, CalendarDates.Written written, boolean ahead) {
        return switch (written) {
            case CalendarDates.Written.Day(LocalDate date) -> Reading.stated(DateInterval.on(date), words);
            case CalendarDates.Written.WholeMonth(YearMonth month) ->
                Reading.stated(DateInterval.between(month.atDay(1), month.atEndOfMonth()), words);
            case CalendarDates.Written.Either(LocalDate dayFirst, LocalDate monthFirst) ->
                either(words, dayFirst, monthFirst, ahead);
            case CalendarDates.Written.NoYear(Month month, int day) -> noYear(words, month, day, ahead);
        };
    }

    /// By the country, then the language; a date that would lie ahead of the capture where it can't
    /// decides, too.
    private Reading<DateInterval> either(Stated words, LocalDate dayFirst, LocalDate monthFirst, boolean ahead) {
        LocalDate today = moment.today().orElse(null);
        if (!ahead && today != null && dayFirst.isAfter(today) != monthFirst.isAfter(today)) {
            LocalDate past = dayFirst.isAfter(today) ? monthFirst : dayFirst;
            return Reading.inferred(DateInterval.on(past), words, "order-by-capture");
        }
        String language = moment.language() == null ? "" : moment.language();
        Locale locale = Locale.forLanguageTag(language);
        boolean american = locale.getCountry().equals("US")
                || (!moment.countries().isEmpty() && MONTH_FIRST.containsAll(moment.countries()));
        boolean elsewhere = !LANGUAGES_OF_BOTH.contains(locale.getLanguage())
                || (!locale.getCountry().isEmpty() && !MONTH_FIRST.contains(locale.getCountry()))
                || (!moment.countries().isEmpty()
                        && moment.countries().stream().noneMatch(MONTH_FIRST::contains)
                        && !moment.countries().contains("CA"));
        if (american != elsewhere) {
            return Reading.inferred(
                    DateInterval.on(american ? monthFirst : dayFirst), words, american ? "month-first" : "day-first");
        }
        LocalDate earlier = dayFirst.isBefore(monthFirst) ? dayFirst : monthFirst;
        LocalDate later = earlier.equals(dayFirst) ? monthFirst : dayFirst;
        return new Reading.Ambiguous<>(DateInterval.between(earlier, later), words, "day-or-month-first");
    }

    private Reading<DateInterval> noYear(Stated words, Month month, int day, boolean ahead) {
        Optional<LocalDate> today = moment.today();
        Matcher season = YEAR.matcher(Fold.fold(moment.season()));
        if (today.isEmpty()) {
            if (!season.find() || ahead) {
                return new Reading.Ambiguous<>(null, words, "year-unknown");
            }
            // What is posted for a summer is posted before it ends.
            LocalDate before = LocalDate.of(Integer.parseInt(season.group(1)), Month.SEPTEMBER, 1);
            return Reading.inferred(DateInterval.on(latest(month, day, before)), words, "year-of-season");
        }
        LocalDate date = ahead ? next(month, day, today.get()) : latest(month, day, today.get());
        return Reading.inferred(DateInterval.on(date), words, ahead ? "year-of-next" : "year-of-latest");
    }

    private static LocalDate latest(Month month, int day, LocalDate notAfter) {
        LocalDate date = on(notAfter.getYear(), month, day);
        return date.isAfter(notAfter) ? on(notAfter.getYear() - 1, month, day) : date;
    }

    private static LocalDate next(Month month, int day, LocalDate notBefore) {
        LocalDate date = on(notBefore.getYear(), month, day);
        return date.isBefore(notBefore.minusMonths(2)) ? on(notBefore.getYear() + 1, month, day) : date;
    }

    private static LocalDate on(int year, Month month, int day) {
        return LocalDate.of(year, month, Math.min(day, month.length(Year.isLeap(year))));
    }

    private boolean isAhead(DateInterval value) {
        LocalDate earliest = value.earliest();
        return earliest != null
                && moment.today()
                        .filter(today -> earliest.isAfter(today.plusDays(1)))
                        .isPresent();
    }

    private static boolean isTooOld(DateInterval value) {
        return value.latest() != null && value.latest().isBefore(FIRST);
    }
}
