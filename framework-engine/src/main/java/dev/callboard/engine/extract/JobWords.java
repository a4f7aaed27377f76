package dev.callboard.engine.extract;

import dev.callboard.engine.lexicon.Lexicons;

/// Words that titles of jobs are made of, in the plural and as the end of a longer word as well: `Cooks`,
/// `Softwareentwickler`, `Teamledare`.
final class JobWords {
    /// Of a word that means a job at the end of any other.
    private static final int SHORTEST_END = 5;
    private static final int SHORTEST_BEGINNING = 3;

    /// Whether a folded text has one.
    static boolean in(String folded) {
        for (String word : folded.split(" ", -1)) {
            if (isOne(word)
                    || (word.endsWith("s") && isOne(word.substring(0, word.length() - 1)))
                    || endsWithOne(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(String word) {
        return Lexicons.titles().folded(word).filter("job"::equals).isPresent();
    }

    private static boolean endsWithOne(String word) {
        for (int at = SHORTEST_BEGINNING; at + SHORTEST_END <= word.length(); at++) {
            if (isOne(word.substring(at))) {
                return true;
            }
        }
        return false;
    }

    private JobWords() {}
}
