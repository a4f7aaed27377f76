package dev.callboard.engine.store;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.callboard.api.fetch.BrowserStep;
import dev.callboard.api.fetch.Headers;
import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.output.FieldChange;
import dev.callboard.api.posting.Evidence;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the store keeps as JSON beside the records.
final class StoreJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Rendering.class, Typed.class)
            .addMixIn(BrowserStep.class, Typed.class)
            .registerSubtypes(Rendering.AsSent.class, Rendering.Browser.class, Rendering.Auto.class)
            .registerSubtypes(
                    BrowserStep.WaitFor.class,
                    BrowserStep.Click.class,
                    BrowserStep.ClickWhile.class,
                    BrowserStep.ScrollToEnd.class,
                    BrowserStep.ShowMore.class,
                    BrowserStep.TurnPages.class,
                    BrowserStep.Fill.class)
            .build();

    /// Cases of a sealed type are told by their names.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    private interface Typed {}

    /// What there is to a request besides kind and address.
    private record Rest(String method, Headers headers, String body, Rendering rendering) {}

    /// All of a request besides kind and address; null for a plain one.
    static @Nullable String rest(Request request) {
        boolean plain = request.method().equals("GET")
                && request.headers().equals(Headers.NONE)
                && request.body().isEmpty()
                && request.rendering() instanceof Rendering.AsSent;
        return plain
                ? null
                : MAPPER.writeValueAsString(
                        new Rest(request.method(), request.headers(), request.body(), request.rendering()));
    }

    static Request request(Request.Kind kind, String uri, @Nullable String rest) {
        if (rest == null) {
            return new Request(kind, "GET", URI.create(uri), Headers.NONE, "", Rendering.asSent());
        }
        Rest read = MAPPER.readValue(rest, Rest.class);
        return new Request(kind, read.method, URI.create(uri), read.headers, read.body, read.rendering);
    }

    static String evidence(Evidence evidence) {
        return MAPPER.writeValueAsString(evidence);
    }

    static Evidence evidence(String json) {
        return MAPPER.readValue(json, Evidence.class);
    }

    static @Nullable String fields(List<FieldChange> fields) {
        return fields.isEmpty() ? null : MAPPER.writeValueAsString(fields);
    }

    static List<FieldChange> fields(@Nullable String json) {
        return json == null ? List.of() : MAPPER.readValue(json, new TypeReference<List<FieldChange>>() {});
    }

    private StoreJson() {}
}
