package dev.callboard.engine.store;

import dev.callboard.api.fetch.Request;
import java.util.Objects;

/// A request and what makes it the same as another.
///
/// @param key equal for requests that ask for the same page
public record Keyed(String key, Request request) {
    public Keyed {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(request, "request");
    }
}
