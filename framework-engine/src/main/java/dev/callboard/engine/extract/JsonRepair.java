package dev.callboard.engine.extract;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/// One broken place in JSON, mended: a character too many, a missing comma or quote, or an end that is
/// missing; or quotes in texts that nobody escaped.
///
/// Only what makes the whole text readable counts, and the mending that changes least is tried first.
final class JsonRepair {
    private static final int MAX_LENGTH = 1_000_000;
    private static final int NEAR = 3;
    private static final Set<String> VALUES = Set.of("true", "false", "null");

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

    /// Escapes the quotes inside texts: those that nothing follows which may stand behind a text.
    private String quotesEscaped() {
        var mended = new StringBuilder(text.length() + 64);
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                mended.append(c);
                i++;
                if (i < text.length()) {
                    mended.append(text.charAt(i));
                }
                continue;
            }
            boolean inside = c == '"' && quoted && !endsHere(i);
            quoted = (c == '"' && !inside) != quoted;
            mended.append(inside ? "\\\"" : String.valueOf(c));
        }
        return mended.toString();
    }

    /// A quote ends a text before a bracket or a colon, and before a comma that a name or a value follows.
    private boolean endsHere(int quote) {
        int at = afterSpaces(quote + 1);
        if (at >= text.length() || text.charAt(at) != ',') {
            return at >= text.length() || "]}:".indexOf(text.charAt(at)) >= 0;
        }
        int next = afterSpaces(at + 1);
        return next < text.length() && "\"{[}]-0123456789tfn".indexOf(text.charAt(next)) >= 0 && !isWords(next);
    }

    /// `"four", tall` goes on with words; `"four", true` does not.
    private boolean isWords(int at) {
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end > at && !VALUES.contains(text.substring(at, end));
    }

    private int afterSpaces(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private Stream<String> candidates(int failedAt) {
        Stream<String> near = Stream.iterate(failedAt, at -> at >= 0 && at > failedAt - NEAR, at -> at - 1)
                .flatMap(at -> Stream.of(inserted(at, ","), inserted(at, "\""), dropped(at)));
        return Stream.concat(near, Stream.of(closed(), quotesEscaped()));
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
