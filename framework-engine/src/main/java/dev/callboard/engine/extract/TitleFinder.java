package dev.callboard.engine.extract;

import dev.callboard.api.posting.Stated;
import dev.callboard.engine.lexicon.Fold;
import dev.callboard.engine.lexicon.Lexicons;
import dev.callboard.engine.text.Block;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Which heading is the posting's title.
///
/// Headings of the site ("Careers") and of sections ("Requirements") are none. Of the others the one that
/// the document's own title repeats is most likely, then the one that is made of words titles of jobs are
/// made of.
final class TitleFinder {
    private static final int ENOUGH = 4;
    private static final int LONGEST = 150;
    private static final int FIRST_LINES = 15;
    private static final Pattern HINT = Pattern.compile(
            "(?:job|position|posting|vacancy|opening|offer|role|req)[-_]?(?:title|name|header|heading)|jobtitle|topcard__title");
    private static final Pattern WEAK_HINT = Pattern.compile("(?:^|[-_\\s\\d])(?:title|heading|headline)(?:$|[-_\\s])");
    /// Of the site as a whole, whatever the page.
    private static final Pattern SITE =
            Pattern.compile("(?:^|[-_\\s])(?:site|blog|brand|logo)(?:[-_](?:title|name|heading|text))?(?:$|[-_\\s])");
    private static final Pattern GENDER = Pattern.compile("(?i)\\(\\s*(?:all"
            + " genders?|gn|[mwfdxhiv]\\s*(?:[/|,*]\\s*[mwfdxhiv*]\\s*){1,3})\\)|\\b[mwfh]/[mwfh](?:/[dx])?\\b");
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)^(?:(?:from|to|cc|date|sent|subject|reply-to|betreff|von|datum|objet|asunto|oggetto|onderwerp):|apply"
                + " (?:for|to) |application for |bewerbung als |←|«|<|»|(?:at|with|about|join|bei|chez|why|meet) |logo"
                + " of\\b|image of\\b|page \\d|\\d+ (?:jobs|results)|https?:)|\\bis (?:hiring|recruiting|looking"
                + " for|seeking) (?:\\d|more|hundreds|thousands|dozens|new )|[.?…:]$|@(?!\\s)|©|\\s[»›>]\\s");
    /// Who a slogan talks of; a title that ends like one does not.
    private static final Pattern SLOGAN = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:you|your|we|us|our|join|become|dream|now|du|dein\\p{L}*|wir|uns|vous|nous|tu|ons|jij)(?!\\p{L})");
    /// `Baker wanted`, which names who hires no more than it is the name of a job.
    private static final Pattern WANTED = Pattern.compile("(?iu)\\s+(?:gesucht|gezocht|wanted)\\s*!?$");
    private static final Pattern KINDS =
            Pattern.compile("(?iu)\\s(?:opportunities|openings|vacancies|internships|traineeships|careers|jobs)$");
    private static final Pattern EMPLOYER = Pattern.compile("\\s+@\\s+\\p{L}.*$");
    private static final Pattern DASHED = Pattern.compile("\\s+[-–—]\\s+(\\p{Lu}.*)$");
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^(?:job (?:opening|vacancy|posting|opportunity|title)|vacancy|vacature|career opportunity|open"
                + " position|now hiring|we(?: are|['’]re) hiring|stellen(?:angebot|anzeige|ausschreibung)|offre"
                + " d['’]emploi|oferta de (?:empleo|trabajo)|oferta pracy|nabídka"
                + " práce)\\s*[:–—-]\\s*|^(?:job|position|role|stelle|poste|emploi|empleo|puesto|vaga|vacante)\\s*:\\s+");
    private static final Set<String> ABOUT_PAGE =
            Set.of("closed", "paused", "gone", "missing", "failed", "refused", "login");

    private final PageText page;
    private final List<String> parts;
    private final String whole;

    TitleFinder(PageText page) {
        this.page = page;
        this.parts = page.titleParts().stream().map(Fold::fold).toList();
        this.whole = Fold.fold(page.title());
    }

    /// The title, and the block it is.
    record Found(int index, Stated title) {}

    Optional<Found> find() {
        if (beginsWithOtherHeading()) {
            return Optional.empty();
        }
        int best = -1;
        double most = 0;
        int end = page.markup() ? page.size() : Math.min(FIRST_LINES, page.size());
        for (int i = 0; i < end; i++) {
            if (canBe(i)) {
                double score = score(i);
                if (score >= ENOUGH && score > most) {
                    best = i;
                    most = score;
                }
            }
        }
        return best < 0
                ? Optional.empty()
                : Optional.of(new Found(best, page.block(best).stated(named(text(page.block(best))))));
    }

    /// A text under a heading of its own has its title there or nowhere.
    private boolean beginsWithOtherHeading() {
        return !page.markup()
                && page.size() > 0
                && page.block(0).kind() == Block.Kind.HEADING
                && page.block(0).level() == 1
                && !canBe(0);
    }

    /// The first line of a text, whatever its words.
    Optional<Found> firstLine() {
        return !page.markup() && page.size() > 0 && canBe(0)
                ? Optional.of(new Found(0, page.block(0).stated()))
                : Optional.empty();
    }

    private boolean canBe(int index) {
        Block block = page.block(index);
        boolean stands = page.markup()
                ? isHeading(block) || block.isBold() || !hint(block).isEmpty()
                : block.kind() != Block.Kind.ITEM;
        if (!stands) {
            return false;
        }
        String text = text(block);
        return text.length() >= 3
                && text.length() <= LONGEST
                && (!NO_TITLE.matcher(text).find() || company(text).isPresent())
                && !AboutJobs.isNamedSo(text)
                && hasLetters(text)
                && !isFact(text)
                && !isSlogan(block, text)
                && !isAboutPage(block)
                && !isKinds(block, text)
                && !isOfSite(block);
    }

    /// `Reporting to: Head Chef`
    private static boolean isFact(String text) {
        int colon = text.indexOf(':');
        return colon > 0
                && Lexicons.labels()
                        .kind(text.substring(0, colon))
                        .filter(field -> !field.equals("title") && !field.equals("seniority"))
                        .isPresent();
    }

    /// Of the lines that end with an exclamation only a page's main heading can be a title.
    private static boolean isSlogan(Block block, String text) {
        return text.endsWith("!")
                && !(block.level() == 1
                        && block.kind() == Block.Kind.HEADING
                        && byWords(text, Fold.fold(text)) > 0
                        && !SLOGAN.matcher(text).find());
    }

    /// `PhD and postdoc opportunities`, below a page's main heading the name of what there is at times.
    private static boolean isKinds(Block block, String text) {
        return block.kind() == Block.Kind.HEADING
                && block.level() > 1
                && KINDS.matcher(text).find();
    }

    /// `This job has expired`
    private static boolean isAboutPage(Block block) {
        return Lexicons.phrases()
                .folded(block.folded())
                .filter(ABOUT_PAGE::contains)
                .isPresent();
    }

    private static boolean isOfSite(Block block) {
        Element element = block.element();
        return element != null
                && SITE.matcher((element.className() + " " + element.id()).toLowerCase(Locale.ROOT))
                        .find();
    }

    /// A heading, or a line of one that is laid out in several.
    private static boolean isHeading(Block block) {
        if (block.kind() == Block.Kind.HEADING) {
            return true;
        }
        Element element = block.element();
        for (int up = 0; element != null && up < 3; up++, element = element.parent()) {
            if (element.normalName().equals("h1")) {
                return !block.isLink();
            }
        }
        return false;
    }

    private double score(int index) {
        Block block = page.block(index);
        String text = text(block);
        String folded = text.equals(block.text()) ? block.folded() : Fold.fold(text);
        if (Lexicons.titles().folded(folded).filter("generic"::equals).isPresent()
                || Lexicons.furniture().folded(folded).isPresent()
                || Lexicons.headings().folded(folded).isPresent()
                || Lexicons.labels().folded(folded).isPresent()) {
            return 0;
        }
        return byPlace(block, index) + byDocument(folded) + byWords(text, folded);
    }

    private double byPlace(Block block, int index) {
        if (!page.markup()) {
            return 3.5 - index * 0.2;
        }
        double score = block.kind() == Block.Kind.HEADING ? Math.max(0, 5 - block.level()) : isHeading(block) ? 4 : 0;
        score += block.kind() == Block.Kind.HEADING
                        && LABEL.matcher(block.text()).lookingAt()
                ? 2
                : 0;
        String hint = hint(block);
        score += hint.equals("strong") ? 4.5 : hint.equals("weak") ? 2 : 0;
        return score - Math.min(2, index * 0.01) - (block.isLink() ? 1 : 0);
    }

    private double byDocument(String folded) {
        if (whole.isEmpty()) {
            return 0;
        }
        if (whole.equals(folded) || parts.contains(folded)) {
            return 6;
        }
        boolean contained = (" " + whole + " ").contains(" " + folded + " ");
        return contained && folded.indexOf(' ') > 0 ? 5 : contained ? 3 : 0;
    }

    private static double byWords(String text, String folded) {
        double score = GENDER.matcher(text).find() ? 2 : SLOGAN.matcher(text).find() ? -1 : 0;
        return JobWords.in(folded) ? score + 2 : score;
    }

    /// A heading made of several parts side by side holds more than the title: the part that the document
    /// repeats, or the one with the most to say.
    private String text(Block block) {
        if (block.kind() != Block.Kind.HEADING || block.segments().size() < 2) {
            return block.text();
        }
        return block.segments().stream()
                .filter(segment -> parts.contains(Fold.fold(segment)))
                .max(Comparator.comparingDouble(segment -> byWords(segment, Fold.fold(segment))))
                .orElse(block.text());
    }

    /// Without what only says that this is one, and without whose it is: `Job opening: Baker @ Globex`.
    private static String named(String title) {
        String rest = EMPLOYER.matcher(LABEL.matcher(title).replaceFirst("")).replaceFirst("");
        rest = WANTED.matcher(rest).replaceFirst("");
        rest = company(rest).isPresent() ? DASHED.matcher(rest).replaceFirst("") : rest;
        return hasLetters(rest) ? rest : title;
    }

    /// Whose it is, where a name of a company stands behind a dash: `Line Cooks - Globex, Inc.`
    static Optional<String> company(String title) {
        Matcher dashed = DASHED.matcher(title);
        return dashed.find() && CompanyLine.isCompany(dashed.group(1))
                ? Optional.of(dashed.group(1))
                : Optional.empty();
    }

    /// Whether a heading says of a title that somebody is looked for.
    static boolean isWanted(String heading, String title) {
        return heading.startsWith(title) && WANTED.matcher(heading).find();
    }

    static boolean isGendered(String title) {
        return GENDER.matcher(title).find();
    }

    private static String hint(Block block) {
        Element element = block.element();
        for (int up = 0; element != null && up < 2; up++, element = element.parent()) {
            String names = ElementNames.of(element).toLowerCase(Locale.ROOT);
            if (!names.contains("title") && !names.contains("name") && !names.contains("head")) {
                continue;
            }
            if (HINT.matcher(names).find()) {
                return "strong";
            }
            if (up == 0 && WEAK_HINT.matcher(names).find()) {
                return "weak";
            }
        }
        return "";
    }

    private static boolean hasLetters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length() && letters < 3; i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters >= 3;
    }
}
