package dev.callboard.engine.extract;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The state of a Nuxt 3 page: a list whose objects and lists hold places in that list instead of values
/// (the format of the package devalue).
///
/// What refers to itself, stands too deep or makes too much is left out.
final class Devalue {
    private static final int MAX_NODES = 200_000;
    private static final int MAX_DEPTH = 64;

    private final JsonNode values;
    private final Set<Integer> open = new HashSet<>();
    private int nodes;

    private Devalue(JsonNode values) {
        this.values = values;
    }

    /// Whether the first value of a list leads to others by their places.
    static boolean is(JsonNode root) {
        JsonNode first = root.path(0);
        return root.isArray()
                && root.size() > 1
                && (isTagged(first) || (first.isObject() && !first.isEmpty() && allPlaces(first)));
    }

    static JsonNode resolve(JsonNode root) {
        return new Devalue(root).at(0, 0);
    }

    private static boolean allPlaces(JsonNode object) {
        for (JsonNode value : object) {
            if (!value.isInt()) {
                return false;
            }
        }
        return true;
    }

    /// `["Reactive", 1]`: a value with a type that JSON has not.
    private static boolean isTagged(JsonNode node) {
        return node.isArray() && node.path(0).isString();
    }

    /// Negative places stand for `undefined`, `NaN` and the like.
    private JsonNode at(int place, int depth) {
        if (place < 0 || place >= values.size() || depth > MAX_DEPTH || ++nodes > MAX_NODES || !open.add(place)) {
            return JsonNodeFactory.instance.nullNode();
        }
        JsonNode value = values.get(place);
        JsonNode resolved = isTagged(value) ? tagged(value, depth) : plain(value, depth);
        open.remove(place);
        return resolved;
    }

    private JsonNode plain(JsonNode value, int depth) {
        if (value.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            value.forEachEntry((name, place) -> object.set(name, at(place.asInt(-1), depth + 1)));
            return object;
        }
        return value.isArray() ? list(value, 0, depth) : value;
    }

    private JsonNode tagged(JsonNode value, int depth) {
        return switch (value.get(0).asString()) {
            case "Date", "BigInt" -> value.path(1);
            case "Set" -> list(value, 1, depth);
            case "Map", "null", "RegExp" -> JsonNodeFactory.instance.nullNode();
            default -> value.path(1).isInt() ? at(value.get(1).asInt(), depth + 1) : value.path(1);
        };
    }

    private ArrayNode list(JsonNode value, int from, int depth) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (int i = from; i < value.size(); i++) {
            list.add(at(value.get(i).asInt(-1), depth + 1));
        }
        return list;
    }
}
