package dev.callboard.api.fetch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The header fields of a request or a response.
///
/// Names compare without regard to case (RFC 9110, 5.1) and are kept in lower case; values keep their
/// order.
public record Headers(Map<String, List<String>> fields) {
    public static final Headers NONE = new Headers(Map.of());

    public Headers {
        var copy = new TreeMap<String, List<String>>();
        fields.forEach((name, values) ->
                copy.computeIfAbsent(lower(name), _ -> new ArrayList<>()).addAll(values));
        copy.replaceAll((_, values) -> List.copyOf(values));
        fields = Collections.unmodifiableMap(copy);
    }

    /// One field, or none when it is absent; of several of that name, the first.
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    public List<String> all(String name) {
        return fields.getOrDefault(lower(name), List.of());
    }

    /// These headers with `name` set to `value`, in place of what it was.
    public Headers with(String name, String value) {
        var copy = new TreeMap<>(fields);
        copy.put(lower(name), List.of(value));
        return new Headers(copy);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
