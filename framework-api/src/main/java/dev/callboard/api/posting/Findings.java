package dev.callboard.api.posting;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What is known of a posting's values: where each was read, which sources contradict, what is unknown and
/// why.
///
/// @param evidence by field, in the order of precedence
/// @param unknown by field
/// @param sources what was read, in the order of precedence: `ld`, `css`
/// @param notes what had to be done to read the source at all, a sentence each
public record Findings(
        Map<String, List<Evidence>> evidence,
        List<Conflict> conflicts,
        Map<String, Unknown> unknown,
        List<String> sources,
        List<String> notes) {
    public Findings {
        evidence = Collections.unmodifiableMap(new TreeMap<>(evidence));
        conflicts = List.copyOf(conflicts);
        unknown = Collections.unmodifiableMap(new TreeMap<>(unknown));
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
    }
}
