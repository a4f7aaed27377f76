package dev.callboard.engine.lexicon;

import dev.callboard.api.posting.EmploymentType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Words for kinds of employment, alone or side by side: `Full-time`, `CDI - Temps plein`, `Teilzeit (20
/// Std./Woche), befristet`.
public final class EmploymentWords {
    private static final String NONE = "-";
    private static final Pattern PARTS =
            Pattern.compile("[,;/|•·()+&]|\\s[-–—]\\s|\\b(?:or|and|und|oder|ou|et|o|y|of|en|a|nebo|lub|i)\\b");
    private static final Pattern HOURS = Pattern.compile(
            "(?i)\\d+(?:[.,]\\d+)?\\s*(?:-\\s*\\d+\\s*)?(?:h\\b|hrs?\\b|hours?|stunden|std\\.?|uur|uren|heures|horas|ore|hodin|godzin|timmar|%).*");
    private static final Pattern NUMBER = Pattern.compile(".*\\d.*");
    private static final Pattern MONEY = Pattern.compile("\\p{Sc}");
    private static final Set<String> ASIDE = Set.of(
            "week", "per week", "woche", "semaine", "semana", "tyden", "available", "possible", "moglich", "position");
    private static final int LONGEST_NUMBER = 25;
    /// Of a word that means a kind wherever it stands.
    private static final int SHORTEST = 7;
    private static final int MOST_WORDS = 6;

    private EmploymentWords() {}

    /// The kinds a text names.
    public static Set<EmploymentType> types(String text) {
        Set<EmploymentType> types = EnumSet.noneOf(EmploymentType.class);
        Stream.concat(Stream.of(text), PARTS.splitAsStream(text))
                .flatMap(part -> kinds(part).stream())
                .filter(kind -> !kind.equals(NONE))
                .map(EmploymentType::valueOf)
                .forEach(types::add);
        return types;
    }

    /// Whether a text is made of nothing else: kinds, words such as "permanent" that name none, and hours.
    public static boolean areAll(String text) {
        if (MONEY.matcher(text).find()) {
            return false;
        }
        if (!kinds(text).isEmpty()) {
            return true;
        }
        List<String> parts = PARTS.splitAsStream(text)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.size() > 1
                && parts.stream().anyMatch(part -> !kinds(part).isEmpty())
                && parts.stream().allMatch(part -> !kinds(part).isEmpty() || isAside(part));
    }

    /// The parts between commas that name kinds beside others that do not: `Full-time` of `Full-time,
    /// Berlin`.
    public static List<String> beside(String text) {
        return text.indexOf(',') < 0
                ? List.of()
                : Stream.of(text.split(",", -1))
                        .map(String::strip)
                        .filter(part -> part.length() >= SHORTEST
                                && kinds(part).stream().anyMatch(kind -> !kind.equals(NONE)))
                        .toList();
    }

    private static boolean isAside(String part) {
        return ASIDE.contains(Fold.fold(part))
                || (part.length() <= LONGEST_NUMBER && NUMBER.matcher(part).matches());
    }

    /// Of one phrase, or of two known ones in a row: `CDI temps plein`.
    private static List<String> kinds(String phrase) {
        Lexicon lexicon = Lexicons.employment();
        String folded = Fold.fold(HOURS.matcher(phrase).replaceFirst(""));
        Optional<String> whole = lexicon.folded(folded);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        if (folded.indexOf(' ') < 0 || folded.split(" ", -1).length > MOST_WORDS) {
            return List.of();
        }
        for (int at = folded.indexOf(' '); at >= 0; at = folded.indexOf(' ', at + 1)) {
            Optional<String> first = lexicon.folded(folded.substring(0, at));
            Optional<String> second = lexicon.folded(folded.substring(at + 1));
            if (first.isPresent() && second.isPresent()) {
                return List.of(first.get(), second.get());
            }
        }
        return List.of();
    }
}
