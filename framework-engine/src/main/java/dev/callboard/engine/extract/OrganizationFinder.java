package dev.callboard.engine.extract;

import dev.callboard.api.posting.Stated;
import dev.callboard.engine.lexicon.Fold;
import dev.callboard.engine.lexicon.Lexicons;
import dev.callboard.engine.places.Gazetteer;
import dev.callboard.engine.text.Block;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Who hires, on a page that does not say so under a label.
///
/// Each place a name can stand in gives it weight: beside the title, in the document's title, "About X", "X
/// is hiring". The employer's text naming it gives more. Only a name with enough weight is taken.
final class OrganizationFinder {
    private static final int ENOUGH = 5;
    private static final int LONGEST = 60;
    private static final int NEAR = 8;
    private static final Pattern HINT = Pattern.compile(
            "(?:^|[-_\\s])(?:company|employer|organi[sz]ation|org|hiring-?company|recruiter|advertiser|arbeitgeber|firma|unternehmen|entreprise|employeur|empresa|azienda|werkgever|bedrijf|pracodawca|zamestnavatel)(?:[-_]?(?:name|title|link|info))?(?:$|[-_\\s])|companyname|orgname|employername|hiringorganization");
    private static final Pattern LINE = Pattern.compile("\\s*[·•|]\\s*");
    private static final Pattern HIRING = Pattern.compile("^(.{2,60}?) (?:is hiring|hiring|sucht|recrute|busca) ");
    private static final Pattern AT = Pattern.compile(" (?:at|@|bei|chez) (.{2,60}?)(?:\\s*[|–—·]|\\s+-\\s|$)");
    private static final Pattern AT_SIGN = Pattern.compile("\\s@\\s+(\\p{L}.{1,40})$");
    private static final Pattern PHRASES =
            Pattern.compile("(?:^(?:Careers|Jobs|Working|Life|Job|Karriere) (?:at|bei) |^About |^Über |^À propos"
                    + " de |^Why |^Join |^Logo of )(\\p{Lu}[\\p{L}\\d&.'’ -]{1,40}?)(?: logo|[?:!]|$)");
    /// Towns employ people, too.
    private static final Pattern TOWN = Pattern.compile(
            "(?:City|Town|County|Village|Borough) of |(?:Stadt|Gemeinde|Gemeente|Commune de|Ville de|Mairie de) ");
    /// What a site of an employer's postings is called beside the employer's name.
    private static final Pattern SITE = Pattern.compile(
            "(?iu)^(?:careers|jobs|working|karriere|stellenangebote|jobs und karriere) (?:at|bei) |^werken bij"
                + " |^lavora con |^trabaja (?:en|con) |^trabalhe n[ao] |(?<=\\S) (?:careers?(?: site| center|"
                + " portal)?|jobs|karriere(?:portal)?|stellenangebote|recruitment|vacatures|carrières?|emplois?|empleos?|kariéra|kariera)$");
    /// Neither is the number of a posting: `198XKJL`.
    private static final Pattern NO_NAME =
            Pattern.compile(".*[!?…]$|.*https?:.*|.*@.*|(?=(?:\\D*\\d){3})[\\p{Lu}\\d/_-]{5,}");
    private static final Pattern COMMON = Pattern.compile("(?i)^(?:us|the"
        + " (?:role|job|team|company|position|opportunity|organi[sz]ation|program(?:me)?|department|division|location|work|project|client|ideal"
        + " .*)s?|this .*|our .*|your"
        + " .*|you.*|role|team|job|position|company|ai|it|hr|careers?|jobs?|home|linkedin|indeed|glassdoor|facebook|inc\\.?|operations|engineering|sales|marketing|finance|legal|product|design|support|technology|administration|human"
        + " resources|customer"
        + " service|retail|nursing|healthcare|manufacturing|production|logistics|remote|full.time|part.time)$");

    /// Where employers keep their postings, and boards do not.
    private static final Pattern EMPLOYERS =
            Pattern.compile("(?i)/(?:careers?|karriere|carrieres?|kariera|about(?:-us)?|company|join-us|team)(?:/|$)");

    private final PageText page;
    private final int title;
    private final String body;
    private final IntPredicate isFact;
    private final Predicate<String> isPlace;
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private String site = "";
    /// The posting's title, which an employer's text may well name.
    private String posting = "";
    /// What the head of the page gives the name of the site.
    private double ofHead;

    private static final class Candidate {
        private final Stated words;
        private double weight;

        private Candidate(Stated words) {
            this.words = words;
        }
    }

    /// @param isFact whether the block of that index says something else
    OrganizationFinder(PageText page, int title, String body, IntPredicate isFact, Predicate<String> isPlace) {
        this.isFact = isFact;
        this.page = page;
        this.title = title;
        this.body = body;
        this.isPlace = isPlace;
    }

    Optional<Stated> find(@Nullable String titleText) {
        posting = titleText == null ? "" : Fold.fold(titleText);
        fromDocument();
        Candidate ofSite = candidates.get(site);
        ofHead = ofSite == null ? 0 : ofSite.weight;
        for (int i = 0; i < page.size(); i++) {
            if (!isFact.test(i)) {
                fromBlock(page.block(i), i);
            }
        }
        return candidates.values().stream()
                .filter(candidate -> !isOnlyOfSite(candidate) && !isPartOfOther(candidate))
                .filter(candidate -> candidate.weight + mentions(candidate.words.text()) >= ENOUGH)
                .max((a, b) -> Double.compare(a.weight + mentions(a.words.text()), b.weight + mentions(b.words.text())))
                .map(candidate -> candidate.words);
    }

    private void fromDocument() {
        if (!page.siteName().isBlank()) {
            weigh(new Stated(page.siteName().strip(), "css:meta[property=og:site_name]"), 3);
            site = Fold.fold(page.siteName());
        }
        if (page.title().isBlank()) {
            return;
        }
        Matcher hiring = HIRING.matcher(page.title());
        if (hiring.lookingAt()) {
            weigh(new Stated(hiring.group(1).strip(), "css:title"), 5);
        }
        Matcher at = AT.matcher(page.title());
        if (at.find()) {
            weigh(new Stated(at.group(1).strip(), "css:title"), 4);
        }
        List<String> parts = page.titleParts().stream()
                .filter(part -> SITE.matcher(part).find()
                        || Lexicons.titles().kind(part).isEmpty())
                .toList();
        for (String whole : parts) {
            String part = SITE.matcher(whole).replaceAll("").strip();
            if (!Fold.fold(part).equals(posting)
                    && !posting.contains(Fold.fold(part))
                    && (!isPlace.test(part) || TOWN.matcher(part).lookingAt())) {
                weigh(
                        new Stated(part, "css:title"),
                        (parts.size() <= 2 ? 4 : 3) + (CompanyLine.isCompany(part) ? 1 : 0));
            }
        }
    }

    /// A board names itself in its head and not in an employer's text.
    private boolean isOnlyOfSite(Candidate candidate) {
        String name = candidate.words.text();
        return Fold.fold(name).equals(site)
                && candidate.weight <= ofHead
                && mentions(name) == 0
                && !isTenant(name)
                && !EMPLOYERS.matcher(String.valueOf(page.uri().getRawPath())).find();
    }

    /// Whether its postings have a part of somebody's host for themselves: `globex.jobs.example`.
    private boolean isTenant(String name) {
        String host = String.valueOf(page.uri().getHost());
        int dot = host.indexOf('.');
        return dot > 0
                && host.indexOf('.', dot + 1) > 0
                && Fold.fold(name).replace(" ", "").equals(host.substring(0, dot));
    }

    /// `Northwood` beside `Northwood Hospital Ltd` may be short for it; beside `Hospital of Northwood Ltd`
    /// it is where that stands.
    private boolean isPartOfOther(Candidate candidate) {
        String inside = " " + Fold.fold(candidate.words.text());
        return !CompanyLine.isCompany(candidate.words.text())
                && candidates.entrySet().stream()
                        .anyMatch(other -> other.getValue() != candidate
                                && CompanyLine.isCompany(other.getValue().words.text())
                                && (other.getKey() + " ").contains(inside + " "));
    }

    private void fromBlock(Block block, int index) {
        if (block.text().length() > LONGEST || (block.kind() == Block.Kind.ITEM && page.markup())) {
            return;
        }
        Matcher phrase = PHRASES.matcher(block.text());
        if (phrase.lookingAt()) {
            weigh(block.stated(phrase.group(1).strip()), 3);
        }
        if (title >= 0 && Math.abs(index - title) <= NEAR && index != title) {
            Optional<String> hinted = hasHint(block) ? Optional.of(hinted(block)) : hintedPart(block);
            if (hinted.isPresent()) {
                weigh(block.stated(hinted.get()), 7);
            } else if (block.segments().size() == 1 && index > title) {
                weigh(block.stated(), Math.max(0, 3 - (index - title) * 0.4));
            }
        }
        if (title >= 0 && index > title && index - title <= 3) {
            besidePlace(block);
        }
        if (index == title) {
            TitleFinder.company(block.text()).ifPresent(company -> weigh(block.stated(company), 4));
            Matcher at = AT_SIGN.matcher(block.text());
            if (at.find()) {
                weigh(block.stated(at.group(1).strip()), 4);
            }
            block.segments().stream()
                    .filter(segment -> !Fold.fold(segment).equals(posting))
                    .forEach(segment -> weigh(block.stated(segment), 2));
        }
        if (!page.markup() && index == page.size() - 1 && block.text().startsWith(",")) {
            weigh(block.stated(block.text().substring(1).strip()), 3);
        }
    }

    /// The first of its parts that is no link's words.
    private static String hinted(Block block) {
        Element element = block.element();
        if (element != null && !element.ownText().isBlank() && element.selectFirst("> a") != null) {
            return LINE.split(element.ownText(), 2)[0].strip();
        }
        return block.segments().stream()
                .map(segment -> LINE.split(segment, 2)[0].strip())
                .filter(segment -> Lexicons.furniture().kind(segment).isEmpty())
                .findFirst()
                .orElse("");
    }

    /// Of a line that is laid out in several parts the one that its element says is the name.
    private static Optional<String> hintedPart(Block block) {
        return Stream.ofNullable(block.element())
                .flatMap(Element::stream)
                .filter(part -> hasHint(ElementNames.of(part)))
                .map(Element::text)
                .filter(name -> block.segments().contains(name) || block.text().endsWith(" " + name))
                .findFirst();
    }

    /// `Globex · Berlin, Germany · Hybrid`
    private void besidePlace(Block block) {
        CompanyLine.of(block.text(), isPlace).ifPresent(line -> weigh(block.stated(line.name()), 5));
        if (CompanyLine.isCompany(block.text())) {
            weigh(block.stated(), 3);
        }
        List<String> parts = LINE.splitAsStream(block.text()).map(String::strip).toList();
        long beside = parts.stream()
                .skip(1)
                .filter(part -> isPlace.test(part)
                        || Lexicons.workplace().kind(part).isPresent()
                        || Lexicons.employment().kind(part).isPresent())
                .count();
        String name = parts.getFirst();
        if (beside > 0 && !isPlace.test(name) && !Gazetteer.isCityName(name)) {
            weigh(block.stated(name), beside > 1 ? 5 : 4);
        }
    }

    private static boolean hasHint(Block block) {
        Element element = block.element();
        for (int up = 0; element != null && up < 2; up++, element = element.parent()) {
            if (hasHint(ElementNames.of(element))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasHint(String names) {
        return HINT.matcher(names.toLowerCase(Locale.ROOT)).find();
    }

    private void weigh(Stated words, double weight) {
        String name = words.text();
        String folded = Fold.fold(name);
        if (weight <= 0
                || name.length() < 2
                || name.length() > LONGEST
                || COMMON.matcher(name).matches()
                || !isName(name, folded)) {
            return;
        }
        candidates.computeIfAbsent(folded, _ -> new Candidate(words)).weight += weight;
    }

    private boolean isName(String name, String folded) {
        return Character.isLetterOrDigit(name.charAt(0))
                && name.chars().anyMatch(Character::isLetter)
                && !NO_NAME.matcher(name).matches()
                && name.split(" ", -1).length <= 7
                && Lexicons.titles().folded(folded).isEmpty()
                && Lexicons.furniture().folded(folded).isEmpty()
                && Lexicons.labels().folded(folded).isEmpty()
                && Lexicons.headings().folded(folded).isEmpty()
                && Lexicons.employment().folded(folded).isEmpty()
                && Lexicons.workplace().folded(folded).isEmpty()
                && Lexicons.phrases().folded(folded).isEmpty();
    }

    /// How often the employer's text names it, up to what says enough.
    private double mentions(String name) {
        int count = 0;
        for (int at = body.indexOf(name); at >= 0 && count < 4; at = body.indexOf(name, at + name.length())) {
            boolean alone = (at == 0 || !Character.isLetterOrDigit(body.charAt(at - 1)))
                    && (at + name.length() == body.length()
                            || !Character.isLetterOrDigit(body.charAt(at + name.length())));
            count += alone ? 1 : 0;
        }
        return count == 0 ? 0 : 1 + count;
    }
}
