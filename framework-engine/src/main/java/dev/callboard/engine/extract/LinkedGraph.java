package dev.callboard.engine.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The JSON-LD of a page: all its scripts, with nodes that are only named (`{"@id": "#org"}`) put in place
/// of the names.
final class LinkedGraph {
    private static final int MAX_DEPTH = 40;

    private final List<JsonNode> roots = new ArrayList<>();
    private final Map<String, JsonNode> named = new HashMap<>();

    /// A node, and whether it is an item of a list.
    record Found(JsonNode node, boolean listed) {}

    void add(JsonNode root) {
        roots.add(root);
        name(root, 0);
    }

    /// Adds what a store of Apollo names by type and key: `{"__ref": "Company:1"}` stands for it.
    void addReferences(JsonNode store) {
        store.forEachEntry((key, value) -> {
            if (value.isObject()) {
                named.putIfAbsent(key, value);
            }
        });
    }

    /// All nodes of a schema.org type, in the order they stand.
    List<Found> ofType(String type) {
        var found = new ArrayList<Found>();
        for (JsonNode root : roots) {
            collect(root, type, false, 0, found);
        }
        return found;
    }

    /// The node itself, or the one it names.
    JsonNode resolve(JsonNode node) {
        if (node.isObject() && node.size() == 1 && node.has("@id")) {
            return named.getOrDefault(node.get("@id").asString(""), node);
        }
        if (node.isObject() && node.size() == 1 && node.has("__ref")) {
            return named.getOrDefault(node.get("__ref").asString(""), node);
        }
        return node;
    }

    private void name(JsonNode node, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        if (node.isObject() && node.size() > 1 && node.path("@id").isString()) {
            named.merge(node.get("@id").asString(), node, (a, b) -> a.size() >= b.size() ? a : b);
        }
        for (JsonNode child : node) {
            name(child, depth + 1);
        }
    }

    private void collect(JsonNode node, String type, boolean listed, int depth, List<Found> found) {
        if (depth > MAX_DEPTH) {
            return;
        }
        if (isOfType(node, type)) {
            found.add(new Found(node, listed));
            return;
        }
        if (node.isArray()) {
            for (JsonNode item : node) {
                collect(item, type, listed, depth + 1, found);
            }
        }
        node.forEachEntry((name, child) -> {
            if (child.isContainer()) {
                collect(child, type, listed || name.equals("itemListElement"), depth + 1, found);
            }
        });
    }

    static boolean isOfType(JsonNode node, String type) {
        JsonNode types = node.path("@type");
        if (types.isArray()) {
            for (JsonNode each : types) {
                if (isType(each.asString(""), type)) {
                    return true;
                }
            }
            return false;
        }
        return isType(types.asString(""), type);
    }

    /// `JobPosting`, `schema:JobPosting`, `https://schema.org/JobPosting`.
    private static boolean isType(String stated, String type) {
        int start = Math.max(stated.lastIndexOf('/'), Math.max(stated.lastIndexOf(':'), stated.lastIndexOf('#'))) + 1;
        return stated.substring(start).strip().toLowerCase(Locale.ROOT).equals(type.toLowerCase(Locale.ROOT));
    }
}
