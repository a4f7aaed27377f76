package dev.callboard.engine.extract;

import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/// One broken place in JSON, mended: a character too many, a missing comma or quote, or an end that is
/// missing.
///
/// Only what makes the whole text readable counts, and the mending that changes least is tried first.
final class JsonRepair {
    private static final int MAX_LENGTH = 1_000_000;
    private static final int NEAR = 3;

    private final String text;

    private JsonRepair(String text) {
        this.text = text;
    }

    /// The readable text, if one change makes it so.
    ///
    /// @param failure what a parser said of the text
    static Optional<LenientJson.Read> mend(String text, JacksonException failure) {
        if (text.length() > MAX_LENGTH || failure.getLocation() == null) {
            return Optional.empty();
        }
        int at = Math.clamp(failure.getLocation().getCharOffset(), 0, text.length());
        return new JsonRepair(text)
                .candidates(at)
                .flatMap(each -> LenientJson.whole(each).stream())
                .findFirst();
    }

    private Stream<String> candidates(int failedAt) {
        Stream<String> near = Stream.iterate(failedAt, at -> at >= 0 && at > failedAt - NEAR, at -> at - 1)
                .flatMap(at -> Stream.of(inserted(at, ","), inserted(at, "\""), dropped(at)));
        return Stream.concat(near, Stream.of(closed()));
    }

    private String inserted(int at, String missing) {
        return text.substring(0, at) + missing + text.substring(at);
    }

    private String dropped(int at) {
        return at < text.length() ? text.substring(0, at) + text.substring(at + 1) : text;
    }

    /// With the brackets closed that are open at the end; a text that breaks off stays broken, for its rest
    /// is not known.
    private String closed() {
        var missing = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
                continue;
            }
            switch (c) {
                case '"' -> quoted = true;
                case '{' -> missing.append('}');
                case '[' -> missing.append(']');
                case '}', ']' -> missing.setLength(Math.max(0, missing.length() - 1));
                default -> {}
            }
        }
        return quoted ? text : text.strip() + missing.reverse();
    }
}
