package dev.callboard.engine.store;

import java.util.Map;

/// What a batch brought.
///
/// @param events how many of each kind
/// @param known how many requests the run knows by now
public record Committed(Map<EventKind, Integer> events, long known) {
    public Committed {
        events = Map.copyOf(events);
    }
}
