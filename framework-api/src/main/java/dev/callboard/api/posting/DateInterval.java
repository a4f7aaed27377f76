package dev.callboard.api.posting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A date as precisely as it is known: the days it can be, from `earliest` to `latest`, both included.
///
/// @param date the day, where it is one day
/// @param earliest null where it is only known to be before `latest`
/// @param latest null where it is only known to be after `earliest`
public record DateInterval(
        @Nullable LocalDate date,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest) {
    public DateInterval {
        if (earliest == null && latest == null) {
            throw new IllegalArgumentException("earliest and latest are both null, expected at least one");
        }
        if (earliest != null && latest != null && earliest.isAfter(latest)) {
            throw new IllegalArgumentException("earliest " + earliest + " is after latest " + latest);
        }
    }

    public static DateInterval on(LocalDate date) {
        return new DateInterval(date, date, date);
    }

    /// The days from one to another; one day where they are the same.
    public static DateInterval between(LocalDate earliest, LocalDate latest) {
        return new DateInterval(earliest.equals(latest) ? earliest : null, earliest, latest);
    }
}
