package dev.callboard.engine.browser;

import dev.callboard.engine.fetch.Failure;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Chromium's network errors (net/base/net_error_list.h), as reasons for a failed request.
final class NetErrors {
    private static final Pattern ERROR = Pattern.compile("net::ERR_([A-Z0-9_]+)");
    private static final Map<String, Failure> KNOWN = Map.of(
            "NAME_NOT_RESOLVED", Failure.DNS,
            "TIMED_OUT", Failure.TIMEOUT,
            "CONNECTION_TIMED_OUT", Failure.TIMEOUT,
            "TOO_MANY_REDIRECTS", Failure.TOO_MANY_REDIRECTS,
            "INVALID_REDIRECT", Failure.BAD_ADDRESS,
            "UNSAFE_PORT", Failure.BAD_ADDRESS,
            "ABORTED", Failure.UNREADABLE);

    /// The reason, or nothing where the message is not of the network.
    static Optional<Failure> failure(String message) {
        Matcher matcher = ERROR.matcher(message);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String error = matcher.group(1);
        boolean secure = error.startsWith("CERT_") || error.startsWith("SSL_");
        return Optional.of(KNOWN.getOrDefault(error, secure ? Failure.TLS : Failure.CONNECTION));
    }

    private NetErrors() {}
}
