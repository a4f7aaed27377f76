package dev.callboard.engine.ats;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// XML as a tree of names and texts, so that it is read as JSON is: an element is an object of its
/// children, a list where a name repeats, and its text where it has none. Attributes are left out.
final class XmlTree {
    /// An object with the root element. Never fails; no entity and no external file is loaded.
    static JsonNode of(String xml) {
        Document document = Jsoup.parse(xml, "", Parser.xmlParser());
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        document.children().forEach(child -> add(root, child));
        return root;
    }

    private static void add(ObjectNode parent, Element element) {
        JsonNode value = value(element);
        switch (parent.get(element.tagName())) {
            case null -> parent.set(element.tagName(), value);
            case ArrayNode items -> items.add(value);
            case JsonNode first ->
                parent.set(
                        element.tagName(),
                        JsonNodeFactory.instance.arrayNode().add(first).add(value));
        }
    }

    private static JsonNode value(Element element) {
        if (element.childrenSize() == 0) {
            return JsonNodeFactory.instance.stringNode(element.wholeText());
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        element.children().forEach(child -> add(object, child));
        return object;
    }

    private XmlTree() {}
}
