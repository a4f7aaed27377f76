package dev.callboard.engine.fetch;

import dev.callboard.api.fetch.Headers;
import java.time.Instant;
import java.util.Optional;

/// The `Retry-After` field: seconds, or a date in any of the three forms of HTTP (RFC 9110, 5.6.7 and
/// 10.2.3).
final class RetryAfter {
    private static final int MAX_DIGITS = 9;

    static Optional<Instant> of(Headers headers, Instant now) {
        return headers.first("Retry-After").map(String::strip).flatMap(value -> instant(value, now));
    }

    private static Optional<Instant> instant(String value, Instant now) {
        if (!value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            String seconds = value.length() > MAX_DIGITS ? "9".repeat(MAX_DIGITS) : value;
            return Optional.of(now.plusSeconds(Long.parseLong(seconds)));
        }
        return Optional.ofNullable(okhttp3.Headers.of("Retry-After", value).getInstant("Retry-After"));
    }

    private RetryAfter() {}
}
