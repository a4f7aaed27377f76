package dev.callboard.engine.extract;

import dev.callboard.api.extract.Extractor;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPosting;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private static final Pattern JSON_ATTRIBUTE = Pattern.compile("=\\s*[\"'](?:\\{|\\[\\{)(?:\"|&quot;|&#34;)");

    @Override
    public Optional<RawPosting> extract(Response page) {
        if (!Html.is(page.body())
                || !StateScript.isWorthwhile(page.body().text().replace("&quot;", "\""))) {
            return Optional.empty();
        }
        Document html = page.html();
        var postings = new PostingTree(page, "state");
        return Stream.concat(scripts(html), attributes(page))
                .flatMap(tree -> postings.find(tree, page.uri()).stream())
                .findFirst();
    }

    private static Stream<JsonNode> scripts(Document html) {
        return html.select(SCRIPTS).stream().flatMap(script -> StateScript.trees(script.data()).stream());
    }

    private static Stream<JsonNode> attributes(Response page) {
        if (!JSON_ATTRIBUTE.matcher(page.body().text()).find()) {
            return Stream.empty();
        }
        return page.html().getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .filter(attribute -> attribute.getKey().startsWith("data-"))
                .map(Attribute::getValue)
                .filter(value -> value.startsWith("{\"") || value.startsWith("[{"))
                .flatMap(value -> StateScript.trees(value).stream());
    }
}
