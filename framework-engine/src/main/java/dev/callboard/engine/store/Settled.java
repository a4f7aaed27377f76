package dev.callboard.engine.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the end of a run did to postings that it did not read.
///
/// @param events how many of each kind
/// @param held how many were not closed because there were too many at once
/// @param why why that is; null where none was held
/// @param notes what an operator should know, a sentence each
public record Settled(
        Map<EventKind, Integer> events, long held, @Nullable String why, List<String> notes) {
    /// Why postings were held, if any were.
    public Optional<String> objection() {
        return Optional.ofNullable(why);
    }

    public Settled {
        events = Map.copyOf(events);
        notes = List.copyOf(notes);
    }
}
