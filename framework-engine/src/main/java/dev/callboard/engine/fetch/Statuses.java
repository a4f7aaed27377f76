package dev.callboard.engine.fetch;

import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// What a status code means for a page (RFC 9110, 15).
public final class Statuses {
    /// Whether it is a page, or leads to one.
    public static boolean isPage(int status) {
        return status >= 200 && status <= 399 && status != 304;
    }

    /// Whether a page is asked for only if it has changed.
    public static boolean isConditional(Request request) {
        return request.headers().first("If-None-Match").isPresent()
                || request.headers().first("If-Modified-Since").isPresent();
    }

    /// Lets success and redirects pass.
    ///
    /// @throws FetchException for every other status
    static void check(Response answer) throws FetchException {
        int status = answer.status();
        URI uri = answer.uri();
        if (isPage(status)) {
            return;
        }
        Optional<FetchException> refusal =
                Refusals.in(status, answer.headers(), answer.body().text(), uri);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        Instant now = Objects.requireNonNull(answer.fetchedAt(), "fetchedAt");
        throw new FetchException(
                failure(status),
                "'" + uri + "' answered " + status,
                null,
                RetryAfter.of(answer.headers(), now).orElse(null));
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
