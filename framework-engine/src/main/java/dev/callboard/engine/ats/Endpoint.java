package dev.callboard.engine.ats;

import dev.callboard.api.fetch.Links;
import dev.callboard.api.fetch.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
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
        Optional<URI> parsed = Links.parse(filled.get());
        if (parsed.isEmpty()) {
            return Optional.empty();
        }
        URI uri = parsed.get();
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

    /// What stands in a request of this endpoint where the template has names: the way back from
    /// [#request(Request.Kind, Map)]. Empty where the request is none of this endpoint.
    Map<String, String> names(Request request) {
        var names = new HashMap<String, String>();
        boolean isOwn = collect(address, request.uri().toString(), names)
                && collect(body == null ? "" : body, request.body(), names)
                && Objects.requireNonNull(headers).entrySet().stream()
                        .allMatch(header -> collect(
                                header.getValue(),
                                request.headers().first(header.getKey()).orElse(""),
                                names));
        if (isOwn) {
            names.putIfAbsent("host", String.valueOf(request.uri().getHost()));
        }
        return isOwn ? names : Map.of();
    }

    private static boolean collect(String template, String text, Map<String, String> names) {
        var pattern = new StringBuilder();
        var groups = new ArrayList<String>();
        Matcher matcher = NAME.matcher(template);
        int end = 0;
        while (matcher.find()) {
            pattern.append(Pattern.quote(template.substring(end, matcher.start())))
                    .append("(.*?)");
            groups.add(matcher.group(1));
            end = matcher.end();
        }
        pattern.append(Pattern.quote(template.substring(end)));
        Matcher found = Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(text);
        if (!found.matches()) {
            return false;
        }
        for (int i = 0; i < groups.size(); i++) {
            names.put(groups.get(i), found.group(i + 1));
        }
        return true;
    }

    /// The template with the names filled in, or nothing where one of them is not known.
    static Optional<String> fill(String template, Map<String, String> known) {
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
