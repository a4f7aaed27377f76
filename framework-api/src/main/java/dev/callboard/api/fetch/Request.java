package dev.callboard.api.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;

/// A page to fetch, as data.
///
/// Two equal requests are the same page: the engine fetches it once. `body` is empty for a request without
/// one. Only absolute `http` and `https` addresses can be fetched; the engine reports any other as a failed
/// request.
public record Request(Kind kind, String method, URI uri, Headers headers, String body, Rendering rendering) {
    /// The two kinds of page a job site has.
    public enum Kind {
        /// A page that lists postings.
        LISTING,
        /// A page of one posting.
        POSTING
    }

    public Request {
        Objects.requireNonNull(kind, "kind");
        method = method.toUpperCase(Locale.ROOT);
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(headers, "headers");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(rendering, "rendering");
    }

    /// A listing page, fetched with GET as sent.
    public static Request listing(URI uri) {
        return new Request(Kind.LISTING, "GET", uri, Headers.NONE, "", Rendering.asSent());
    }

    /// A posting's page, fetched with GET as sent.
    public static Request posting(URI uri) {
        return new Request(Kind.POSTING, "GET", uri, Headers.NONE, "", Rendering.asSent());
    }

    /// The same request as a POST of a JSON text.
    public Request postJson(String json) {
        return new Request(kind, "POST", uri, headers.with("Content-Type", "application/json"), json, rendering);
    }

    public Request with(Rendering other) {
        return new Request(kind, method, uri, headers, body, other);
    }

    public Request withHeader(String name, String value) {
        return new Request(kind, method, uri, headers.with(name, value), body, rendering);
    }

    public Request withUri(URI other) {
        return new Request(kind, method, other, headers, body, rendering);
    }

    @Override
    public String toString() {
        return method + " " + uri;
    }
}
