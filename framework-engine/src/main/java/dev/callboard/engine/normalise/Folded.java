package dev.callboard.engine.normalise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks for patterns in folded texts.
final class Folded {
    /// Whether a text has a pattern that begins where a word does; no other place is tried.
    static boolean has(Pattern pattern, String folded) {
        Matcher matcher = pattern.matcher(folded).useTransparentBounds(true);
        for (int word = 0; word < folded.length(); word = next(folded, word)) {
            if (matcher.region(word, folded.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static int next(String folded, int word) {
        int space = folded.indexOf(' ', word);
        return space < 0 ? folded.length() : space + 1;
    }

    private Folded() {}
}
