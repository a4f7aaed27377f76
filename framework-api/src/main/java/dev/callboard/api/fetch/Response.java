package dev.callboard.api.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A page, whoever fetched it.
///
/// A site sees only pages that were answered with a success status and in full. For use by one thread, as
/// its [Body].
///
/// @param uri where the page was found in the end, after redirects
/// @param fetchedAt the clock of the capture: what "3 days ago" on the page refers to; null for a saved
///     page of which it is not known
/// @param captured the JSON answers a browser saw; empty for a page read as sent
public record Response(
        Request request,
        URI uri,
        int status,
        Headers headers,
        Body body,
        @Nullable Instant fetchedAt,
        List<Exchange> captured) {
    public Response {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(headers, "headers");
        Objects.requireNonNull(body, "body");
        captured = List.copyOf(captured);
    }

    /// A page kept as a text, read where it was once found.
    public static Response saved(String text, URI uri, @Nullable Instant capturedAt) {
        return saved(Body.of(text, uri), uri, capturedAt);
    }

    /// A page kept as it was sent, read where it was once found.
    public static Response saved(Body body, URI uri, @Nullable Instant capturedAt) {
        return new Response(Request.posting(uri), uri, 200, Headers.NONE, body, capturedAt, List.of());
    }

    /// The page as HTML, parsed once; not to be changed.
    public Document html() {
        return body.html();
    }

    /// The page as JSON, parsed once; not to be changed.
    ///
    /// @throws UnreadableException when it is not JSON
    public JsonNode json() {
        return body.json();
    }

    /// The captured answers whose address matches, in the order they came.
    public List<Exchange> captured(Pattern address) {
        return captured.stream()
                .filter(exchange -> address.matcher(exchange.uri().toString()).find())
                .toList();
    }
}
