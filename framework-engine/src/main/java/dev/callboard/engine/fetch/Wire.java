package dev.callboard.engine.fetch;

/// What requests over HTTP go through: the web itself, or a recording that answers in its place.
@FunctionalInterface
public interface Wire {
    Wire DIRECT = http -> http;

    /// What fetches in place of `http`, which asks the address it is given.
    Fetcher through(Fetcher http);
}
