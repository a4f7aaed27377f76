package dev.callboard.engine.extract;

import dev.callboard.api.fetch.Body;
import java.util.regex.Pattern;

/// What a body is, by how it begins.
final class Html {
    private static final int LOOKED_AT = 4096;
    private static final double BINARY = 0.02;
    private static final Pattern TAG = Pattern.compile(
            "(?i)<(?:!doctype"
                + " html|html|head|body|div|p|h[1-6]|ul|ol|li|section|article|main|span|table|script|meta|link|a|br)\\b[^>]*>");

    /// Whether it is HTML, a whole page or a part of one.
    static boolean is(Body body) {
        String text = body.text();
        int first = firstLetter(text);
        return first >= 0
                && !isJson(text, first)
                && !text.startsWith("<?xml", first)
                && TAG.matcher(text.substring(first, Math.min(text.length(), first + LOOKED_AT)))
                        .find();
    }

    /// Whether it is text for people, without markup and not binary.
    static boolean isPlainText(Body body) {
        String text = body.text();
        int first = firstLetter(text);
        if (first < 0 || isJson(text, first) || text.charAt(first) == '<' || is(body)) {
            return false;
        }
        String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
        long odd = start.chars()
                .filter(c -> c == '\uFFFD' || (c < ' ' && c != '\n' && c != '\r' && c != '\t'))
                .count();
        return odd <= start.length() * BINARY;
    }

    /// An object, or an array of anything but words: `[Remote] Cook` is a text.
    private static boolean isJson(String text, int first) {
        char next = first + 1 < text.length() ? text.charAt(first + 1) : ' ';
        return text.charAt(first) == '{' || (text.charAt(first) == '[' && !Character.isLetter(next));
    }

    private static int firstLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private Html() {}
}
