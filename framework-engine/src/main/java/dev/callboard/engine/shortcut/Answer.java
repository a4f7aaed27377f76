package dev.callboard.engine.shortcut;

import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A JSON answer that says all that its page says when it is rendered.
///
/// @param withPage whether that takes the page as it is sent, too; otherwise the answer is enough
/// @param asked whether it says so too when it is asked for without a browser
/// @param values its single values by their paths; of lists only that they have something
public record Answer(URI uri, boolean withPage, boolean asked, Map<String, String> values) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    /// More values than these are a database, or names made of ids.
    static final int MAX_VALUES = 500;
    /// Nothing that tells states apart is longer.
    private static final int MAX_LENGTH = 64;

    public Answer {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /// Nothing where it is no JSON, or has too many values to know them.
    public static Optional<Answer> of(URI uri, boolean withPage, boolean asked, String json) {
        try {
            var values = new TreeMap<String, String>();
            collect(MAPPER.readTree(json), "", values);
            return values.size() > MAX_VALUES
                    ? Optional.empty()
                    : Optional.of(new Answer(uri, withPage, asked, values));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static void collect(JsonNode node, String path, Map<String, String> values) {
        if (values.size() > MAX_VALUES) {
            return;
        }
        if (node.isArray()) {
            node.forEach(item -> collect(item, path + "/*", values));
        } else if (node.isObject()) {
            node.properties().forEach(field -> collect(field.getValue(), path + "/" + field.getKey(), values));
        } else {
            String text = node.toString();
            values.put(path, path.contains("/*") || text.length() > MAX_LENGTH ? "…" : text);
        }
    }
}
