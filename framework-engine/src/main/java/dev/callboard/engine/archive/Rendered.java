package dev.callboard.engine.archive;

import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.Exchange;
import dev.callboard.api.fetch.Headers;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a browser made of a page, without the bodies: the block of a `metadata` record, as JSON.
///
/// @param uri where the page was found in the end
/// @param body the digest of its HTML as rendered
/// @param exchanges the JSON its scripts asked for, in the order it came
record Rendered(URI uri, int status, Map<String, List<String>> headers, String body, List<Asked> exchanges) {
    /// What the target addresses of the records begin with that no server sent as they are.
    static final String SCHEME = "urn:rendered:";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// An answer to a script.
    ///
    /// @param headers null in archives that were written without
    record Asked(
            String method, URI uri, int status, @Nullable Map<String, List<String>> headers, String body) {
        private Headers known() {
            return headers == null ? Headers.NONE : new Headers(headers);
        }
    }

    /// Gets a body by its digest.
    @FunctionalInterface
    interface Bodies {
        byte[] get(Digest digest) throws IOException;
    }

    static Rendered of(Response page) {
        return new Rendered(
                page.uri(),
                page.status(),
                new LinkedHashMap<>(page.headers().fields()),
                Digest.of(page.body().bytes()).toString(),
                page.captured().stream()
                        .map(each -> new Asked(
                                each.method(),
                                each.uri(),
                                each.status(),
                                new LinkedHashMap<>(each.headers().fields()),
                                Digest.of(each.text()).toString()))
                        .toList());
    }

    static Rendered parse(byte[] block) throws IOException {
        try {
            return JSON.readValue(block, Rendered.class);
        } catch (JacksonException e) {
            throw new IOException("the description of a rendered page can't be read: " + e.getOriginalMessage(), e);
        }
    }

    byte[] block() {
        return JSON.writeValueAsBytes(this);
    }

    Response response(Request request, Instant fetchedAt, Bodies bodies) throws IOException {
        var captured = new ArrayList<Exchange>();
        for (Asked asked : exchanges) {
            captured.add(new Exchange(
                    asked.method(), asked.uri(), asked.status(), asked.known(), text(bodies, asked.body())));
        }
        return new Response(
                request, uri, status, new Headers(headers), Body.of(text(bodies, body), uri), fetchedAt, captured);
    }

    private static String text(Bodies bodies, String digest) throws IOException {
        return new String(bodies.get(Digest.parse(digest)), StandardCharsets.UTF_8);
    }
}
