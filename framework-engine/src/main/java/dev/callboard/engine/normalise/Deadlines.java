package dev.callboard.engine.normalise;

import dev.callboard.api.posting.DateInterval;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.lexicon.Fold;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The last day to apply, where only a sentence of the employer's text names it: "Please apply by 4 May
/// 2027".
final class Deadlines {
    private static final int DATE_WITHIN = 25;
    private static final int LONGEST_SENTENCE = 300;
    private static final Pattern SENTENCE = Pattern.compile("(?<=(?<!\\b\\d{1,2})[.!?;])\\s+(?=\\p{Lu})");
    /// What a last day follows.
    private static final Pattern UNTIL = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:application deadline|deadline(?: for (?:all )?applications?| to apply)?|closing"
                + " date(?: for (?:all )?applications?)?|applications? (?:will"
                + " )?close[sd]?|(?:vacancy|position|posting|job) closes|last (?:date|day) to"
                + " apply|(?:apply|applications?|cv|resume|résumé)(?!\\p{L})(?:\\S{1,60}@\\S{1,60}|[^.!?\\d]){0,70}?(?<!\\p{L})(?:by|before|until|no"
                + " later than)|bewerbungs(?:frist|schluss|ende)|bew[ei]rb\\p{L}*[^.!?\\d]{0,70}(?<!\\p{L})bis|date"
                + " limite(?: de| pour)?(?: dépôt des| réception des)?(?: candidatures?|"
                + " postuler)?|(?:candidatures?|cv)(?:\\S{1,60}@\\S{1,60}|[^.!?\\d]){0,70}?(?:avant le|jusqu[’']au|au"
                + " plus tard)|fecha (?:límite|tope|de"
                + " cierre)|(?:candidaturas?|solicitudes|curr[ií]culum|cv)(?:\\S{1,60}@\\S{1,60}|[^.!?\\d]){0,70}?(?:hasta"
                + " el|antes d[eo]l?|até(?: o dia)?|entro(?:"
                + " il)?)|sluitingsdatum|(?:reageer|solliciteer|reageren|solliciteren|sollicitatie)[^.!?\\d]{0,70}(?:voor|vóór|tot"
                + " en met|uiterlijk)|uzávěrka(?:"
                + " přihlášek)?|(?:přihlášky|životopisy?)[^.!?\\d]{0,70}(?<!\\p{L})do|(?:oferta|ogłoszenie) ważn[ae]"
                + " do|aplikuj do|termin"
                + " (?:składania|nadsyłania)[^.!?\\d]{0,40}|(?:zgłoszenia|aplikacje)[^.!?\\d]{0,70}(?<!\\p{L})do)(?!\\p{L})");
    /// What may stand between that and the day.
    private static final Pattern GAP =
            Pattern.compile("(?iu)(?:[\\s:(,]|(?:is|on|by|the|at|midnight|noon|end|of|close|business|latest|extended|to"
                + "|mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?(?=[\\s,:])|zum|am|spätestens|ist|der|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag"
                + "|le|au|fixée|el|día|op|dne|dnia|do|\\d{1,2}[:.]\\d{2}\\s?(?:[ap]\\.?m\\.?|uhr)?(?=\\s))*");
    private static final Pattern DAY = Pattern.compile("\\d|\\p{L}{3,12}\\.?\\s+\\d");
    /// Something else that has a last day.
    private static final Pattern OTHER = Pattern.compile(
            "\\b(?:graduat\\w*|complet\\w*|degree|enrol\\w*|start\\w*|begin\\w*|interview\\w*|hired|available|founded|paid)\\b");

    private final Dates dates;

    Deadlines(Dates dates) {
        this.dates = dates;
    }

    Optional<Reading<DateInterval>> read(Prose prose) {
        return prose.mentioning(Mention.UNTIL).stream()
                .filter(line -> CalendarDates.mayNameYear(line.text()))
                .flatMap(line -> SENTENCE.splitAsStream(line.text()))
                .filter(sentence -> sentence.length() <= LONGEST_SENTENCE && CalendarDates.mayNameYear(sentence))
                .flatMap(sentence -> sentence(prose.stated(sentence)).stream())
                .findFirst();
    }

    private Optional<Reading<DateInterval>> sentence(Stated words) {
        Matcher until = UNTIL.matcher(words.text());
        if (!until.find() || Folded.has(OTHER, Fold.fold(words.text()))) {
            return Optional.empty();
        }
        Matcher gap = GAP.matcher(words.text());
        int at = gap.region(until.end(), words.text().length()).lookingAt() ? gap.end() : until.end();
        String rest = words.text().substring(at, Math.min(words.text().length(), at + DATE_WITHIN));
        if (!DAY.matcher(rest).lookingAt()) {
            return Optional.empty();
        }
        return switch (dates.ahead(new Stated(rest, words.where()))) {
            case Reading.Understood<DateInterval> understood
            when understood.value().date() == null -> Optional.empty();
            case Reading<DateInterval> reading -> Optional.of(reading);
        };
    }
}
