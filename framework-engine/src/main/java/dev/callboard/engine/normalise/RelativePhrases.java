package dev.callboard.engine.normalise;

import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.ULocale;
import dev.callboard.engine.lexicon.Fold;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// "il y a 5 jours", "vor 3 Stunden": relative dates in other languages than English, from CLDR's own
/// patterns.
final class RelativePhrases {
    private static final List<String> LANGUAGES =
            List.of("de", "fr", "es", "nl", "cs", "pl", "it", "pt", "sv", "da", "nb", "fi", "sk", "hu", "ro", "tr");
    private static final Map<RelativeUnit, RelativeDates.Unit> UNITS = Map.of(
            RelativeUnit.MINUTES, RelativeDates.Unit.MINUTE,
            RelativeUnit.HOURS, RelativeDates.Unit.HOUR,
            RelativeUnit.DAYS, RelativeDates.Unit.DAY,
            RelativeUnit.WEEKS, RelativeDates.Unit.WEEK,
            RelativeUnit.MONTHS, RelativeDates.Unit.MONTH,
            RelativeUnit.YEARS, RelativeDates.Unit.YEAR);
    /// One for each plural form a language may have.
    private static final int[] COUNTS = {1, 2, 3, 5, 11, 21};
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final int LONGEST = 120;

    /// How many of what.
    record Phrase(int count, RelativeDates.Unit unit) {}

    /// The phrase in a folded text.
    static Optional<Phrase> find(String folded) {
        if (folded.length() > LONGEST) {
            return Optional.empty();
        }
        String padded = " " + folded + " ";
        Matcher number = NUMBER.matcher(folded);
        if (!number.find()) {
            return Patterns.WORDS.entrySet().stream()
                    .filter(entry -> padded.contains(" " + entry.getKey() + " "))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }
        String pattern = " " + NUMBER.matcher(folded).replaceFirst("#") + " ";
        int count = Integer.parseInt(number.group());
        return Patterns.COUNTED.entrySet().stream()
                .filter(entry -> pattern.contains(" " + entry.getKey() + " "))
                .max((a, b) -> Integer.compare(a.getKey().length(), b.getKey().length()))
                .map(entry -> new Phrase(count, entry.getValue()));
    }

    private static final class Patterns {
        private static final Map<String, RelativeDates.Unit> COUNTED = new HashMap<>();
        private static final Map<String, Phrase> WORDS = new HashMap<>();

        static {
            for (String language : LANGUAGES) {
                var formatter = RelativeDateTimeFormatter.getInstance(ULocale.forLanguageTag(language));
                WORDS.put(
                        Fold.fold(formatter.format(Direction.THIS, AbsoluteUnit.DAY)),
                        new Phrase(0, RelativeDates.Unit.DAY));
                WORDS.put(
                        Fold.fold(formatter.format(Direction.LAST, AbsoluteUnit.DAY)),
                        new Phrase(1, RelativeDates.Unit.DAY));
                UNITS.forEach((unit, ours) -> add(formatter, unit, ours));
            }
        }

        private static void add(RelativeDateTimeFormatter formatter, RelativeUnit unit, RelativeDates.Unit ours) {
            for (int count : COUNTS) {
                String folded = Fold.fold(formatter.format(count, Direction.LAST, unit));
                COUNTED.put(folded.replaceFirst("\\d+", "#"), ours);
            }
        }
    }

    private RelativePhrases() {}
}
