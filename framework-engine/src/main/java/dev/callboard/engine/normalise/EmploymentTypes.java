package dev.callboard.engine.normalise;

import dev.callboard.api.posting.EmploymentType;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.posting.Unknown;
import dev.callboard.engine.lexicon.EmploymentWords;
import dev.callboard.engine.lexicon.Fold;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Employment types, of which a posting may have several: an internship is no schedule.
///
/// Words that say nothing of the schedule ("Regular", "Permanent", "CDI") give none.
final class EmploymentTypes {
    private static final String FIELD = "employmentTypes";
    private static final int LINE = 70;
    private static final Pattern INTERNSHIP = Pattern.compile(
            "\\b(?:internships?|interns?|praktikum|praktikant(?:in|en)?|pflichtpraktikum|werkstudent(?:in|en|innen)?|working"
                + " student|stagiaire|stage|alternance|alternant|apprenti|apprentissage|practicas|becario|becaria|stagiair|stageplek|afstudeerstage|co"
                + " op|staz|stazysta|praktyki|praktykant|tirocinio|apprentice(?:ship)?|auszubildende(?:r)?|azubi|ausbildung"
                + " (?:zum|zur|als)|industrial placement|placement (?:year|student)|year in industry)\\b");
    /// People who look after interns are none.
    private static final Pattern NO_INTERN = Pattern.compile("\\b(?:internships?|interns?|apprentice(?:ship)?)\\b"
        + " (?:program|programme|coordinator|manager|recruiter|supervisor|relations)|\\bstage"
        + " (?:manager|hand|crew|director|carpenter|electrician|technician|door|lighting|rigger|operative|performer|actor)|\\b(?:early|late|growth|first|final)"
        + " stage\\b|\\bback ?stage\\b");
    private static final Map<EmploymentType, Pattern> TITLE = Map.of(
            EmploymentType.FULL_TIME,
                    Pattern.compile(
                            "\\b(?:full ?time|vollzeit|temps plein|tiempo completo|plny uvazek|pelny etat|voltijd)\\b"),
            EmploymentType.PART_TIME,
                    Pattern.compile("\\b(?:part ?time|teilzeit|temps partiel|tiempo parcial|zkraceny uvazek|niepelny"
                            + " etat|deeltijd|media jornada)\\b"),
            EmploymentType.TEMPORARY,
                    Pattern.compile("\\b(?:temporary|fixed term|seasonal|befristet|cdd|saisonnier|tijdelijk|temp to"
                            + " (?:hire|perm))\\b"),
            EmploymentType.CONTRACTOR,
                    Pattern.compile("\\b(?:freelance|freelancer|contract(?:or)?$|contract to hire|\\d+ months?"
                            + " contract|independent contractor)\\b"),
            EmploymentType.VOLUNTEER, Pattern.compile("^volunteer\\b|\\b(?:ehrenamt|unpaid volunteer)\\b"));
    /// A sentence about the job itself, not about people who work full time.
    private static final Pattern SENTENCE = Pattern.compile(
            "\\b(?:this is an? |is an? |as an? |position type |job type |employment type |contract type |type of"
                + " employment |schedule |in )(?:\\w+ ){0,3}?(full ?time|part ?time|temporary|contract|freelance|fixed"
                + " term)\\b(?: \\w+){0,3}?"
                + " (?:position|role|job|employment|opportunity|basis|contract|internship|assignment|team"
                + " member)\\b|\\b(?:job type|employment type|position type|contract type|schedule) (full ?time|part"
                + " ?time|temporary|contract|internship)\\b|\\b(?:looking for|seeking|seeks|hiring) an? (full"
                + " ?time|part ?time)\\b|\\b(?:such\\w+|stelle|position)\\b.{0,120}?\\bin (vollzeit oder"
                + " teilzeit|vollzeit und teilzeit|teilzeit oder"
                + " vollzeit|vollzeit|teilzeit)\\b|\\b(?:\\d+|one|two|three|six|nine|twelve|eighteen)"
                + " (?:months?|years?) (fixed term|temporary)\\b|\\b(fixed term)"
                + " (?:for|until|contract|appointment|post)\\b|\\b(befristet)"
                + " (?:auf|bis|fur)\\b|\\b(?:cdi|cdd|poste|contrat)\\b.{0,40}?\\b[ae]n? (temps"
                + " (?:plein|complet|partiel))\\b");

    /// What a contract between two firms is called in central and eastern Europe, and elsewhere whom a firm
    /// sells to.
    private static final String BETWEEN_FIRMS = "b2b";
    private static final Set<String> WHERE_IT_IS_A_CONTRACT = Set.of(
            "PL", "CZ", "SK", "HU", "RO", "BG", "UA", "RS", "HR", "SI", "LT", "LV", "EE", "pl", "cs", "sk", "hu", "ro",
            "bg", "uk", "sr", "hr", "sl", "lt", "lv", "et");

    private final List<RawPosting> readings;
    private final Notebook notebook;
    private final Set<String> where;

    /// @param where the countries of the job, or its language where none is known
    EmploymentTypes(List<RawPosting> readings, Notebook notebook, Set<String> where) {
        this.readings = readings;
        this.notebook = notebook;
        this.where = where;
    }

    /// The types of the first source that names any, with what the title says; where neither does, what a
    /// sentence of the text says.
    List<EmploymentType> read(Prose prose) {
        Set<EmploymentType> types = EnumSet.noneOf(EmploymentType.class);
        boolean said = false;
        for (RawPosting reading : readings) {
            for (Stated stated : reading.employmentTypes()) {
                said |= add(types, stated);
            }
            if (!types.isEmpty()) {
                break;
            }
        }
        readings.stream()
                .map(RawPosting::title)
                .filter(title -> title != null)
                .findFirst()
                .ifPresent(title -> title(types, title));
        if (types.isEmpty()) {
            sentence(types, prose);
        }
        if (types.isEmpty()) {
            notebook.unknown(FIELD, said ? Unknown.UNREADABLE : Unknown.NOT_STATED);
        }
        return List.copyOf(types);
    }

    /// Whether the words say something, and no type.
    private boolean add(Set<EmploymentType> types, Stated stated) {
        String text = Words.plain(stated).orElse("");
        if (BETWEEN_FIRMS.equalsIgnoreCase(text) && where.stream().noneMatch(WHERE_IT_IS_A_CONTRACT::contains)) {
            return false;
        }
        Set<EmploymentType> found = EmploymentWords.types(text);
        if (!found.isEmpty()) {
            types.addAll(found);
            notebook.stated(FIELD, stated);
        }
        return found.isEmpty() && !text.isEmpty();
    }

    private void title(Set<EmploymentType> types, Stated title) {
        String folded = Fold.fold(Words.plain(title).orElse(""));
        Set<EmploymentType> found = EnumSet.noneOf(EmploymentType.class);
        if (INTERNSHIP.matcher(folded).find() && !NO_INTERN.matcher(folded).find()) {
            found.add(EmploymentType.INTERN);
        }
        boolean schedule = types.isEmpty();
        TITLE.forEach((type, pattern) -> {
            if (schedule && pattern.matcher(folded).find()) {
                found.add(type);
            }
        });
        if (!found.isEmpty()) {
            types.addAll(found);
            notebook.stated(FIELD, title);
        }
    }

    private void sentence(Set<EmploymentType> types, Prose prose) {
        for (Prose.Line line : prose.mentioning(Mention.SCHEDULE)) {
            if (line.text().length() <= LINE && EmploymentWords.areAll(line.text())) {
                types.addAll(EmploymentWords.types(line.text()));
                notebook.stated(FIELD, prose.stated(line.text()));
                return;
            }
            Matcher matcher = SENTENCE.matcher(line.folded());
            while (matcher.find()) {
                String words = IntStream.rangeClosed(1, matcher.groupCount())
                        .mapToObj(matcher::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("");
                types.addAll(EmploymentWords.types(words));
                notebook.stated(FIELD, prose.stated(line.text()));
            }
            if (!types.isEmpty()) {
                return;
            }
        }
    }
}
