package dev.callboard.engine.normalise;

import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.posting.Weeks;
import dev.callboard.engine.lexicon.Fold;
import dev.callboard.engine.lexicon.PhraseFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How long an engagement lasts. In a sentence only where the sentence is about the engagement: "3 months"
/// of experience or of leave are none.
final class Durations {
    private static final String FIELD = "duration";
    private static final String NUMBER = "(\\d{1,2}|one|two|three|four|six|eight|nine|ten|twelve|eighteen)";
    private static final String UNIT =
            "(weeks?|wks?|months?|mos?|years?|wochen?|monate?n?|jahre?|semaines?|mois|semanas?|meses|mes|weken|week|maanden|maand|tydnu|mesicu|tygodni|miesiecy|miesiace|mesi|anni|anno|anos)";
    private static final Pattern SPAN =
            Pattern.compile("\\b(at least |minimum(?: of)? |min |mindestens |minimaal |up to |max |maximum(?: of)? )?"
                    + NUMBER + "(?: ?(?:to|bis|a|or|and|until)? ?" + NUMBER + ")? " + UNIT
                    + "\\b( minimum| or more| or longer)?");
    private static final PhraseFinder ENGAGEMENT = PhraseFinder.of(
            "internship",
            "internships",
            "interns",
            "placement",
            "contract",
            "assignment",
            "fixed term",
            "temporary",
            "co op",
            "programm",
            "programme",
            "fellowship",
            "duration",
            "length",
            "term",
            "commit",
            "commitment",
            "praktikum",
            "stage",
            "practicas",
            "befristet",
            "limited to",
            "tempo determinato",
            "laufzeit",
            "dauer",
            "duree",
            "duracion",
            "engagement",
            "apprenticeship",
            "available for");
    /// Whom the engagement stands in for.
    private static final Pattern COVER = Pattern.compile("\\b(?:maternity|paternity|parental)(?: leave)? cover\\b");
    private static final PhraseFinder OTHER = PhraseFinder.of(
            "experience",
            "leave",
            "vacation",
            "holiday",
            "paid time",
            "pto",
            "probation",
            "warranty",
            "erfahrung",
            "experiencia",
            "elternzeit",
            "urlaub",
            "parental",
            "maternity",
            "paternity",
            "sabbatical",
            "severance",
            "notice",
            "every",
            "within",
            "first",
            "old",
            "after",
            "before",
            "per",
            "a year",
            "erste",
            "ersten",
            "past",
            "last",
            "trial");
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("six", 6),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("twelve", 12),
            Map.entry("eighteen", 18));
    private static final int WEEKS_A_YEAR = 52;
    private static final int MONTHS_A_YEAR = 12;
    private static final int LONGEST_SENTENCE = 300;
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?;])\\s+");

    static @Nullable Weeks read(List<RawPosting> readings, Choice choice, Prose prose) {
        var read = new ArrayList<Reading<Weeks>>();
        readings.stream()
                .flatMap(reading -> Optional.ofNullable(reading.duration()).stream())
                .map(words -> in(words).orElseGet(() -> Reading.unreadable(words)))
                .forEach(read::add);
        readings.stream()
                .flatMap(reading -> Optional.ofNullable(reading.title()).stream())
                .limit(1)
                .flatMap(title -> in(title).stream())
                .forEach(read::add);
        if (read.isEmpty()) {
            prose(prose).ifPresent(read::add);
        }
        return choice.among(FIELD, read, Objects::equals);
    }

    /// Weeks go before months: they are the more exact.
    private static Optional<Reading<Weeks>> prose(Prose prose) {
        Reading<Weeks> first = null;
        for (Prose.Line line : prose.mentioning(Mention.SPAN)) {
            boolean elsewhere =
                    line.section().equals("benefits") || line.section().equals("company");
            if (elsewhere || ENGAGEMENT.first(line.folded()).isEmpty()) {
                continue;
            }
            for (String sentence : SENTENCE.split(line.text(), -1)) {
                String folded = Fold.fold(sentence);
                if (sentence.length() > LONGEST_SENTENCE
                        || ENGAGEMENT.first(folded).isEmpty()
                        || OTHER.first(COVER.matcher(folded).replaceAll("")).isPresent()) {
                    continue;
                }
                Optional<Reading<Weeks>> found = in(prose.stated(sentence));
                if (found.isPresent() && folded.contains("week")) {
                    return found;
                }
                first = first == null ? found.orElse(null) : first;
            }
        }
        return Optional.ofNullable(first);
    }

    private static Optional<Reading<Weeks>> in(Stated words) {
        Matcher matcher =
                SPAN.matcher(Fold.fold(Words.plain(words).orElse("").replaceAll("(?<=\\d)[-–—+](?=[\\s\\p{L}])", " ")));
        if (!matcher.find()) {
            return Optional.empty();
        }
        String unit = matcher.group(4);
        int low = weeks(matcher.group(2), unit);
        Integer high = matcher.group(3) == null ? null : Integer.valueOf(weeks(matcher.group(3), unit));
        String bound = matcher.group(1) == null ? "" : matcher.group(1);
        boolean least = bound.startsWith("at") || bound.startsWith("min") || matcher.group(5) != null;
        boolean most = bound.startsWith("up") || bound.startsWith("max");
        if (low == 0 || (high != null && high < low)) {
            return Optional.empty();
        }
        Weeks weeks = high == null ? new Weeks(most ? null : low, least ? null : low) : new Weeks(low, high);
        return Optional.of(
                unit.startsWith("w") || unit.startsWith("sem") || unit.startsWith("t")
                        ? Reading.stated(weeks, words)
                        : Reading.derived(weeks, words, "months-to-weeks"));
    }

    private static int weeks(String number, String unit) {
        Integer word = NUMBERS.get(number);
        int count = word == null ? Integer.parseInt(number) : word;
        if (unit.startsWith("y") || unit.startsWith("j") || unit.startsWith("an")) {
            return count * WEEKS_A_YEAR;
        }
        boolean months =
                unit.startsWith("mo") || unit.startsWith("me") || unit.startsWith("ma") || unit.startsWith("mi");
        return months ? Math.toIntExact(Math.round(count * (double) WEEKS_A_YEAR / MONTHS_A_YEAR)) : count;
    }

    private Durations() {}
}
