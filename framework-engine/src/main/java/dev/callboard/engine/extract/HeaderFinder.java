package dev.callboard.engine.extract;

import dev.callboard.api.posting.EmploymentType;
import dev.callboard.api.posting.RawIdentifier;
import dev.callboard.api.posting.RawPlace;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.api.posting.RawSalary;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.lexicon.EmploymentWords;
import dev.callboard.engine.lexicon.Fold;
import dev.callboard.engine.lexicon.Lexicons;
import dev.callboard.engine.places.Gazetteer;
import dev.callboard.engine.text.Block;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads the lines between a posting's title and its text: "Berlin · Full time · Remote · 3 days ago",
/// chips, rows with icons. Each part is taken for what it looks like; what looks like nothing is left
/// alone.
final class HeaderFinder {
    static final int LONGEST = 160;
    static final int LONGEST_PART = 70;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=\\.)\\s+");
    private static final Pattern NO_PLACE = Pattern.compile(".*\\d{5,}.*|.*[!?:]$");
    /// Remote work with a condition: `Remote (US only)`.
    static final Pattern REMOTE_FROM = Pattern.compile("(?iu)(?:fully |100 ?%"
        + " )?(?:remote|remoto|télétravail|teletrabajo|teletrabalho)\\s*(?:[(\\[:,/–—-]|(?:in|within|from)(?=\\s))\\s*(?:the\\s|(?:must"
        + " be )?(?:based|located) in\\s)?(.{2,40}?)[)\\]]?");
    static final Pattern ONLY = Pattern.compile("(?iu)[\\s,-]*\\b(?:only|based|residents?|applicants?|candidates?)\\b");
    private static final String CODE = "(?:usd|eur|gbp|chf|cad|aud|pln|czk|kč|zł)";
    static final Pattern PAY = Pattern.compile("(?iu)(?:[$€£¥₹]|(?<!\\p{L})" + CODE
            + "(?!\\p{L}))\\s*\\d|\\d[\\d.,\\s\u00A0]*k?\\s*(?:[€£]|la(?:khs?|cs?)(?!\\p{L})|" + CODE + "(?!\\p{L}))");
    private static final Pattern WITHIN = Pattern.compile("(?iu)^(\\S+(?:\\s\\S+)?)\\s(?:within|from|in)\\s");
    /// With the number of a French department: `Lyon (69)`.
    private static final Pattern DEPARTMENT = Pattern.compile("\\p{Lu}[\\p{L}' -]{1,40} \\((?:\\d{2}|2[AB]|97\\d)\\)");
    private static final Pattern LASTING = Pattern.compile(
            "(?iu)\\d\\s*(?:-|\\p{L}{2,3})?\\s*\\d{0,2}\\s*(?:weeks?|months?|years?|wochen|monate?n?|jahre?n?|semaines|mois|ans|meses|años|maanden|jaar|měsíců|roky|miesięcy|lata|mesi|anni|meses|anos)(?!\\p{L})");
    /// `Req # 88112`
    private static final Pattern NUMBER = Pattern.compile(
            "(?u)(\\p{L}[\\p{L} .]{1,25}?)\\s*(?:#|:|(?i:no|nr)\\.?)*\\s*#?([\\p{L}\\d/_.-]*\\d[\\p{L}\\d/_.-]*)");
    private static final Pattern FROM =
            Pattern.compile("(?iu)(?:^|\\s)(?:ab(?: dem)?|zum|à partir d[eu]|dès|starting|starts?|a partir"
                    + " de|desde|vanaf|per|od|dal)\\s+((?:\\S+\\s+){0,3}?\\S*20\\d\\d)$");
    private static final Set<EmploymentType> ENDING = EnumSet.of(EmploymentType.TEMPORARY, EmploymentType.INTERN);
    private static final Pattern TERM =
            Pattern.compile("(?iu)(?<!\\p{L})(?:contract|internship|placement|programme?|assignment|fixed[-"
                    + " ]term|stage|praktikum|befristet|alternance|beca|stageplek)(?!\\p{L})");
    /// `Multiple stores: Oakland, CA`; where the head office is, or which unit it belongs to, is another
    /// matter.
    private static final Pattern SITES = Pattern.compile(
            "(?iu)[^:]{0,30}\\b(?:stores?|sites?|cities|places?|locations?|branch(?:es)?|standorte?|lieux?|sedi|filialen?):");
    private static final Set<String> TERMS = Set.of("dt", "th");
    /// Of whatever there is a list of: a kind of employment under a label alone.
    private static final String REST = "other";
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern PLACE_HINT = Pattern.compile(
            "(?:^|[-_\\s])(?:job-?)?(?:locations?|location-?name|place|city|address|map-?pin|office|standort)(?:$|[-_\\s])");
    private static final Pattern COUNT =
            Pattern.compile("(?i)^(?:over )?\\d+ (?:applicants?|views?|openings?|people.*)$");

    private final PageText page;
    private final RawPostingBuilder posting;
    private final Predicate<String> isPlace;

    HeaderFinder(PageText page, RawPostingBuilder posting, Predicate<String> isPlace) {
        this.page = page;
        this.posting = posting;
        this.isPlace = isPlace;
    }

    /// @param taken blocks that are facts already
    void read(int first, int last, Predicate<Integer> taken) {
        for (int i = Math.max(0, first); i <= last && i < page.size(); i++) {
            Block block = page.block(i);
            if (block.text().length() <= LONGEST
                    && !taken.test(i)
                    && block.kind() != Block.Kind.ACTION
                    && !isTerm(block)) {
                List<String> parts = HeaderParts.of(block);
                // Where one part is a place for certain, the others need to be as well.
                boolean hinted =
                        hasHint(block) && (parts.size() == 1 || parts.stream().noneMatch(isPlace));
                for (String part : parts) {
                    read(block, part, hinted);
                }
            }
        }
        if (posting.build().jobLocations().isEmpty()) {
            new CityAmongFacts(page)
                    .find(first, last, taken)
                    .map(RawPlace::text)
                    .ifPresent(posting::jobLocation);
        }
    }

    /// The name of a fact, whether known or not, says nothing by itself: `Remote job` above `No`.
    private static boolean isTerm(Block block) {
        Element element = block.element();
        return element != null && TERMS.contains(element.normalName());
    }

    /// Only what says when: of the lines that are not of the posting's head, down to where other postings
    /// begin. Several dates of one kind are those of other postings.
    void readDates(int first, int last) {
        Map<String, List<Stated>> dates = new HashMap<>();
        for (int i = Math.max(0, first); i <= last && i < page.size(); i++) {
            Block block = page.block(i);
            if (BodyFinder.isEnd(block)) {
                break;
            }
            if (block.text().length() <= LONGEST_PART && block.kind() != Block.Kind.ACTION) {
                for (String sentence : SENTENCE_END.split(block.text(), -1)) {
                    dates.computeIfAbsent(DateLines.field(sentence), _ -> new ArrayList<>())
                            .add(block.stated(sentence));
                }
            }
        }
        RawPosting read = posting.build();
        only(dates.get("verified"), read.dateVerified()).ifPresent(posting::dateVerified);
        only(dates.get("updated"), read.dateUpdated()).ifPresent(posting::dateUpdated);
        only(dates.get("posted"), read.datePosted()).ifPresent(posting::datePosted);
    }

    private static Optional<Stated> only(@Nullable List<Stated> stated, @Nullable Stated before) {
        return before == null && stated != null && stated.size() == 1
                ? Optional.of(stated.getFirst())
                : Optional.empty();
    }

    private boolean readDate(Block block, String text) {
        String field = DateLines.field(text);
        switch (field) {
            case "verified" -> posting.dateVerified(block.stated(text));
            case "updated" -> posting.dateUpdated(block.stated(text));
            case "posted" -> posting.datePosted(block.stated(text));
            case "deadline" -> posting.validThrough(block.stated(text));
            default -> {}
        }
        return !field.isEmpty();
    }

    /// Whether a part of a line says what headers say.
    static boolean isKnown(String part, Predicate<String> isPlace) {
        return part.length() <= LONGEST_PART
                && (!DateLines.field(part).isEmpty()
                        || EmploymentWords.areAll(part)
                        || !EmploymentWords.beside(part).isEmpty()
                        || Lexicons.workplace().kind(part).isPresent()
                        || PAY.matcher(part).find()
                        || REMOTE_FROM.matcher(part).matches()
                        || isPlace.test(part)
                        || Gazetteer.isCityName(part)
                        || Lexicons.startWords()
                                .kind(part)
                                .filter("immediate"::equals)
                                .isPresent()
                        || CompanyLine.isCompany(part)
                        || CompanyLine.of(part, isPlace).isPresent());
    }

    private void read(Block block, String text, boolean hinted) {
        if (text.length() > LONGEST_PART || COUNT.matcher(text).matches()) {
            return;
        }
        String folded = Fold.fold(text);
        if (folded.equals(REST) || readDate(block, text)) {
            return;
        }
        Stated part = block.stated(text);
        if (EmploymentWords.areAll(text)) {
            posting.employmentType(part);
            if (LASTING.matcher(text).find()) {
                posting.duration(part);
            }
        } else if (!EmploymentWords.beside(text).isEmpty()) {
            EmploymentWords.beside(text).forEach(words -> posting.employmentType(block.stated(words)));
            others(block, text, hinted);
        } else if (Lexicons.workplace().folded(folded).isPresent()) {
            posting.workplace(part);
        } else if (REMOTE_FROM.matcher(text).matches()
                && (!isPlace.test(text) || WITHIN.matcher(text).find())) {
            remoteFrom(block, text);
        } else if (PAY.matcher(text).find()) {
            posting.baseSalary(RawSalary.text(part));
        } else {
            place(block, text, hinted);
        }
    }

    private void place(Block block, String text, boolean hinted) {
        Optional<CompanyLine> company = CompanyLine.of(text, isPlace);
        if (company.isPresent()) {
            Optional.ofNullable(company.get().place())
                    .ifPresent(place -> posting.jobLocation(RawPlace.text(block.stated(place))));
        } else if (isPlace.test(text) || DEPARTMENT.matcher(text).matches() || (hinted && looksLikePlace(text))) {
            posting.jobLocation(RawPlace.text(block.stated(text)));
        } else if (SITES.matcher(text).lookingAt() && isPlace.test(named(text))) {
            posting.jobLocation(RawPlace.text(block.stated(named(text))));
        } else if (LASTING.matcher(text).find() && TERM.matcher(block.text()).find()) {
            posting.duration(block.stated(text));
            start(block, text);
        } else if (!start(block, text)) {
            Matcher number = NUMBER.matcher(text);
            if (number.matches()
                    && Lexicons.labels()
                            .kind(number.group(1))
                            .filter("identifier"::equals)
                            .isPresent()) {
                posting.identifier(new RawIdentifier("requisition", block.stated(number.group(2))));
            }
        }
    }

    private static String named(String text) {
        return text.substring(text.indexOf(':') + 1).strip();
    }

    /// `ab 01.02.2027`, `6 mois à partir de mars 2027`
    private boolean start(Block block, String text) {
        Matcher from = FROM.matcher(text);
        boolean starts = from.find();
        if (starts) {
            posting.startDate(block.stated(from.group(1)));
        }
        return starts;
    }

    /// Whether an engagement that ends is said to be so long: `CDD de 6 mois`.
    static boolean isTerm(String text) {
        return LASTING.matcher(text).find()
                && EmploymentWords.types(text).stream().anyMatch(ENDING::contains);
    }

    /// What stands beside the kind of employment: `Full-time, Berlin`.
    private void others(Block block, String text, boolean hinted) {
        String rest = COMMA.splitAsStream(text)
                .filter(part -> !EmploymentWords.areAll(part))
                .collect(Collectors.joining(", "));
        if (rest.length() < text.length() && EmploymentWords.beside(rest).isEmpty()) {
            read(block, rest, hinted);
        }
    }

    private void remoteFrom(Block block, String text) {
        Matcher within = WITHIN.matcher(text);
        posting.workplace(block.stated(within.find() ? within.group(1) : text));
        Matcher remote = REMOTE_FROM.matcher(text);
        String where =
                remote.matches() ? ONLY.matcher(remote.group(1)).replaceAll("").strip() : "";
        if (isPlace.test(where) || Gazetteer.isArea(where)) {
            posting.applicantLocation(RawPlace.text(block.stated(where)));
        }
    }

    private static boolean looksLikePlace(String text) {
        return !NO_PLACE.matcher(text).matches()
                && Lexicons.labels().kind(text).isEmpty()
                && Lexicons.furniture().kind(text).isEmpty();
    }

    private static boolean hasHint(Block block) {
        Element element = block.element();
        for (int up = 0; element != null && up < 2; up++, element = element.parent()) {
            if (PLACE_HINT
                    .matcher(ElementNames.of(element).toLowerCase(Locale.ROOT))
                    .find()) {
                return true;
            }
        }
        return false;
    }
}
