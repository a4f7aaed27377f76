package dev.callboard.engine.extract;

import dev.callboard.api.extract.Extractor;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPosting;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import tools.jackson.databind.JsonNode;

/// The posting in the state that a page carries for its own scripts: Next.js, Nuxt, Apollo, whatever is
/// assigned to a variable, and JSON in `data-` attributes.
///
/// Taken only where it has the page's heading, or without one a part of its title, as its own title.
/// Pointers lead into the posting's own object.
public final class EmbeddedState implements Extractor {
    private static final Evaluator SCRIPTS = QueryParser.parse("script:not([src]):not([type*=ld+json])");

    @Override
    public Optional<RawPosting> extract(Response page) {
        if (!Html.is(page.body())) {
            return Optional.empty();
        }
        PostingTree postings = null;
        var trees = Stream.concat(scripts(page.html()), attributes(page)).iterator();
        while (trees.hasNext()) {
            JsonNode tree = trees.next();
            postings = postings == null ? new PostingTree(page, "state") : postings;
            Optional<RawPosting> found = postings.find(tree, page.uri());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Stream<JsonNode> scripts(Document html) {
        return html.select(SCRIPTS).stream().flatMap(script -> StateScript.trees(script.data()).stream());
    }

    private static Stream<JsonNode> attributes(Response page) {
        if (!hasJsonAttribute(page.body().text())) {
            return Stream.empty();
        }
        return page.html().getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .filter(attribute -> attribute.getKey().startsWith("data-"))
                .map(Attribute::getValue)
                .filter(value -> value.startsWith("{\"") || value.startsWith("[{"))
                .flatMap(value -> StateScript.trees(value).stream());
    }

    /// Whether an attribute's value begins as an object, or a list of them, in quotes of any kind.
    private static boolean hasJsonAttribute(String text) {
        for (int brace = text.indexOf('{'); brace >= 0; brace = text.indexOf('{', brace + 1)) {
            if (isQuoted(text, brace + 1) && isValue(text, brace)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isQuoted(String text, int at) {
        return at < text.length()
                && (text.charAt(at) == '"' || text.startsWith("&quot;", at) || text.startsWith("&#34;", at));
    }

    /// Whether what begins here, or with a bracket right before, is quoted behind an equals sign.
    private static boolean isValue(String text, int brace) {
        int at = brace - 1;
        if (at >= 0 && text.charAt(at) == '[') {
            at--;
        }
        if (at < 0 || (text.charAt(at) != '"' && text.charAt(at) != '\'')) {
            return false;
        }
        at--;
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at >= 0 && text.charAt(at) == '=';
    }
}
