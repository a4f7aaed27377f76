package dev.callboard.generic;

import dev.callboard.api.extract.Extractor;
import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.Links;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.fetch.UnreadableException;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/// The postings that a page lists as data: schema.org `JobPosting`s and `ItemList`s, and the state that it
/// keeps for its scripts.
///
/// @param addresses of postings' own pages
/// @param postings those that have no page of their own
record ListedData(List<URI> addresses, List<RawPosting> postings) {
    private static final String JSON = "script[type*=json]";
    private static final int DEEPEST = 40;

    ListedData {
        addresses = List.copyOf(addresses);
        postings = List.copyOf(postings);
    }

    static ListedData on(Response page, Extractor extractor) {
        var search = new Search(page);
        for (Element script : page.html().select(JSON)) {
            try {
                search.in(Body.of(script.data(), page.uri()).json(), DEEPEST);
            } catch (UnreadableException _) {
                // What is no JSON is no data.
            }
        }
        return search.found(extractor);
    }

    private static final class Search {
        private final Response page;
        private final List<JsonNode> postings = new ArrayList<>();
        private final Set<URI> items = new LinkedHashSet<>();
        private final Set<URI> rows = new LinkedHashSet<>();

        Search(Response page) {
            this.page = page;
        }

        void in(JsonNode node, int depth) {
            if (depth == 0) {
                return;
            }
            String type = node.path("@type").asString("");
            if (type.equals("JobPosting")) {
                postings.add(node);
            } else {
                if (type.equals("ItemList")) {
                    node.path("itemListElement").valueStream().forEach(this::item);
                }
                if (node.isArray()) {
                    rows(node);
                }
                node.valueStream().forEach(value -> in(value, depth - 1));
            }
        }

        private void item(JsonNode item) {
            String url = item.path("url")
                    .asString(
                            item.path("item").isString()
                                    ? item.path("item").asString("")
                                    : item.path("item").path("url").asString(""));
            address(url).filter(this::mayBePosting).ifPresent(items::add);
        }

        /// Rows of one shape that have a title and an address.
        private void rows(JsonNode array) {
            List<URI> found = array.valueStream()
                    .filter(row ->
                            row.path("title").isString() || row.path("name").isString())
                    .flatMap(row -> row.valueStream()
                            .filter(JsonNode::isString)
                            .map(value -> value.asString(""))
                            .filter(value -> value.startsWith("/") || value.startsWith("http"))
                            .flatMap(value -> address(value).stream())
                            .filter(uri -> new PostingAddress(uri).isBelowJobs() && mayBePosting(uri))
                            .limit(1))
                    .toList();
            if (!array.isEmpty() && found.size() == array.size()) {
                rows.addAll(found);
            }
        }

        private Optional<URI> address(String url) {
            return url.isBlank() ? Optional.empty() : Links.resolve(page.uri(), url);
        }

        private boolean mayBePosting(URI uri) {
            var parts = new PostingAddress(uri);
            return !parts.isList() && !parts.isBelowOther() && !uri.equals(page.uri());
        }

        ListedData found(Extractor extractor) {
            var addresses = new LinkedHashSet<URI>();
            var read = new ArrayList<RawPosting>();
            for (JsonNode posting : postings) {
                Optional<URI> own = address(posting.path("url").asString("")).filter(this::mayBePosting);
                own.ifPresentOrElse(addresses::add, () -> alone(posting, extractor, read));
            }
            if (postings.isEmpty()) {
                addresses.addAll(items.isEmpty() ? rows : items);
            }
            return new ListedData(List.copyOf(addresses), read);
        }

        /// Postings of one page are told apart by what they say of themselves.
        private static RawPosting id(JsonNode posting) {
            JsonNode identifier = posting.path("identifier");
            String value = identifier.path("value").asString(identifier.asString(""));
            Stated id = value.isBlank()
                    ? new Stated(posting.path("title").asString(""), "ld:/title")
                    : new Stated(value, "ld:/identifier");
            return RawPosting.builder("ld").id(id).build();
        }

        /// A posting among several is read as if it were the only one of a page.
        private void alone(JsonNode posting, Extractor extractor, List<RawPosting> read) {
            String html = "<!DOCTYPE html><title></title><script type=\"application/ld+json\">"
                    + posting.toString().replace("</", "<\\/") + "</script>";
            var only = new Response(
                    page.request(),
                    page.uri(),
                    page.status(),
                    page.headers(),
                    Body.of(html, page.uri()),
                    page.fetchedAt(),
                    List.of());
            extractor.extract(only).map(found -> id(posting).and(found)).ifPresent(read::add);
        }
    }
}
