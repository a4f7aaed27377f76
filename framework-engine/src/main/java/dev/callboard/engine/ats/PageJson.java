package dev.callboard.engine.ats;

import dev.callboard.api.fetch.UnreadableException;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// The JSON that a system's pages keep for their scripts.
final class PageJson {
    private static final ObjectReader FIRST_VALUE =
            JsonMapper.shared().readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /// The object or list behind the first of the texts that the page has; nothing where it has none.
    ///
    /// @throws UnreadableException when what stands there is no JSON
    static Optional<JsonNode> behind(List<String> texts, String page) {
        for (String text : texts) {
            int found = page.indexOf(text);
            int start = found < 0 ? -1 : value(page, found + text.length());
            if (start >= 0) {
                return Optional.of(read(page.substring(start), "behind '" + text + "'"));
            }
        }
        return Optional.empty();
    }

    /// The value of a field of the page; nothing where it has no such field, or an empty one.
    ///
    /// @throws UnreadableException when the value is no JSON
    static Optional<JsonNode> in(String field, Document page) {
        return Optional.ofNullable(page.selectFirst(field))
                .map(Element::val)
                .filter(value -> !value.isBlank())
                .map(value -> read(value, "in '" + field + "'"));
    }

    private static JsonNode read(String json, String where) {
        try {
            return FIRST_VALUE.readValue(json);
        } catch (JacksonException e) {
            throw new UnreadableException(
                    "expected JSON " + where + " of the page, found what is none: " + e.getOriginalMessage(), e);
        }
    }

    /// Where an object or a list begins behind an assignment or a bracket; -1 where another thing does.
    private static int value(String page, int from) {
        int at = from;
        while (at < page.length() && " \t\r\n=(".indexOf(page.charAt(at)) >= 0) {
            at++;
        }
        return at < page.length() && "{[".indexOf(page.charAt(at)) >= 0 ? at : -1;
    }

    private PageJson() {}
}
