package dev.callboard.engine.store;

import dev.callboard.api.fetch.Headers;
import dev.callboard.api.fetch.Request;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a server said of a page so that it can be asked whether the page has changed (RFC 9110, 8.8).
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    /// Those of an answer, or nothing where it has none.
    public static Optional<Validators> of(Headers answer) {
        var validators = new Validators(
                answer.first("ETag").orElse(null), answer.first("Last-Modified").orElse(null));
        return validators.etag == null && validators.lastModified == null ? Optional.empty() : Optional.of(validators);
    }

    /// The request for the page if it has changed (RFC 9110, 13.1).
    public Request conditional(Request request) {
        Request conditional = etag == null ? request : request.withHeader("If-None-Match", etag);
        return lastModified == null ? conditional : conditional.withHeader("If-Modified-Since", lastModified);
    }
}
