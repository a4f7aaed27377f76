package dev.callboard.engine.shortcut;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the answers behind pages have had in common. One that says `"active": false` where all others said
/// `true`, or has a value that none had, may mean something that only its page tells in words.
///
/// @param same values by their paths that were the same in all of them
/// @param other paths of values that were not
public record Familiar(Map<String, String> same, Set<String> other) {
    public Familiar {
        same = Collections.unmodifiableMap(new TreeMap<>(same));
        other = Collections.unmodifiableSet(new TreeSet<>(other));
    }

    /// @param values what one says, by the paths
    static Familiar of(Map<String, String> values) {
        return new Familiar(values, Set.of());
    }

    /// Whether an answer says nothing that none of them has said.
    public boolean has(Map<String, String> values) {
        return same.entrySet().stream().allMatch(each -> each.getValue().equals(values.get(each.getKey())))
                && values.keySet().stream().allMatch(path -> same.containsKey(path) || other.contains(path));
    }

    /// What all of them and another have in common; nothing where each has had so many values of its own
    /// that the next would have others.
    Optional<Familiar> and(Map<String, String> values) {
        var paths = new TreeSet<>(same.keySet());
        paths.addAll(values.keySet());
        var still = new TreeMap<String, String>();
        var varying = new TreeSet<>(other);
        for (String path : paths) {
            String value = same.get(path);
            if (value != null && Objects.equals(value, values.get(path))) {
                still.put(path, value);
            } else {
                varying.add(path);
            }
        }
        return still.size() + varying.size() > Answer.MAX_VALUES
                ? Optional.empty()
                : Optional.of(new Familiar(still, varying));
    }
}
