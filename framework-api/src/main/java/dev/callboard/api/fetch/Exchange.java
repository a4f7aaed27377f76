package dev.callboard.api.fetch;

import java.net.URI;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/// A JSON answer that a page's own scripts asked for while a browser rendered it.
public record Exchange(String method, URI uri, int status, String text) {
    public Exchange {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(text, "text");
    }

    /// The answer, parsed anew at each call.
    ///
    /// @throws UnreadableException when it is not JSON
    public JsonNode json() {
        return Json.parse(text, uri);
    }
}
