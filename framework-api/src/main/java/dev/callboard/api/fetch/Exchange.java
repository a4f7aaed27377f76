package dev.callboard.api.fetch;

import java.net.URI;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/// A JSON answer that a page's own scripts asked for while a browser rendered it.
///
/// @param headers of the answer, without cookies
public record Exchange(String method, URI uri, int status, Headers headers, String text) {
    public Exchange {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(headers, "headers");
        Objects.requireNonNull(text, "text");
    }

    public Exchange(String method, URI uri, int status, String text) {
        this(method, uri, status, Headers.NONE, text);
    }

    /// The answer, parsed anew at each call.
    ///
    /// @throws UnreadableException when it is not JSON
    public JsonNode json() {
        return Json.parse(text, uri);
    }
}
