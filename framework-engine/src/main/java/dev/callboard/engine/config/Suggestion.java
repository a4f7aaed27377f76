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

    /// How many letters to insert, delete, replace or swap with the next (optimal string alignment),
    /// whatever their case.
    private static int distance(String a, String b) {
        String from = a.toLowerCase(Locale.ROOT);
        String to = b.toLowerCase(Locale.ROOT);
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replaced = cost[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[from.length()][to.length()];
    }

    private Suggestion() {}
}
