package dev.callboard.engine.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Phrases and what they mean, from a file: a line is a kind, a tab, and phrases separated by ` | `.
///
/// Phrases compare folded (see [Fold]). One with `*` at its end or its start matches whatever begins or
/// ends so; a whole match goes before those, a longer one before a shorter. Loaded once; for any number of
/// threads.
public final class Lexicon {
    private final Map<String, String> whole = new HashMap<>();
    /// By the word they begin or end with, which a phrase that they match does as well.
    private final Map<String, List<Affix>> beginnings = new HashMap<>();
    private final Map<String, List<Affix>> ends = new HashMap<>();
    private int affixes;

    /// @param order among all of the file
    private record Affix(String text, String kind, int order) {
        private boolean goesBefore(@Nullable Affix other) {
            return other == null
                    || text.length() > other.text.length()
                    || (text.length() == other.text.length() && order < other.order);
        }
    }

    private Lexicon(String file) {
        for (String line : lines(file)) {
            int tab = line.indexOf('\t');
            if (line.startsWith("#") || tab < 0) {
                continue;
            }
            String kind = line.substring(0, tab);
            for (String phrase : line.substring(tab + 1).split(" \\| ", -1)) {
                add(phrase.strip(), kind);
            }
        }
    }

    /// The lexicon in a resource file of this package.
    public static Lexicon load(String file) {
        return new Lexicon(file);
    }

    /// What a phrase means, or nothing where it is not known.
    public Optional<String> kind(String phrase) {
        return folded(Fold.fold(phrase));
    }

    /// What a phrase that is folded already means.
    public Optional<String> folded(String folded) {
        String kind = whole.get(folded);
        if (kind != null) {
            return Optional.of(kind);
        }
        int first = folded.indexOf(' ');
        if (first < 0) {
            return Optional.empty();
        }
        Affix found = null;
        for (Affix affix : beginnings.getOrDefault(folded.substring(0, first), List.of())) {
            if (affix.goesBefore(found) && folded.startsWith(affix.text())) {
                found = affix;
            }
        }
        for (Affix affix : ends.getOrDefault(folded.substring(folded.lastIndexOf(' ') + 1), List.of())) {
            if (affix.goesBefore(found) && folded.endsWith(affix.text())) {
                found = affix;
            }
        }
        return Optional.ofNullable(found).map(Affix::kind);
    }

    /// The phrases without `*`, folded.
    public Map<String, String> phrases() {
        return Map.copyOf(whole);
    }

    private void add(String phrase, String kind) {
        if (phrase.endsWith(" *")) {
            String words = Fold.fold(phrase.substring(0, phrase.length() - 2));
            add(beginnings, words.substring(0, (words + " ").indexOf(' ')), new Affix(words + " ", kind, affixes++));
        } else if (phrase.startsWith("* ")) {
            String words = Fold.fold(phrase.substring(2));
            add(ends, words.substring(words.lastIndexOf(' ') + 1), new Affix(" " + words, kind, affixes++));
        } else {
            whole.putIfAbsent(Fold.fold(phrase), kind);
        }
    }

    private static void add(Map<String, List<Affix>> index, String word, Affix affix) {
        index.computeIfAbsent(word, _ -> new ArrayList<>()).add(affix);
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
