package dev.callboard.engine.extract;

import dev.callboard.api.fetch.Response;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/// The address a page gives as its own (`link rel=canonical`, RFC 6596; `og:url`).
public final class OwnAddress {
    private static final Evaluator CANONICAL = QueryParser.parse("link[rel=canonical][href]");
    private static final Evaluator OPEN_GRAPH = QueryParser.parse("meta[property=og:url][content]");

    /// The first that is a whole web address; nothing where the page is no HTML or gives none.
    public static Optional<URI> of(Response page) {
        if (!Html.is(page.body())) {
            return Optional.empty();
        }
        Element canonical = page.html().selectFirst(CANONICAL);
        Element openGraph = page.html().selectFirst(OPEN_GRAPH);
        return Stream.of(
                        canonical == null ? "" : canonical.attr("href"),
                        openGraph == null ? "" : openGraph.attr("content"))
                .filter(address -> address.matches("https?://[^\\s/]+(?:/\\S*)?"))
                .flatMap(address -> address(address).stream())
                .findFirst();
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private OwnAddress() {}
}
