package dev.callboard.engine.config;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// What somebody may have meant.
public final class Suggestion {
    /// The name that is closest to the one given, where one is close enough to be a slip.
    public static Optional<String> closest(String given, Collection<String> names) {
        int limit = Math.max(2, given.length() / 3);
        return names.stream()
                .filter(name -> distance(given, name) <= limit)
                .min((a, b) -> Integer.compare(distance(given, a), distance(given, b)));
    }

    /// How a sentence about a name that is not known ends: `; did you mean 'x'?`, or `.`.
    public static String didYouMean(String given, Collection<String> names) {
        return closest(given, names)
                .map(name -> "; did you mean '" + name + "'?")
                .orElse(".");
    }

    /// How many letters to insert, delete or replace (Levenshtein), whatever their case.
    private static int distance(String a, String b) {
        String from = a.toLowerCase(Locale.ROOT);
        String to = b.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }

    private Suggestion() {}
}
