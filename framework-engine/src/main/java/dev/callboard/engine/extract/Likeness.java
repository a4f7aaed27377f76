package dev.callboard.engine.extract;

import dev.callboard.api.posting.RawPosting;
import dev.callboard.engine.lexicon.Fold;
import dev.callboard.engine.lexicon.Lexicons;
import dev.callboard.engine.text.Block;
import dev.callboard.engine.text.Headings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How much a page looks like a job posting. An article has a title and text, too.
final class Likeness {
    private static final int ENOUGH = 5;
    private static final Set<String> SECTIONS = Set.of("responsibilities", "requirements", "preferred", "benefits");
    private static final Set<String> WORK = Set.of("responsibilities", "requirements", "preferred");
    private static final Set<String> FIELDS = Set.of(
            "title",
            "location",
            "salary",
            "employment",
            "workplace",
            "posted",
            "deadline",
            "seniority",
            "identifier",
            "category",
            "start",
            "applicantLocation",
            "region",
            "duration",
            "organization");
    private static final Pattern INSIDE = Pattern.compile("(?:^|[.;!?]\\s{1,3})(\\p{Lu}[\\p{L}’' ]{3,40})(?::| -)\\s");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)[/._-](?:jobs?|careers?|career-?s|positions?|vacanc(?:y|ies)|vacatures?|openings?|stellen\\w*|jobangebot\\w*|karriere|emplois?|offres?|"
                + "empleos?|ofertas?|kariera|prace|praca|oferty|ofertas?|vagas?|vacantes?|lavor\\w*|recrutement|rekrutacja|recrutamento|trabaj\\w*|trabalh\\w*|uredni-deska|nabor|stilling(?:er)?|jobb|requisition|hiring|join-us|internships?|roles?|postings?)(?:[/._?=-]|$)");
    private static final Pattern DOCUMENT = Pattern.compile(
            "(?i)\\b(?:jobs?|careers?|hiring|vacanc\\w+|vacatures?|stellen\\w*|karriere|emploi|empleo|práce|praca|internship|lavoro|vaga|vagas|vacante|nabór|naborze|stilling|výběrové"
                + " řízení)\\b");
    private static final List<Pattern> WORDS = List.of(
            Pattern.compile("(?i)\\b(?:we are|we're|we’re) (?:looking|seeking|hiring|searching)|is (?:looking"
                    + " for|seeking|hiring)|wir suchen|suchen wir|sucht (?:zum|ab|eine|für)|nous"
                    + " recherchons|buscamos|wij zoeken|hledáme|poszukujemy|szukamy|ogłasza nabór|vyhlašuje"
                    + " výběrové|cerchiamo|ricerchiamo|ricerca (?:un|una|per)|cerca"
                    + " (?:un|una|per)|procuramos|estamos à procura|procura (?:um|uma)|vi söker|vi søker|vi"
                    + " søger|vi ser etter"),
            Pattern.compile("(?i)\\byou(?:'ll|’ll| will) |du wirst|sie werden|vous serez|serás|je gaat|budete |budeš"
                    + " |będziesz"),
            Pattern.compile("(?i)\\d\\+?"
                + " ?(?:years|yrs|jahre|ans|años|jaar|let|lat)\\b.{0,30}(?:experience|erfahrung|expérience|experiencia|ervaring|praxe|zkušenost|doświadcz)|experience"
                + " (?:with|in|as)|erfahrung (?:mit|in|als)"),
            Pattern.compile(
                    "(?i)\\b(?:responsib|qualif|candidate|applicant|bewerb|candidat|kandid|sollicit|uchaze|apply)"),
            Pattern.compile(
                    "(?i)join (?:our|the|a|us)|team(?:s|)?\\b|unser(?:em|er|) team|notre équipe|nuestro equipo|ons"
                            + " team|našeho týmu|naszego zespołu"));

    private Likeness() {}

    static boolean isEnough(
            PageText page, String title, BodyText body, List<Fact> facts, RawPosting said, boolean closed) {
        boolean applies = !said.openSigns().isEmpty();
        if (!applies && AboutJobs.is(page, title, facts)) {
            return false;
        }
        double score = applies ? 2 : 0;
        score += closed ? 2 : 0;
        score += Math.min(
                4,
                facts.stream()
                        .map(Fact::field)
                        .filter(FIELDS::contains)
                        .distinct()
                        .count());
        score += ADDRESS.matcher("/" + page.uri().getHost() + page.uri().getRawPath())
                        .find()
                ? 2
                : 0;
        score += DOCUMENT.matcher(page.title()).find() ? 1 : 0;
        boolean jobTitle = JobWords.in(Fold.fold(title));
        score += jobTitle ? 1 : 0;
        double sections = sections(body, ENOUGH - score);
        if (!applies && !closed && facts.isEmpty() && !jobTitle && !isWork(page, title, body)) {
            return false;
        }
        score += hasWork(body) ? header(said, facts) : 0;
        score += sections > 0 && TitleFinder.isGendered(title) ? sections + 1 : sections;
        if (score >= ENOUGH) {
            return true;
        }
        return score + inWords(page, title, body, ENOUGH - score) >= ENOUGH;
    }

    /// What its words say, no further than it takes.
    private static double inWords(PageText page, String title, BodyText body, double enough) {
        double score = page.blocks().stream()
                        .anyMatch(block ->
                                block.kind() == Block.Kind.HEADING && TitleFinder.isWanted(block.text(), title))
                ? 1
                : 0;
        String text = String.join("\n", body.words().stream().map(Block::text).toList());
        for (Pattern words : WORDS) {
            if (score >= enough) {
                break;
            }
            score += words.matcher(text).find() ? 0.75 : 0;
        }
        return score;
    }

    /// Whether a page with a title that names no job says what is to be done, and more of jobs than that:
    /// software has requirements, too.
    private static boolean isWork(PageText page, String title, BodyText body) {
        return hasWork(body)
                && (sections(body, ENOUGH) > 2
                        || TitleFinder.isGendered(title)
                        || inWords(page, title, body, ENOUGH) > 1);
    }

    /// Whether it says anything of what is to be done, or by whom: pages of employers name benefits as
    /// well.
    private static boolean hasWork(BodyText body) {
        return body.words().stream()
                .anyMatch(block -> Headings.kind(block).filter(WORK::contains).isPresent()
                        || inside(block).anyMatch(WORK::contains));
    }

    /// One for each fact of jobs that stands beside the title without a label, up to two.
    private static double header(RawPosting said, List<Fact> facts) {
        Set<String> labelled = facts.stream().map(Fact::field).collect(Collectors.toSet());
        return Math.min(
                2,
                Stream.of(
                                said.employmentTypes().isEmpty() || labelled.contains("employment"),
                                said.baseSalary().isEmpty() || labelled.contains("salary"),
                                said.jobLocations().isEmpty() || labelled.contains("location"))
                        .filter(missing -> !missing)
                        .count());
    }

    /// Two for each kind of section, up to three; no further ones are looked for than it takes.
    private static double sections(BodyText body, double enough) {
        Set<String> sections = new HashSet<>();
        for (Block block : body.words()) {
            Headings.kind(block).filter(SECTIONS::contains).ifPresent(sections::add);
        }
        for (Block block : body.words()) {
            if (sections.size() * 2 >= enough) {
                break;
            }
            inside(block).forEach(sections::add);
        }
        return Math.min(6, sections.size() * 2);
    }

    /// The sections of a text that runs on: "Minimum Qualifications: - Able to swim."
    private static Stream<String> inside(Block block) {
        return INSIDE.matcher(block.text())
                .results()
                .flatMap(words -> Lexicons.headings().kind(words.group(1)).stream())
                .filter(SECTIONS::contains);
    }
}
