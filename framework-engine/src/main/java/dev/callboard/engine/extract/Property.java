package dev.callboard.engine.extract;

import dev.callboard.api.posting.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A value somewhere in a JSON-LD node, and the pointer to it.
record Property(String source, String pointer, JsonNode node, LinkedGraph graph) {
    /// What an object is called where a text was expected, in this order.
    private static final List<String> NAMES = List.of("@value", "name", "value", "description", "@id");

    Property get(String name) {
        JsonNode child = node.isObject() ? node.path(name) : node.path(-1);
        return new Property(
                source, pointer + "/" + name.replace("~", "~0").replace("/", "~1"), graph.resolve(child), graph);
    }

    boolean isObject() {
        return node.isObject();
    }

    boolean isMissing() {
        return node.isMissingNode() || node.isNull();
    }

    /// The values of a list, or the value itself.
    List<Property> each() {
        if (!node.isArray()) {
            return isMissing() ? List.of() : List.of(this);
        }
        var items = new ArrayList<Property>();
        for (int i = 0; i < node.size(); i++) {
            items.add(new Property(source, pointer + "/" + i, graph.resolve(node.get(i)), graph));
        }
        return items;
    }

    Property first() {
        List<Property> all = each();
        return all.isEmpty() ? this : all.getFirst();
    }

    /// The text of a text, a number or a boolean; of an object, its name; of a list, its first.
    Optional<Stated> text() {
        if (node.isArray()) {
            return each().stream().flatMap(item -> item.text().stream()).findFirst();
        }
        if (node.isObject()) {
            return NAMES.stream().flatMap(name -> get(name).text().stream()).findFirst();
        }
        return node.isValueNode() && !node.isNull() && !node.asString("").isBlank()
                ? Optional.of(new Stated(node.asString(), source + ":" + pointer))
                : Optional.empty();
    }
}
