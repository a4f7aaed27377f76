package dev.callboard.engine.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds known phrases inside a text, whole words only, in time that grows with the text and not with the
/// phrases.
public final class PhraseFinder {
    private final Map<String, List<String>> byFirstWord = new HashMap<>();
    private final Map<String, String> kinds;

    /// A phrase that was found.
    ///
    /// @param at where it begins in the folded text
    public record Found(String kind, String phrase, int at) {}

    public PhraseFinder(Lexicon lexicon) {
        this.kinds = lexicon.phrases();
        kinds.keySet()
                .forEach(phrase -> byFirstWord
                        .computeIfAbsent(firstWord(phrase), _ -> new ArrayList<>())
                        .add(phrase));
        byFirstWord.values().forEach(phrases -> phrases.sort((a, b) -> Integer.compare(b.length(), a.length())));
    }

    /// The first phrase in a folded text, the longest of those that begin at its place.
    public Optional<Found> first(String folded) {
        return from(folded, 0);
    }

    /// All phrases in a folded text, in their order; none overlap.
    public List<Found> all(String folded) {
        var all = new ArrayList<Found>();
        Optional<Found> found = from(folded, 0);
        while (found.isPresent()) {
            all.add(found.get());
            int after = next(folded, found.get().at() + found.get().phrase().length());
            found = after < 0 ? Optional.empty() : from(folded, after);
        }
        return all;
    }

    private Optional<Found> from(String folded, int from) {
        for (int start = from; start >= 0 && start < folded.length(); start = next(folded, start)) {
            int at = start;
            int end = folded.indexOf(' ', start);
            String word = folded.substring(start, end < 0 ? folded.length() : end);
            Optional<String> phrase = byFirstWord.getOrDefault(word, List.of()).stream()
                    .filter(each -> standsAt(folded, each, at))
                    .findFirst();
            if (phrase.isPresent()) {
                return Optional.of(new Found(kinds.getOrDefault(phrase.get(), ""), phrase.get(), at));
            }
        }
        return Optional.empty();
    }

    private static boolean standsAt(String folded, String phrase, int at) {
        int end = at + phrase.length();
        return folded.startsWith(phrase, at) && (end == folded.length() || folded.charAt(end) == ' ');
    }

    private static int next(String folded, int start) {
        int space = folded.indexOf(' ', start);
        return space < 0 ? -1 : space + 1;
    }

    private static String firstWord(String phrase) {
        int space = phrase.indexOf(' ');
        return space < 0 ? phrase : phrase.substring(0, space);
    }
}
