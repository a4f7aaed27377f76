package dev.callboard.engine.normalise;

import dev.callboard.api.posting.DateInterval;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.lexicon.Fold;
import dev.callboard.engine.lexicon.Lexicons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When the work begins: as a field says, else as a sentence or an answer about it does, else as the title
/// does.
///
/// "As soon as possible" names no day and gives none.
final class StartDates {
    private static final String FIELD = "startDate";
    private static final int LONGEST_SENTENCE = 300;
    /// The longest date, with another month before it.
    private static final int DATE_WITHIN = 40;
    private static final Pattern SENTENCE = Pattern.compile("(?<=(?<!\\b\\d{1,2})[.!?;])\\s+(?=\\p{Lu})");
    /// What a date follows that the work begins on, wherever it stands in a sentence about the work.
    private static final Pattern BEGINS = Pattern.compile(
            "(?iu)\\b(?:(?:position|role|job|internship|contract|placement|programme?|assignment|apprenticeship|traineeship|fellowship|employment|co-op)s?"
                + " (?:(?:is|are) (?:expected |scheduled |set |due )?to |will |would"
                + " )?(?:start|begin|commence)s?|(?:available|able|ready) to"
                + " start|(?:starting|beginning|commencing)|start(?:ing)? date(?: is| will be)?|zu besetzen|suchen"
                + " wir|poste à pourvoir|prise de poste|(?:stage|contrat|poste)"
                + " (?:débute|commence)(?:ra)?)(?=[\\s:(])");
    /// The same where a line begins with it.
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^(?:(?:earliest |anticipated |expected |planned )?start(?:ing)?(?: date)?|commencement(?:"
                + " date)?|eintritt(?:sdatum|stermin)?|startdatum|starttermin|arbeitsbeginn|ausbildungsbeginn|praktikumsbeginn|beginn|zum|ab(?:"
                + " dem)?|date de (?:début|démarrage)|début(?: du stage| du contrat)?|démarrage|fecha de"
                + " (?:inicio|incorporación)|incorporación|inicio|ingangsdatum|aanvangsdatum|vanaf|datum"
                + " nástupu|termín nástupu|možný nástup|nástup|data rozpoczęcia|termin rozpoczęcia|rozpoczęcie(?:"
                + " pracy| stażu)?)(?=[\\s:])");
    private static final Pattern TITLE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:starting|starts?|from|ab|zum|à partir de|dès|a partir de|vanaf|od)(?=[\\s:])");
    /// What may stand between that and the date.
    private static final Pattern GAP = Pattern.compile(
            "(?iu)(?:[\\s:(,]|(?:is|in|on|from|by|around|approximately|approx|as|early|mid|late|of|the|at|beginning|end|latest|im|am|ab|zum|dem|den|anfang|mitte|ende|frühestens|spätestens|à|partir|compter|de|du|le|en|dès|début|mi|fin|el|a|desde|principios|mediados|finales|vanaf|per|op|begin|medio|eind|od|v|ve|k|dne|w|dnia|possible|möglichst|možný)(?=[\\s:.-])\\.?-?)*");
    /// Something else that begins.
    private static final Pattern OTHER = Pattern.compile(
            "\\b(?:applications?|apply|interviews?|review(?:ed|s)?|selection|recruitment|founded|since|sessions?|enrol(?:l|led|lment)?|graduat\\w*|degree|course|benefits?|salary|vacation|event|webinar|deadline|funding|construction|production|policy|launch\\w*|bewerbung\\w*|candidatures?|candidaturas?|sollicitaties?)\\b");
    /// "Zum 1. März suchen wir": such a line must be about the work.
    private static final Pattern WORK =
            Pattern.compile("(?iu)\\b(?:such|besetz|stell|ausbild|praktik|verstärk|werkstudent|zoek|stage)");
    private static final Pattern BARE = Pattern.compile("(?iu)^(?:zum|ab|vanaf)\\b");

    private final List<RawPosting> readings;
    private final StartPeriods periods;

    StartDates(List<RawPosting> readings, StartPeriods periods) {
        this.readings = readings;
        this.periods = periods;
    }

    /// @param programme whether people are hired for a term, so that a season in the title is that of the
    ///     work
    @Nullable
    DateInterval read(Choice choice, Prose prose, boolean programme) {
        var read = new ArrayList<Reading<DateInterval>>();
        readings.stream()
                .flatMap(reading -> Stream.ofNullable(reading.startDate()))
                .filter(words -> Words.plain(words).isPresent())
                .map(this::field)
                .forEach(read::add);
        if (read.isEmpty()) {
            prose(prose).or(() -> title(programme)).ifPresent(read::add);
        }
        return choice.among(FIELD, read, Draft::overlap);
    }

    private Reading<DateInterval> field(Stated words) {
        if (Lexicons.starts().all(Fold.fold(words.text())).stream()
                .anyMatch(found -> found.kind().equals("immediate"))) {
            return new Reading.Ambiguous<>(null, words, "immediate-start");
        }
        return periods.in(words).orElseGet(() -> periods.date(words));
    }

    private Optional<Reading<DateInterval>> prose(Prose prose) {
        for (Prose.Line line : prose.mentioning(Mention.START)) {
            if (!line.section().equals("company") && !line.section().equals("legal")) {
                Optional<Reading<DateInterval>> found = sentences(prose.stated(line.text()));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return readings.stream()
                .flatMap(reading -> reading.faq().stream())
                .flatMap(question -> sentences(question.answer()).stream())
                .findFirst();
    }

    private Optional<Reading<DateInterval>> sentences(Stated text) {
        if (!CalendarDates.mayNameYear(text.text())) {
            return Optional.empty();
        }
        return SENTENCE.splitAsStream(text.text())
                .filter(sentence -> sentence.length() <= LONGEST_SENTENCE)
                .flatMap(sentence -> sentence(new Stated(sentence, text.where())).stream())
                .findFirst();
    }

    private Optional<Reading<DateInterval>> sentence(Stated words) {
        String text = words.text();
        if (!CalendarDates.mayNameYear(text) || Folded.has(OTHER, Fold.fold(text))) {
            return Optional.empty();
        }
        boolean labelled = !BARE.matcher(text).find() || WORK.matcher(text).find();
        return after(BEGINS, words).or(() -> labelled ? after(LABEL, words) : Optional.empty());
    }

    private Optional<Reading<DateInterval>> title(boolean programme) {
        Optional<Stated> title = readings.stream()
                .flatMap(reading -> Stream.ofNullable(reading.title()))
                .findFirst();
        return title.flatMap(words -> after(TITLE, words)
                .or(() -> periods.yearOfStart(words))
                .or(() -> programme ? periods.season(words) : Optional.empty()));
    }

    /// The date that stands right behind one of the words, with its year.
    private Optional<Reading<DateInterval>> after(Pattern before, Stated words) {
        Matcher matcher = before.matcher(words.text());
        while (matcher.find()) {
            Matcher gap = GAP.matcher(words.text());
            int at = gap.region(matcher.end(), words.text().length()).lookingAt() ? gap.end() : matcher.end();
            String rest = words.text().substring(at, Math.min(words.text().length(), at + DATE_WITHIN));
            Optional<Reading<DateInterval>> found = periods.beginning(rest, words);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
