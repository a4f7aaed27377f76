package dev.callboard.engine.normalise;

/// Where sentences end within a few words of a text.
final class SentenceEnds {
    /// What stands behind the last end of a sentence.
    static String after(String window) {
        for (int i = window.length() - 1; i >= 0; i--) {
            if (isEnd(window, i)) {
                return window.substring(i + 1);
            }
        }
        return window;
    }

    /// What stands before the first one.
    static String before(String window) {
        for (int i = 0; i < window.length(); i++) {
            if (isEnd(window, i)) {
                return window.substring(0, i);
            }
        }
        return window;
    }

    /// A mark behind a word and before a capital, or one that always ends something.
    private static boolean isEnd(String text, int at) {
        return switch (text.charAt(at)) {
            case ';', '•', '|', '\n' -> true;
            case '.', '!', '?' ->
                at >= 2 && isWord(text.charAt(at - 1)) && isWord(text.charAt(at - 2)) && isBeforeCapital(text, at + 1);
            default -> false;
        };
    }

    private static boolean isWord(char c) {
        return !Character.isWhitespace(c) && (c < '0' || c > '9');
    }

    private static boolean isBeforeCapital(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at > from && at < text.length() && Character.isUpperCase(text.charAt(at));
    }

    private SentenceEnds() {}
}
