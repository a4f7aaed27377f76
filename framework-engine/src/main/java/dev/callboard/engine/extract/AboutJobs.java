package dev.callboard.engine.extract;

import dev.callboard.engine.text.Block;
import dev.callboard.engine.text.Headings;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Tells a page about jobs from one that offers one: articles, templates of descriptions, guides to
/// careers. They have the sections of a posting as well.
final class AboutJobs {
    private static final int LONGEST = 150;
    /// Among which a text's headline is, below the name of its site.
    private static final int HEADLINES = 3;
    private static final Pattern ARTICLE = Pattern.compile(
            "(?iu)^(?:how (?:to|do|does|much|we|i|our)|a day in the life|what (?:is|are|does|do)|guide to|(?:the"
                    + " )?(?:ultimate|complete) guide|tips (?:for|to)|(?:top )?\\d+"
                    + " (?:best|top|tips|ways|steps|reasons|things|questions)|comment (?:rédiger|écrire|devenir)|wie"
                    + " (?:man|wird|werde|schreib)|was (?:macht|verdient)|wat (?:doet|verdient|is)|hoe"
                    + " (?:word|schrijf)|cómo|qué (?:es|hace)|jak |co dělá|co robi)\\b|\\b(?:(?:job|position|role)"
                    + " description|résumé|resume|cv|cover letter|contract)"
                    + " (?:template|sample|example|guide|worksheet)s?\\b|\\b(?:job|position|role)"
                    + " descriptions\\b|\\bstellenbeschreibungen\\b|\\bfiches (?:de poste|métiers?)\\b|\\binterview"
                    + " questions\\b|\\b(?:salary|career) guide\\b|\\bterms and conditions of employment$");
    /// Of articles that show how to write one.
    private static final Pattern TEMPLATE = Pattern.compile(
            "(?iu)(?:job description|stellenbeschreibung|fiche de poste|fiche métier|descripción del puesto)s?$");
    /// What whoever takes a template fills in: `[Company name]`. Of mail addresses that are hidden from
    /// robots a page has one in brackets as well.
    private static final Pattern BLANK = Pattern.compile(
            "(?iu)\\[(?:insert|your|the|company|city|town|state|location|e-?mail(?!"
                + " protected)|number|name|date|job|department|hiring|nom|nombre|nome|firmen\\p{L}*|unternehmen|ort|stadt|ville|ciudad|bedrijf\\p{L}*|empresa|entreprise)\\b[^]\\d]{0,60}]");
    private static final int BLANKS = 2;
    private static final Pattern GUIDE = Pattern.compile(
            "(?iu)^(?:(?:job|career|employment) )?outlook$|^how (?:to|do (?:i|you)) (?:get there|become)\\b|^what does"
                + " an? .{3,60} do\\b|^(?:average|typical|median)"
                + " (?:salary|pay|earnings)\\b|\\b(?:related|similar|other)"
                + " (?:careers|occupations|professions)\\b|^(?:study|career) pathways?\\b|^job prospects$|^wie werde"
                + " ich\\b|^(?:berufs|zukunfts)aussichten|^verdienst(?:möglichkeiten)?$|^débouchés|^(?:études et"
                + " )?formations? pour devenir\\b|^salidas profesionales|^cómo (?:ser|llegar a ser)\\b");
    private static final int GUIDES = 2;

    /// What courses and products state, and postings do not: `Price: £595 per person`.
    private static final Pattern PRICE = Pattern.compile("(?iu)(?:(?:course |tuition |starting"
        + " )?(?:prices?|fees?)|preis|kursgebühr|teilnahmegebühr|prix|prijs|precio|prezzo|preço|cena)\\s*:\\s*(?:from"
        + " |ab |od |vanaf |desde |da )?[$€£]?\\s?\\d.*");
    private static final int LONGEST_PRICE = 60;

    /// Whether it offers something for a price, between its title and the end of its text.
    static boolean hasPrice(PageText page, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(page::block)
                .anyMatch(block -> block.text().length() <= LONGEST_PRICE
                        && block.text().indexOf(':') > 0
                        && PRICE.matcher(block.text()).matches());
    }

    static boolean is(PageText page, String title, List<Fact> facts) {
        return (facts.isEmpty() && TEMPLATE.matcher(title).find()) || hasBlanks(page) || isGuide(page);
    }

    /// Whether it is about jobs, or about what descriptions of them say.
    static boolean isArticle(PageText page) {
        int end = page.markup() ? 0 : Math.min(HEADLINES, page.size());
        return isNamedSo(page.title())
                || IntStream.range(0, end)
                        .mapToObj(page::block)
                        .anyMatch(block -> block.text().length() <= LONGEST
                                && isNamedSo(block.text())
                                && Headings.kind(block).isEmpty());
    }

    /// `How to become a baker`
    static boolean isNamedSo(String text) {
        return ARTICLE.matcher(text).find();
    }

    private static boolean hasBlanks(PageText page) {
        return page.blocks().stream()
                        .filter(block -> block.text().indexOf('[') >= 0)
                        .flatMap(block -> BLANK.matcher(block.text()).results())
                        .limit(BLANKS)
                        .count()
                == BLANKS;
    }

    /// What guides to careers have headings on: how one gets there, and what becomes of it.
    private static boolean isGuide(PageText page) {
        return page.blocks().stream()
                        .filter(block -> block.kind() == Block.Kind.HEADING
                                && GUIDE.matcher(block.text()).find())
                        .limit(GUIDES)
                        .count()
                == GUIDES;
    }

    private AboutJobs() {}
}
