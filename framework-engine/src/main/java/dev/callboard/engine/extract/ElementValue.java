package dev.callboard.engine.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What an element says as the value of a property, in microdata (HTML Standard, 5.2.4) and in RDFa.
///
/// Unlike there, a link is its address only for properties that are addresses: people mark up the link on a
/// title.
final class ElementValue {
    private static final Evaluator ITEMS = QueryParser.parse("li");
    private static final List<String> ADDRESSES = List.of("href", "src", "data");
    private static final Set<String> ADDRESS_PROPERTIES =
            Set.of("url", "sameAs", "image", "logo", "contentUrl", "mainEntityOfPage");
    private static final Set<String> PROSE = Set.of(
            "description",
            "responsibilities",
            "qualifications",
            "educationRequirements",
            "experienceRequirements",
            "jobBenefits",
            "incentiveCompensation");

    /// Nothing where the element is empty.
    static Optional<JsonNode> of(Element element, String property) {
        String stated = attribute(element, property);
        if (!stated.isBlank()) {
            return Optional.of(text(stated));
        }
        if (PROSE.contains(property)) {
            return element.hasText() ? Optional.of(text(element.html())) : Optional.empty();
        }
        List<String> items = element.select(ITEMS).eachText();
        if (!items.isEmpty()) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            items.forEach(all::add);
            return Optional.of(all);
        }
        return element.hasText() ? Optional.of(text(element.text())) : Optional.empty();
    }

    /// Puts a value under a name; several of one name become a list.
    static void add(ObjectNode item, String name, JsonNode value) {
        switch (item.get(name)) {
            case null -> item.set(name, value);
            case ArrayNode all -> append(all, value);
            case JsonNode one -> append(item.putArray(name).add(one), value);
        }
    }

    private static void append(ArrayNode all, JsonNode value) {
        if (value instanceof ArrayNode values) {
            values.forEach(all::add);
        } else {
            all.add(value);
        }
    }

    static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    private static String attribute(Element element, String property) {
        if (!element.attr("content").isBlank()) {
            return element.attr("content");
        }
        String own = switch (element.normalName()) {
            case "time" -> element.attr("datetime");
            case "data", "meter" -> element.attr("value");
            case "link" -> element.attr("href");
            case "img" -> element.attr("src");
            default -> "";
        };
        return !own.isBlank() || !ADDRESS_PROPERTIES.contains(property)
                ? own
                : ADDRESSES.stream()
                        .map(element::attr)
                        .filter(address -> !address.isBlank())
                        .findFirst()
                        .orElse("");
    }

    private ElementValue() {}
}
