package dev.callboard.engine.normalise;

import dev.callboard.api.posting.DateInterval;
import dev.callboard.engine.lexicon.Fold;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// "3 days ago" and the like, counted from the time of the capture, as the days it can have been.
///
/// Hours and days are rounded, so they are half a unit more or less. Weeks, months and years are complete
/// ones: "1 month ago" is thirty to sixty days. "30+ days" only says what it is not later than.
final class RelativeDates {
    // Borders of words by Unicode: to `\b` alone the end of "días" is "a s".
    private static final Pattern AGO = Pattern.compile(
            "(?iU)\\b(a|an|one|\\d{1,4})(\\s*\\+)?\\s*(seconds?|secs?|s|minutes?|mins?|min|m|hours?|hrs?|h|days?|d|weeks?|wks?|w|months?|mos?|mo|years?|yrs?|y)\\b"
                + "(?:,?\\s+(?:and\\s+)?\\d+\\s+\\p{L}+)?(?:\\s+|$)(ago\\b|$)");
    private static final Pattern PLUS_DAYS =
            Pattern.compile("(?iU)\\b(\\d{1,3})\\s*\\+\\s*(days?|d|weeks?|months?)\\b");
    private static final Pattern OVER = Pattern.compile("(?iU)\\b(?:over|more than)\\s+(?=a |an |one |\\d)");
    private static final Pattern TODAY = Pattern.compile("(?iU)\\b(?:today|just now|just posted|moments? ago|now)\\b");
    private static final Pattern YESTERDAY = Pattern.compile("(?iU)\\byesterday\\b");
    private static final Map<String, Unit> UNITS = Map.of(
            "s",
            Unit.SECOND,
            "m",
            Unit.MINUTE,
            "h",
            Unit.HOUR,
            "d",
            Unit.DAY,
            "w",
            Unit.WEEK,
            "mo",
            Unit.MONTH,
            "y",
            Unit.YEAR);

    /// What is counted, and how long one is at least and at most.
    enum Unit {
        SECOND(Duration.ofSeconds(1), false),
        MINUTE(Duration.ofMinutes(1), false),
        HOUR(Duration.ofHours(1), false),
        DAY(Duration.ofDays(1), false),
        WEEK(Duration.ofDays(7), true),
        MONTH(Duration.ofDays(30), true),
        YEAR(Duration.ofDays(365), true);

        private final Duration length;
        private final boolean complete;

        Unit(Duration length, boolean complete) {
            this.length = length;
            this.complete = complete;
        }
    }

    /// The days a text says, or nothing where it says none.
    static Optional<DateInterval> find(String text, Instant now) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        Matcher plus = PLUS_DAYS.matcher(text);
        if (plus.find()) {
            return Optional.of(before(now, Integer.parseInt(plus.group(1)), unit(plus.group(2))));
        }
        Matcher ago = AGO.matcher(text);
        if (ago.find()) {
            int count = Character.isDigit(ago.group(1).charAt(0)) ? Integer.parseInt(ago.group(1)) : 1;
            boolean atLeast = ago.group(2) != null || OVER.matcher(text).find();
            Unit unit = unit(ago.group(3));
            return Optional.of(atLeast ? before(now, count, unit) : ago(now, count, unit));
        }
        if (TODAY.matcher(text).find()) {
            return Optional.of(DateInterval.on(today));
        }
        if (YESTERDAY.matcher(text).find()) {
            return Optional.of(DateInterval.on(today.minusDays(1)));
        }
        return RelativePhrases.find(Fold.fold(text)).map(phrase -> ago(now, phrase.count(), phrase.unit()));
    }

    private static Unit unit(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String key = lower.startsWith("mo") ? "mo" : lower.substring(0, 1);
        return UNITS.getOrDefault(key, Unit.DAY);
    }

    private static DateInterval ago(Instant now, int count, Unit unit) {
        if (count == 0) {
            return DateInterval.on(day(now));
        }
        Duration half = unit.length.dividedBy(2);
        Instant latest = now.minus(unit.length.multipliedBy(count)).plus(unit.complete ? Duration.ZERO : half);
        Instant earliest = now.minus(unit.length.multipliedBy(count)).minus(unit.complete ? unit.length : half);
        // Both borders are excluded: half a day before noon is still the same day.
        LocalDate last = day((latest.isAfter(now) ? now : latest).minusMillis(1));
        return DateInterval.between(
                day(earliest.plusMillis(unit.complete ? Duration.ofDays(1).toMillis() : 0)), last);
    }

    private static DateInterval before(Instant now, int count, Unit unit) {
        return new DateInterval(null, null, day(now.minus(unit.length.multipliedBy(count))));
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private RelativeDates() {}
}
