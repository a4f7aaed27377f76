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

/// Phrases and what they mean, from a file: a line is a kind, a tab, and phrases separated by ` | `.
///
/// Phrases compare folded (see [Fold]). One with `*` at its end or its start matches whatever begins or
/// ends so; a whole match goes before those, a longer one before a shorter. Loaded once; for any number of
/// threads.
public final class Lexicon {
    private final Map<String, String> whole = new HashMap<>();
    private final List<Affix> affixes = new ArrayList<>();

    private record Affix(String text, boolean prefix, String kind) {
        private boolean matches(String folded) {
            return prefix
                    ? folded.length() > text.length() && folded.startsWith(text)
                    : folded.length() > text.length() && folded.endsWith(text);
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
        affixes.sort((a, b) -> Integer.compare(b.text().length(), a.text().length()));
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
        return affixes.stream()
                .filter(affix -> affix.matches(folded))
                .map(Affix::kind)
                .findFirst();
    }

    /// The phrases without `*`, folded.
    public Map<String, String> phrases() {
        return Map.copyOf(whole);
    }

    private void add(String phrase, String kind) {
        if (phrase.endsWith(" *")) {
            affixes.add(new Affix(Fold.fold(phrase.substring(0, phrase.length() - 2)) + " ", true, kind));
        } else if (phrase.startsWith("* ")) {
            affixes.add(new Affix(" " + Fold.fold(phrase.substring(2)), false, kind));
        } else {
            whole.putIfAbsent(Fold.fold(phrase), kind);
        }
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
