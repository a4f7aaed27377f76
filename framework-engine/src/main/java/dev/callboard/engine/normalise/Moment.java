package dev.callboard.engine.normalise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is known of when and where a posting speaks, for reading its dates.
///
/// @param now the clock of the capture, or null where it is not known
/// @param language BCP 47, or null
/// @param countries of the places of work, alpha-2
/// @param season words that name a season or a year the posting is for, such as its title
record Moment(@Nullable Instant now, @Nullable String language, Set<String> countries, String season) {
    Moment {
        countries = Set.copyOf(countries);
    }

    /// The day of the capture, in UTC.
    Optional<LocalDate> today() {
        return Optional.ofNullable(now)
                .map(instant -> instant.atZone(ZoneOffset.UTC).toLocalDate());
    }
}
