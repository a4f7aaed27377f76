package dev.callboard.engine.extract;

import dev.callboard.api.extract.Extractor;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPosting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The posting a page describes in schema.org RDFa: RDFa Lite 1.1, and `about`, `rel`, `content` and
/// `datetime` of the whole.
///
/// Read as the same posting in JSON-LD would be; pointers are into that. Terms of other vocabularies are
/// left out.
public final class Rdfa implements Extractor {
    private static final Evaluator ITEMS = QueryParser.parse("[typeof]");
    private static final List<String> NAMES = List.of("about", "resource", "href", "src");
    private static final int MAX_DEPTH = 30;

    @Override
    public Optional<RawPosting> extract(Response page) {
        if (!page.body().text().contains("JobPosting") || !Html.is(page.body())) {
            return Optional.empty();
        }
        var graph = new LinkedGraph();
        for (Element item : page.html().select(ITEMS)) {
            if (!isValue(item)) {
                graph.add(read(item, 0));
            }
        }
        return new OwnPosting(page)
                .among(graph.ofType("JobPosting"))
                .map(own -> SchemaOrgPosting.read("rdfa", own, graph, false));
    }

    private static boolean isValue(Element item) {
        Element parent = item.parent();
        return (item.hasAttr("property") || (parent != null && isOpen(parent)))
                && item.parents().stream().anyMatch(each -> each.hasAttr("typeof"));
    }

    /// `rel` without an address is about the items inside.
    private static boolean isOpen(Element element) {
        return element.hasAttr("rel")
                && !element.hasAttr("typeof")
                && !element.hasAttr("resource")
                && !element.hasAttr("href")
                && !element.hasAttr("src");
    }

    private static ObjectNode read(Element scope, int depth) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        String types = String.join(" ", terms(scope, "typeof"));
        if (!types.isEmpty()) {
            Microdata.type(item, types);
        }
        NAMES.stream()
                .map(scope::attr)
                .filter(name -> !name.isBlank())
                .findFirst()
                .ifPresent(name -> item.put("@id", name));
        if (depth < MAX_DEPTH) {
            scope.children().forEach(child -> collect(child, item, depth + 1));
        }
        return item;
    }

    private static void collect(Element element, ObjectNode item, int depth) {
        boolean typed = element.hasAttr("typeof");
        List<String> properties = terms(element, "property");
        List<String> relations = terms(element, "rel");
        for (String name : properties) {
            if (typed) {
                ElementValue.add(item, name, read(element, depth));
            } else if (isReference(element)) {
                ElementValue.add(item, name, named(element.attr("resource")));
            } else {
                ElementValue.of(element, name).ifPresent(value -> ElementValue.add(item, name, value));
            }
        }
        if (!relations.isEmpty()) {
            relate(element, item, relations, depth);
        }
        boolean other = isOther(element, item, properties);
        if (!typed && !other && (relations.isEmpty() || !isOpen(element))) {
            element.children().forEach(child -> collect(child, item, depth));
        }
    }

    private static void relate(Element element, ObjectNode item, List<String> relations, int depth) {
        for (String name : relations) {
            if (element.hasAttr("typeof")) {
                ElementValue.add(item, name, read(element, depth));
            } else if (isOpen(element)) {
                element.children().stream()
                        .filter(child -> child.hasAttr("typeof"))
                        .forEach(child -> ElementValue.add(item, name, read(child, depth)));
            } else {
                Stream.of("resource", "href", "src")
                        .map(element::attr)
                        .filter(address -> !address.isBlank())
                        .findFirst()
                        .ifPresent(address -> ElementValue.add(item, name, named(address)));
            }
        }
    }

    private static boolean isReference(Element element) {
        return !element.attr("resource").isBlank() && !element.hasAttr("content");
    }

    /// What stands in an element about another thing is said of that.
    private static boolean isOther(Element element, ObjectNode item, List<String> properties) {
        String about =
                element.hasAttr("about") || !properties.isEmpty() ? element.attr("about") : element.attr("resource");
        return !about.isBlank() && !about.equals(item.path("@id").asString(""));
    }

    private static ObjectNode named(String id) {
        return JsonNodeFactory.instance.objectNode().put("@id", id);
    }

    /// An attribute's schema.org terms, without vocabulary and prefix.
    private static List<String> terms(Element element, String attribute) {
        return Stream.of(element.attr(attribute).strip().split("\\s+", -1))
                .filter(term -> !term.isEmpty())
                .flatMap(term -> term(element, term).stream())
                .toList();
    }

    private static Optional<String> term(Element element, String term) {
        int colon = term.indexOf(':');
        String vocabulary;
        if (colon < 0) {
            vocabulary = inherited(element, "vocab");
        } else if (term.startsWith("//", colon + 1)) {
            vocabulary = term;
        } else {
            vocabulary = prefix(element, term.substring(0, colon));
        }
        String name = term.replaceFirst("[/#]+$", "");
        return vocabulary.contains("schema.org")
                ? Optional.of(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1))
                : Optional.empty();
    }

    private static String inherited(Element element, String attribute) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.hasAttr(attribute)) {
                return at.attr(attribute);
            }
        }
        return "";
    }

    /// `prefix="s: https://schema.org/"`, or `xmlns:s` as in RDFa 1.0; `schema` needs no declaration (RDFa
    /// Core Initial Context).
    private static String prefix(Element element, String prefix) {
        String key = prefix.toLowerCase(Locale.ROOT);
        for (Element at = element; at != null; at = at.parent()) {
            if (at.hasAttr("xmlns:" + key)) {
                return at.attr("xmlns:" + key);
            }
            String[] declared = at.attr("prefix").strip().split("\\s+", -1);
            for (int i = 0; i + 1 < declared.length; i += 2) {
                if (declared[i].toLowerCase(Locale.ROOT).equals(key + ":")) {
                    return declared[i + 1];
                }
            }
        }
        return key.equals("schema") ? "https://schema.org/" : "";
    }
}
