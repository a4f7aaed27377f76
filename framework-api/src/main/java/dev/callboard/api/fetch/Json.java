package dev.callboard.api.fetch;

import java.net.URI;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int SHOWN = 60;

    static JsonNode parse(String text, URI source) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (!node.isMissingNode()) {
                return node;
            }
        } catch (JacksonException e) {
            throw new UnreadableException(message(text, source), e);
        }
        throw new UnreadableException(message(text, source));
    }

    private static String message(String text, URI source) {
        String start = text.strip();
        return "expected JSON from " + source + ", found "
                + (start.isEmpty() ? "nothing" : "'" + start.substring(0, Math.min(SHOWN, start.length())) + "'");
    }

    private Json() {}
}
