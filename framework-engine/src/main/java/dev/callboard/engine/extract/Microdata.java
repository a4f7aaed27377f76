package dev.callboard.engine.extract;

import dev.callboard.api.extract.Extractor;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPosting;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The posting a page describes in schema.org microdata (HTML Standard, chapter 5).
///
/// Read as the same posting in JSON-LD would be; pointers are into that. An item that no other holds may
/// hold the posting, and only one of several is the page's own.
public final class Microdata implements Extractor {
    private static final Evaluator ITEMS = QueryParser.parse("[itemscope]:not([itemscope] [itemscope][itemprop])");
    private static final Evaluator POSTING = QueryParser.parse("[itemtype*=JobPosting]");
    private static final int MAX_DEPTH = 30;

    @Override
    public Optional<RawPosting> extract(Response page) {
        if (!page.body().text().contains("JobPosting") || !Html.is(page.body())) {
            return Optional.empty();
        }
        Document html = page.html();
        if (html.selectFirst(POSTING) == null) {
            return Optional.empty();
        }
        var graph = new LinkedGraph();
        for (Element item : html.select(ITEMS)) {
            graph.add(new Item(html).read(item, 0));
        }
        return new OwnPosting(page)
                .among(graph.ofType("JobPosting"))
                .map(own -> SchemaOrgPosting.read("microdata", own, graph, false));
    }

    /// The types an attribute names, without what they are of: `JobPosting`.
    static void type(ObjectNode item, String stated) {
        ArrayNode types = JsonNodeFactory.instance.arrayNode();
        for (String type : stated.strip().split("\\s+", -1)) {
            types.add(type.replaceFirst("[/#]+$", ""));
        }
        item.set("@type", types.size() == 1 ? types.get(0) : types);
    }

    private record Item(Document html, Set<Element> open) {
        Item(Document html) {
            this(html, new HashSet<>());
        }

        ObjectNode read(Element scope, int depth) {
            ObjectNode item = JsonNodeFactory.instance.objectNode();
            if (!scope.attr("itemtype").isBlank()) {
                type(item, scope.attr("itemtype"));
            }
            if (!scope.attr("itemid").isBlank()) {
                item.put("@id", scope.attr("itemid"));
            }
            // An item can refer to a part of the page that it stands in itself.
            if (depth < MAX_DEPTH && open.add(scope)) {
                scope.children().forEach(child -> collect(child, item, depth + 1));
                for (String id : scope.attr("itemref").strip().split("\\s+", -1)) {
                    Element part = id.isEmpty() ? null : html.getElementById(id);
                    if (part != null) {
                        collect(part, item, depth + 1);
                    }
                }
                open.remove(scope);
            }
            return item;
        }

        private void collect(Element element, ObjectNode item, int depth) {
            String names = element.attr("itemprop").strip();
            boolean scope = element.hasAttr("itemscope");
            if (!names.isEmpty()) {
                for (String stated : names.split("\\s+", -1)) {
                    String name = stated.substring(stated.lastIndexOf('/') + 1);
                    if (scope) {
                        ElementValue.add(item, name, read(element, depth));
                    } else {
                        ElementValue.of(element, name).ifPresent(value -> ElementValue.add(item, name, value));
                    }
                }
            }
            if (!scope) {
                element.children().forEach(child -> collect(child, item, depth));
            }
        }
    }
}
