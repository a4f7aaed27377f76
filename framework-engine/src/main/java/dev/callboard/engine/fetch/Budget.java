package dev.callboard.engine.fetch;

import java.time.LocalDate;

/// How much a host was asked for on a day, by all runs together.
@FunctionalInterface
public interface Budget {
    /// Counts one more request.
    ///
    /// @param day in UTC
    /// @return how many there were on that day, this one included
    long spend(String host, LocalDate day);
}
