package dev.callboard.engine.ats;

import dev.callboard.api.posting.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A value of an answer and the pointer to it (RFC 6901).
///
/// Paths are names with `/` between them, `*` for each item of a list, and `.` for the node itself. `a|b`
/// is the first of both that has a text.
record Node(JsonNode value, String pointer) {
    private static final String ITEMS = "*";

    /// The node at a path without alternatives; missing where there is none.
    Node at(String path) {
        Node node = this;
        for (String name : names(path)) {
            node = node.child(name);
        }
        return node;
    }

    /// Every node at a path; a value that should be a list and is none counts as its only item.
    List<Node> all(String path) {
        List<Node> nodes = List.of(this);
        for (String name : names(path)) {
            nodes = nodes.stream()
                    .flatMap(node -> name.equals(ITEMS) ? node.items() : Stream.of(node.child(name)))
                    .toList();
        }
        return nodes.stream().filter(node -> !node.isAbsent()).toList();
    }

    /// The nodes at a path as postings of their own, with pointers that begin at `root`.
    List<Node> rows(String path, String root) {
        return all(path).stream().map(node -> new Node(node.value, root)).toList();
    }

    boolean isList(String path) {
        return at(path).value.isArray();
    }

    boolean isEmptyList(String path) {
        return isList(path) && at(path).value.isEmpty();
    }

    /// Whether this is an object with all these names, null or not.
    boolean has(String... names) {
        return value.isObject() && Stream.of(names).allMatch(value::has);
    }

    /// Whether any node at the path is an object with all these names.
    boolean anyHas(String path, String... names) {
        return all(path).stream().anyMatch(node -> node.has(names));
    }

    boolean isAbsent() {
        return value.isMissingNode() || value.isNull();
    }

    /// The first text, number or truth value at these paths; a dash alone is none.
    @Nullable
    Stated stated(String paths) {
        return Stream.of(paths.split("\\|", -1))
                .flatMap(path -> path.isEmpty() ? Stream.empty() : all(path).stream())
                .flatMap(node -> node.text().stream())
                .findFirst()
                .orElse(null);
    }

    /// The words of [#stated(String)]; empty where there are none.
    String words(String paths) {
        Stated stated = stated(paths);
        return stated == null ? "" : stated.text().strip();
    }

    /// A whole number at the path.
    @Nullable
    Integer count(String path) {
        JsonNode number = at(path).value;
        return number.isInt() ? number.intValue() : null;
    }

    private Optional<Stated> text() {
        String words =
                value.isValueNode() && !value.isNull() ? value.asString("").strip() : "";
        return !words.isEmpty() && !words.equals("-")
                ? Optional.of(new Stated(value.asString(), "api:" + pointer))
                : Optional.empty();
    }

    /// The value of that name, or of that place in a list.
    Node child(String name) {
        boolean isIndex = value.isArray() && name.matches("\\d{1,9}");
        return new Node(
                isIndex ? value.path(Integer.parseInt(name)) : value.path(name),
                pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    private Stream<Node> items() {
        if (!value.isArray()) {
            return Stream.of(this);
        }
        var items = new ArrayList<Node>();
        for (int i = 0; i < value.size(); i++) {
            items.add(new Node(value.get(i), pointer + "/" + i));
        }
        return items.stream();
    }

    private static List<String> names(String path) {
        return path.equals(".") ? List.of() : List.of(path.split("/", -1));
    }
}
