package dev.callboard.engine.extract;

import dev.callboard.api.fetch.Links;
import dev.callboard.api.fetch.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import tools.jackson.databind.JsonNode;

/// Chooses the posting that a page is about among all it describes.
final class OwnPosting {
    private static final Evaluator HEADING = QueryParser.parse("h1");
    private static final Evaluator CANONICAL = QueryParser.parse("link[rel=canonical]");

    private final Response page;

    OwnPosting(Response page) {
        this.page = page;
    }

    /// The only one that is no item of a list; of several, the one with the page's address, then the one
    /// with its heading as title. None of them, and the page is a list.
    Optional<LinkedGraph.Found> among(List<LinkedGraph.Found> postings) {
        List<LinkedGraph.Found> own =
                postings.stream().filter(found -> !found.listed()).toList();
        if (own.size() == 1) {
            return Optional.of(own.getFirst()).filter(found -> !isOfAnotherPage(found.node()));
        }
        List<LinkedGraph.Found> candidates = own.isEmpty() ? postings : own;
        return only(candidates, this::hasPagesAddress)
                .or(() -> only(candidates, this::hasPagesHeading))
                .or(() -> sameThroughout(own));
    }

    /// Another posting beside the page's own: it has the address of another page of the site, and neither
    /// the heading nor the title of this one names it.
    private boolean isOfAnotherPage(JsonNode posting) {
        String title = plain(posting.path("title").asString(""));
        Element heading = page.html().selectFirst(HEADING);
        String url = posting.path("url").asString("");
        if (title.isEmpty()
                || url.isBlank()
                || heading == null
                || heading.text().isBlank()) {
            return false;
        }
        String named = plain(heading.text());
        return Links.resolve(page.uri(), url).filter(this::isOnSite).isPresent()
                && !hasPagesAddress(posting)
                && !named.contains(title)
                && !title.contains(named)
                && !plain(page.html().title()).contains(title);
    }

    private boolean isOnSite(URI uri) {
        String host = page.uri().getHost();
        return host != null && host.equalsIgnoreCase(uri.getHost());
    }

    private static Optional<LinkedGraph.Found> only(List<LinkedGraph.Found> postings, Predicate<JsonNode> predicate) {
        return sameThroughout(
                postings.stream().filter(found -> predicate.test(found.node())).toList());
    }

    /// A posting described twice is one posting: the fuller description is taken.
    private static Optional<LinkedGraph.Found> sameThroughout(List<LinkedGraph.Found> postings) {
        long titles = postings.stream()
                .map(found -> plain(found.node().path("title").asString("")))
                .distinct()
                .count();
        return titles == 1
                ? postings.stream()
                        .max((a, b) -> Integer.compare(a.node().size(), b.node().size()))
                : Optional.empty();
    }

    private boolean hasPagesAddress(JsonNode posting) {
        Element canonical = page.html().selectFirst(CANONICAL);
        Optional<URI> stated = canonical == null ? Optional.empty() : Links.of(canonical, "href");
        return List.of("url", "@id", "mainEntityOfPage").stream()
                .map(posting::path)
                .map(node -> node.isObject() ? node.path("@id").asString("") : node.asString(""))
                .filter(url -> !url.isBlank())
                .flatMap(url -> Links.resolve(page.uri(), url).stream())
                .map(OwnPosting::comparable)
                .anyMatch(url -> url.equals(comparable(page.uri()))
                        || stated.map(OwnPosting::comparable)
                                .filter(url::equals)
                                .isPresent());
    }

    private boolean hasPagesHeading(JsonNode posting) {
        Element heading = page.html().selectFirst(HEADING);
        return heading != null
                && !heading.text().isBlank()
                && plain(heading.text()).equals(plain(posting.path("title").asString("")));
    }

    private static String comparable(URI uri) {
        String path = String.valueOf(uri.getRawPath());
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT)
                + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path)
                + query;
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
