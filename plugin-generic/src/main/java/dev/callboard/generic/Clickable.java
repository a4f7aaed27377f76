package dev.callboard.generic;

import dev.callboard.api.fetch.Links;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// Where a click on an element leads: by its link, by an attribute that its script reads, or by the script.
final class Clickable {
    static final String ALL = "a[href], [data-href], [data-url], [data-link], [onclick]";
    private static final String[] ATTRIBUTES = {"href", "data-href", "data-url", "data-link"};
    private static final Pattern SCRIPT = Pattern.compile(
            "(?:location(?:\\.href)?\\s*=|(?:location\\.(?:assign|replace)|(?:window\\.)?open)\\s*\\()\\s*['\"]([^'\"]+)['\"]");

    /// The address, or nothing where a click stays on the page or leaves the web.
    static Optional<URI> address(Element element) {
        return Stream.of(ATTRIBUTES)
                .filter(name -> !element.attr(name).isBlank())
                .findFirst()
                .filter(name -> !element.attr(name).startsWith("#"))
                .flatMap(name -> Links.of(element, name))
                .filter(Clickable::isWeb)
                .or(() -> byScript(element));
    }

    private static Optional<URI> byScript(Element element) {
        Matcher script = SCRIPT.matcher(element.attr("onclick"));
        return script.find()
                ? Links.parse(element.baseUri())
                        .flatMap(base -> Links.resolve(base, script.group(1)))
                        .filter(Clickable::isWeb)
                : Optional.empty();
    }

    private static boolean isWeb(URI uri) {
        return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null;
    }

    private Clickable() {}
}
