package dev.callboard.engine.ats;

import dev.callboard.api.fetch.Request;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A request to a system's API, with `{names}` where it differs between boards.
///
/// @param method null for GET
/// @param headers beside those that every request has; null for none
/// @param body a JSON text, with `{names}` too; null for none
public record Endpoint(
        @Nullable String method,
        String address,
        @Nullable Map<String, String> headers,
        @Nullable String body) {
    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

    public Endpoint {
        Objects.requireNonNull(address, "address");
        headers = headers == null ? Map.of() : Map.copyOf(headers);
    }

    /// The request with the names filled in, or nothing where one of them is not known.
    Optional<Request> request(Request.Kind kind, Map<String, String> known) {
        Optional<String> filled = fill(address, known);
        if (filled.isEmpty()) {
            return Optional.empty();
        }
        URI uri = URI.create(filled.get());
        Request request = kind == Request.Kind.LISTING ? Request.listing(uri) : Request.posting(uri);
        if (body != null) {
            Optional<String> json = fill(body, known);
            if (json.isEmpty()) {
                return Optional.empty();
            }
            request = request.postJson(json.get());
        }
        for (var header : Objects.requireNonNull(headers).entrySet()) {
            Optional<String> value = fill(header.getValue(), known);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            request = request.withHeader(header.getKey(), value.get());
        }
        return Optional.of(request);
    }

    private static Optional<String> fill(String template, Map<String, String> known) {
        Matcher names = NAME.matcher(template);
        if (names.results().anyMatch(name -> !known.containsKey(name.group(1)))) {
            return Optional.empty();
        }
        return Optional.of(names.reset()
                .replaceAll(name -> Matcher.quoteReplacement(Objects.requireNonNull(known.get(name.group(1))))));
    }

    @Override
    public String toString() {
        return (body == null ? "GET " : "POST ") + address;
    }
}
