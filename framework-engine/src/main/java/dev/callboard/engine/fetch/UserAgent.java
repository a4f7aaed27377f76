package dev.callboard.engine.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Who asks: an honest name, and an address for whoever minds.
///
/// @param token the name robots.txt goes by (RFC 9309, 2.2.1)
/// @param header the value of the `User-Agent` field
public record UserAgent(String token, String header) {
    public static UserAgent callboard(String version, @Nullable URI contact) {
        return new UserAgent(
                "callboard",
                "Callboard/" + version + " (job postings; " + (contact == null ? "no contact given" : "+" + contact)
                        + ")");
    }
}
