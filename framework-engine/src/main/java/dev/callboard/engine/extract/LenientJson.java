package dev.callboard.engine.extract;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON as pages have it: valid, or with the mistakes that people and templates make.
///
/// Repaired are: raw line breaks in texts, comments, trailing commas, single quotes, escapes that are none,
/// and a wrapping HTML comment or CDATA section. Never silently: what was not valid says so.
final class LenientJson {
    private static final int MAX_DEPTH = 200;
    private static final JsonMapper STRICT = JsonMapper.builder(factory().build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final JsonMapper LENIENT = JsonMapper.builder(factory()
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                    .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final JsonMapper WHOLE = LENIENT.rebuild()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Pattern OPENING =
            Pattern.compile("^\\s*(?://\\s*)?(?:<!--|<!\\[CDATA\\[|/\\*\\s*<!\\[CDATA\\[\\s*\\*/)");
    private static final Pattern CLOSING =
            Pattern.compile("(?://\\s*)?(?:-->|\\]\\]>|/\\*\\s*\\]\\]>\\s*\\*/)\\s*;?\\s*$");
    /// Spaces and a comment's signs around a closing.
    private static final int AROUND_CLOSING = 64;

    /// A JSON value, and whether it had to be repaired to be read.
    record Read(JsonNode node, boolean repaired) {}

    /// Nothing where the text can't be read even so.
    static Optional<Read> read(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<Read> valid = parse(STRICT, text, false);
        return valid.isPresent() ? valid : parse(LENIENT, unwrapped(text), true);
    }

    /// As [#read], and with one broken place mended where nothing else helps.
    static Optional<Read> mended(String text) {
        Optional<Read> read = read(text);
        return read.isPresent() || text.isBlank() ? read : mend(unwrapped(text));
    }

    /// A text that is read to its end.
    static Optional<Read> whole(String text) {
        return parse(WHOLE, text, true);
    }

    private static Optional<Read> mend(String text) {
        try {
            WHOLE.readTree(text);
            return Optional.empty();
        } catch (JacksonException e) {
            return JsonRepair.mend(text, e);
        }
    }

    private static Optional<Read> parse(JsonMapper mapper, String text, boolean repaired) {
        try {
            JsonNode node = mapper.readTree(text);
            return node.isMissingNode() ? Optional.empty() : Optional.of(new Read(node, repaired));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static String unwrapped(String text) {
        String opened = OPENING.matcher(text).replaceFirst("");
        int last = Math.max(opened.lastIndexOf("-->"), opened.lastIndexOf("]]>"));
        int from = Math.max(0, last - AROUND_CLOSING);
        return last < 0 || opened.length() - last > AROUND_CLOSING
                ? opened
                : opened.substring(0, from)
                        + CLOSING.matcher(opened.substring(from)).replaceFirst("");
    }

    private static tools.jackson.core.json.JsonFactoryBuilder factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build());
    }

    private LenientJson() {}
}
