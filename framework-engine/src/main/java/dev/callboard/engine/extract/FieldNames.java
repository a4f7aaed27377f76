package dev.callboard.engine.extract;

import java.util.List;

/// The names before colons in a script: those of a posting's title and text tell, before anything
/// is parsed, whether it could hold a posting at all.
final class FieldNames {
    private static final List<String> TITLES = List.of("title", "name", "position");
    private static final List<String> TEXTS = List.of("description", "content", "body", "details", "jobad", "html");
    private static final int SHORTEST = 4;
    /// What the names of texts begin with: most letters begin none.
    private static final String FIRST = "dcbjh";
    /// The bit that tells small letters from capitals.
    private static final int CASE = 0x20;

    private final String text;

    FieldNames(String text) {
        this.text = text;
    }

    /// Whether both a title and a text are named between two places.
    boolean arePostings(int start, int end) {
        boolean titled = false;
        boolean described = false;
        for (int colon = text.indexOf(':', start, end); colon >= 0; colon = text.indexOf(':', colon + 1, end)) {
            int last = nameEnd(start, colon);
            int first = last;
            while (first > start && isWord(text.charAt(first - 1))) {
                first--;
            }
            titled = titled || isTitle(first, last);
            described = described || isText(first, last);
            if (titled && described) {
                return true;
            }
        }
        return false;
    }

    /// Before spaces, a quote and the backslash of one that is quoted itself.
    private int nameEnd(int start, int colon) {
        int end = colon;
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start && (text.charAt(end - 1) == '"' || text.charAt(end - 1) == '\'')) {
            end--;
        }
        return end > start && text.charAt(end - 1) == '\\' ? end - 1 : end;
    }

    private boolean isTitle(int first, int last) {
        for (String name : TITLES) {
            int at = last - name.length();
            if (at >= first && text.regionMatches(true, at, name, 0, name.length())) {
                return true;
            }
        }
        return false;
    }

    private boolean isText(int first, int last) {
        for (int at = first; at + SHORTEST <= last; at++) {
            if (FIRST.indexOf(text.charAt(at) | CASE) >= 0 && isTextAt(at, last)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTextAt(int at, int last) {
        for (String name : TEXTS) {
            if (at + name.length() <= last && text.regionMatches(true, at, name, 0, name.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
