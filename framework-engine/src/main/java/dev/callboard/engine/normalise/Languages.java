package dev.callboard.engine.normalise;

import dev.callboard.api.posting.RawPosting;
import dev.callboard.engine.lexicon.Fold;
import dev.callboard.engine.lexicon.Lexicons;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The language of the employer's text, by the words it is full of; what the page says of itself only where
/// those don't tell: a site's frame and its postings often differ.
final class Languages {
    private static final String FIELD = "language";
    private static final int WORDS = 400;
    private static final int FEWEST = 5;
    private static final double MARGIN = 1.5;
    private static final Map<Character.UnicodeScript, String> SCRIPTS = Map.of(
            Character.UnicodeScript.HIRAGANA, "ja",
            Character.UnicodeScript.KATAKANA, "ja",
            Character.UnicodeScript.HANGUL, "ko",
            Character.UnicodeScript.HEBREW, "he",
            Character.UnicodeScript.GREEK, "el",
            Character.UnicodeScript.THAI, "th",
            Character.UnicodeScript.HAN, "zh");
    private static final int SCRIPT_SHARE = 5;

    static @Nullable String read(List<RawPosting> readings, Choice choice, Prose prose, String text) {
        var read = new ArrayList<Reading<String>>();
        of(text).map(code -> Reading.derived(code, prose.stated(text), "words-of-language"))
                .ifPresent(read::add);
        if (read.isEmpty()) {
            readings.stream()
                    .flatMap(reading -> Optional.ofNullable(reading.language()).stream())
                    .map(words -> tag(words.text())
                            .map(tag -> Reading.stated(tag, words))
                            .orElseGet(() -> Reading.unreadable(words)))
                    .forEach(read::add);
        }
        return choice.among(
                FIELD,
                read,
                (a, b) -> Locale.forLanguageTag(a)
                        .getLanguage()
                        .equals(Locale.forLanguageTag(b).getLanguage()));
    }

    /// BCP 47, also where it is written with an underscore.
    private static Optional<String> tag(String text) {
        String tag = Locale.forLanguageTag(text.strip().replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? Optional.empty() : Optional.of(tag);
    }

    private static Optional<String> of(String text) {
        Optional<String> script = byScript(text);
        return script.isPresent() ? script : byWords(text);
    }

    private static Optional<String> byScript(String text) {
        var counts = new HashMap<String, Integer>();
        int letters = 0;
        int end = Math.min(text.length(), WORDS * 10);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                String code = c < 128 ? null : SCRIPTS.get(Character.UnicodeScript.of(c));
                if (code != null) {
                    counts.merge(code, 1, Integer::sum);
                }
            }
        }
        int most = letters / SCRIPT_SHARE;
        // Japanese is written with Han, too, but never without Kana.
        if (counts.getOrDefault("ja", 0) > most / 4) {
            return counts.getOrDefault("ja", 0) + counts.getOrDefault("zh", 0) > most
                    ? Optional.of("ja")
                    : Optional.empty();
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > most)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private static Optional<String> byWords(String text) {
        var counts = new HashMap<String, Integer>();
        String[] words = Fold.fold(text.substring(0, Math.min(text.length(), WORDS * 10)))
                .split(" ", WORDS);
        for (String word : words) {
            Lexicons.commonWords().folded(word).ifPresent(code -> counts.merge(code, 1, Integer::sum));
        }
        List<Map.Entry<String, Integer>> ranked = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .toList();
        if (ranked.isEmpty() || ranked.getFirst().getValue() < FEWEST) {
            return Optional.empty();
        }
        boolean clear = ranked.size() == 1
                || ranked.getFirst().getValue() >= ranked.get(1).getValue() * MARGIN;
        return clear ? Optional.of(ranked.getFirst().getKey()) : Optional.empty();
    }

    private Languages() {}
}
