package dev.callboard.engine.normalise;

import dev.callboard.api.posting.DateInterval;
import dev.callboard.api.posting.Stated;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates that structured data states: ISO 8601 dates and times, and seconds or milliseconds since 1970.
///
/// The day is the one the source writes, in its own time zone.
final class Dates {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T"
            + " ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?\\s*(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
    private static final int SECONDS_DIGITS = 10;

    static Reading<DateInterval> read(Stated words) {
        String text = words.text().strip();
        Matcher iso = ISO.matcher(text);
        try {
            if (iso.matches()) {
                LocalDate day = LocalDate.of(
                        Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3)));
                return Reading.stated(DateInterval.on(day), words);
            }
        } catch (DateTimeException _) {
            return Reading.unreadable(words);
        }
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            Instant instant =
                    text.length() == SECONDS_DIGITS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
            LocalDate day = instant.atZone(ZoneOffset.UTC).toLocalDate();
            return Reading.derived(DateInterval.on(day), words, "epoch");
        }
        return Reading.unreadable(words);
    }

    private Dates() {}
}
