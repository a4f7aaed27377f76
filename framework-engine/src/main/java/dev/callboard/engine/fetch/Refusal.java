package dev.callboard.engine.fetch;

import dev.callboard.api.fetch.Headers;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How one kind of robot check looks that comes in place of a page.
///
/// @param by who refuses, as a message names it
/// @param headers fields of which one, with one of the values in it, tells by itself
/// @param texts groups of texts: a page with little text of its own and all texts of a group is a refusal
/// @param source where this is documented
record Refusal(String by, Map<String, List<String>> headers, List<List<String>> texts, String source) {
    Refusal {
        Objects.requireNonNull(by, "by");
        headers = Map.copyOf(headers);
        texts = List.copyOf(texts);
        Objects.requireNonNull(source, "source");
    }

    boolean isIn(Headers fields) {
        return headers.entrySet().stream()
                .anyMatch(mark -> fields.all(mark.getKey()).stream()
                        .anyMatch(value -> mark.getValue().stream().anyMatch(value::contains)));
    }

    boolean isIn(String source) {
        return texts.stream().anyMatch(group -> group.stream().allMatch(source::contains));
    }
}
