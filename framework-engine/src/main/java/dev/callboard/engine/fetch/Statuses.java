package dev.callboard.engine.fetch;

import dev.callboard.api.fetch.Headers;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// What a status code means for a page (RFC 9110, 15).
public final class Statuses {
    /// Lets success and redirects pass.
    ///
    /// @param now what a Retry-After in seconds counts from
    /// @throws FetchException for every other status
    public static void check(int status, Headers headers, URI uri, Instant now) throws FetchException {
        check(status, headers, "", uri, now);
    }

    /// Whether a page with this status is what was asked for, or leads to it.
    static boolean passes(int status) {
        return status >= 200 && status <= 399 && status != 304;
    }

    /// @param start the first part of the body, which may say who refuses
    static void check(int status, Headers headers, String start, URI uri, Instant now) throws FetchException {
        if (passes(status)) {
            return;
        }
        Optional<FetchException> refusal = Refusals.in(status, headers, start, uri);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        throw new FetchException(
                failure(status),
                "'" + uri + "' answered " + status,
                null,
                RetryAfter.of(headers, now).orElse(null));
    }

    private static Failure failure(int status) {
        return switch (status) {
            case 404, 410 -> Failure.GONE;
            case 401, 403, 407, 451, 999 -> Failure.REFUSED;
            case 408 -> Failure.TIMEOUT;
            case 429 -> Failure.RATE_LIMITED;
            default -> status >= 500 && status <= 599 ? Failure.SERVER_ERROR : Failure.BAD_REQUEST;
        };
    }

    private Statuses() {}
}
