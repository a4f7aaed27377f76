package dev.callboard.engine.shortcut;

import dev.callboard.api.fetch.Links;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A JSON answer with a list of rows in it.
///
/// @param asked whether it was the same when it was asked for without a browser
/// @param list the path of the list
/// @param rows the values of each row, by their paths in it; the parts of one that is an address, too
/// @param around the values of all the rest; of other lists only that they have something
public record ListAnswer(
        URI uri, boolean asked, String list, List<Map<String, String>> rows, Map<String, String> around) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int MAX_LENGTH = 200;
    private static final int MAX_LISTS = 10;

    public ListAnswer {
        rows = rows.stream().map(Map::copyOf).toList();
        around = Map.copyOf(around);
    }

    /// One for each list of objects that is in no other list; none where it is no JSON, or too much.
    ///
    /// @param page the page that asks for it
    public static List<ListAnswer> of(URI page, URI uri, boolean asked, String json) {
        try {
            var lists = new TreeMap<String, JsonNode>();
            JsonNode root = MAPPER.readTree(json);
            find(root, "", lists);
            var answers = new ArrayList<ListAnswer>();
            lists.entrySet().stream().limit(MAX_LISTS).forEach(list -> {
                List<Map<String, String>> rows = StreamSupport.stream(
                                list.getValue().spliterator(), false)
                        .map(row -> row(page, row))
                        .toList();
                var around = new TreeMap<String, String>();
                collect(root, "", list.getKey(), around);
                answers.add(new ListAnswer(uri, asked, list.getKey(), rows, around));
            });
            return answers.stream().filter(ListAnswer::isOfUse).toList();
        } catch (JacksonException _) {
            return List.of();
        }
    }

    /// Whether another answer says the same, wherever it is from.
    public boolean isSame(ListAnswer other) {
        return list.equals(other.list) && rows.equals(other.rows) && around.equals(other.around);
    }

    private boolean isOfUse() {
        return around.size() <= Answer.MAX_VALUES && rows.stream().allMatch(row -> row.size() <= Answer.MAX_VALUES);
    }

    private static void find(JsonNode node, String path, Map<String, JsonNode> lists) {
        if (node.isArray() && !node.isEmpty()) {
            if (StreamSupport.stream(node.spliterator(), false).allMatch(JsonNode::isObject)) {
                lists.put(path, node);
            }
        } else if (node.isObject()) {
            node.properties().forEach(field -> find(field.getValue(), path + "/" + field.getKey(), lists));
        }
    }

    private static Map<String, String> row(URI page, JsonNode row) {
        var values = new TreeMap<String, String>();
        collect(row, "", null, values);
        var parts = new TreeMap<String, String>();
        values.forEach((path, value) -> {
            if (value.contains("/")) {
                Links.resolve(page, value).flatMap(Address::of).ifPresent(address -> address.addTo(parts, path));
            }
        });
        values.putAll(parts);
        return values;
    }

    /// @param except the path of what is left out, or null
    private static void collect(JsonNode node, String path, @Nullable String except, Map<String, String> values) {
        if (path.equals(except) || values.size() > Answer.MAX_VALUES) {
            return;
        }
        if (node.isArray()) {
            node.forEach(item -> collect(item, path + "/*", except, values));
        } else if (node.isObject()) {
            node.properties().forEach(field -> collect(field.getValue(), path + "/" + field.getKey(), except, values));
        } else {
            String text = node.isString() ? node.stringValue() : node.toString();
            values.put(path, path.contains("/*") || text.length() > MAX_LENGTH ? "…" : text);
        }
    }
}
