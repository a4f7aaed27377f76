package dev.callboard.engine.normalise;

import dev.callboard.engine.lexicon.Fold;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Months by their names and abbreviations, in the languages job pages are written in (CLDR).
final class MonthNames {
    private static final List<String> LANGUAGES = List.of(
            "de", "fr", "es", "nl", "cs", "pl", "it", "pt", "sv", "da", "nb", "fi", "sk", "hu", "ro", "tr", "ru", "uk");
    private static final int SHORTEST = 3;

    /// The month a word names.
    static Optional<Month> month(String word) {
        String folded = Fold.fold(word);
        if (folded.length() < SHORTEST) {
            return Optional.empty();
        }
        Month english = English.NAMES.get(folded);
        return english != null ? Optional.of(english) : Optional.ofNullable(Others.NAMES.get(folded));
    }

    private static Map<String, Month> names(List<String> languages) {
        var names = new HashMap<String, Month>();
        for (String language : languages) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                    String name = Fold.fold(month.getDisplayName(style, locale));
                    if (name.length() >= SHORTEST && name.chars().noneMatch(Character::isDigit)) {
                        names.putIfAbsent(name, month);
                    }
                }
            }
        }
        return names;
    }

    private static final class English {
        private static final Map<String, Month> NAMES = names(List.of("en"));

        static {
            NAMES.put("sept", Month.SEPTEMBER);
        }
    }

    private static final class Others {
        private static final Map<String, Month> NAMES = names(LANGUAGES);
    }

    private MonthNames() {}
}
