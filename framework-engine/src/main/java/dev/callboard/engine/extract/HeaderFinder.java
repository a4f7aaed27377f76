package dev.callboard.engine.extract;

import dev.callboard.api.posting.RawPlace;
import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.api.posting.RawSalary;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.lexicon.Fold;
import dev.callboard.engine.lexicon.Lexicons;
import dev.callboard.engine.text.Block;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Reads the lines between a posting's title and its text: "Berlin · Full time · Remote · 3 days ago",
/// chips, rows with icons. Each part is taken for what it looks like; what looks like nothing is left
/// alone.
final class HeaderFinder {
    private static final int LONGEST = 160;
    private static final int LONGEST_PART = 70;
    private static final Pattern BORDER = Pattern.compile("\\s*[·•|‧∙]\\s*|\\s+[–—]\\s+|\\s{2,}");
    private static final Pattern AGO = Pattern.compile(
            "(?iu)^(?:re)?posted\\b.*|\\b\\d+\\+?\\s*(?:s|sec|min|m|h|hr|d|w|wk|mo|y|yr|second|minute|hour|day|week|month|year)s?\\.?\\s+ago\\b.*|^(?:today|yesterday|just"
                + " now|just posted)$|^(?:vor|il y a|hace|före|før|před) \\d+ \\p{L}+$|\\d+ \\p{L}+"
                + " (?:geleden|temu)$");
    private static final List<String> WITHOUT_DIGITS = List.of("posted", "reposted", "today", "yesterday", "just");
    private static final Pattern UPDATED =
            Pattern.compile("(?iu)^(?:last )?(?:updated|modified|aktualisiert|mis à jour)\\b.*\\d.*");
    private static final Pattern VERIFIED =
            Pattern.compile("(?iu)^(?:confirmed|verified|last checked|last seen)\\b.*\\d.*");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=\\.)\\s+");
    private static final Pattern NO_PLACE = Pattern.compile(".*\\d{5,}.*|.*[!?:]$");
    private static final Pattern DATE = Pattern.compile(
            "(?iu)^(?:posted(?: on)?:?\\s*)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?"
                    + " \\d{1,2}(?:,? \\d{4})?|\\d{1,2}\\.?"
                    + " (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?,? \\d{4}|\\d{4}-\\d{2}-\\d{2})$");
    private static final Pattern PAY = Pattern.compile(
            "(?iu)(?:[$€£¥₹]|\\b(?:usd|eur|gbp|chf|cad|aud|pln|czk|kč|zł)\\b)\\s*\\d|\\d[\\d.,\\s\u00A0]*k?\\s*(?:[€£]|(?:usd|eur|gbp|chf|cad|aud|pln|czk|kč|zł)\\b)");
    private static final Pattern PLACE_HINT = Pattern.compile(
            "(?:^|[-_\\s])(?:job-?)?(?:locations?|location-?name|place|city|address|map-?pin|office|standort)(?:$|[-_\\s])");
    private static final Pattern COUNT =
            Pattern.compile("(?i)^(?:over )?\\d+ (?:applicants?|views?|openings?|people.*)$");

    private final PageText page;
    private final RawPostingBuilder posting;
    private final Predicate<String> isPlace;
    private boolean posted;
    private boolean below;

    HeaderFinder(PageText page, RawPostingBuilder posting, Predicate<String> isPlace) {
        this.page = page;
        this.posting = posting;
        this.isPlace = isPlace;
    }

    /// @param taken blocks that are facts already
    void read(int first, int last, Predicate<Integer> taken) {
        for (int i = Math.max(0, first); i <= last && i < page.size(); i++) {
            Block block = page.block(i);
            if (block.text().length() <= LONGEST && !taken.test(i) && block.kind() != Block.Kind.ACTION) {
                boolean hinted = hasHint(block);
                for (String part : parts(block)) {
                    read(block, part, hinted);
                }
            }
        }
    }

    /// Only what says when, and the head does not: of the lines that are not of the posting's head, down to
    /// where other postings begin.
    void readDates(int first, int last) {
        below = true;
        for (int i = Math.max(0, first); i <= last && i < page.size(); i++) {
            Block block = page.block(i);
            if (BodyFinder.isEnd(block)) {
                return;
            }
            if (block.text().length() <= LONGEST_PART && block.kind() != Block.Kind.ACTION) {
                for (String sentence : SENTENCE_END.split(block.text(), -1)) {
                    readDate(block, sentence);
                }
            }
        }
    }

    private boolean readDate(Block block, String text) {
        if (!mayBeDate(text)) {
            return false;
        }
        if (VERIFIED.matcher(text).matches()) {
            posting.dateVerified(block.stated(text));
        } else if (UPDATED.matcher(text).matches()) {
            posting.dateUpdated(block.stated(text));
        } else if (AGO.matcher(text).find() || DATE.matcher(text).matches()) {
            if (!posted || !below) {
                posting.datePosted(block.stated(text));
            }
            posted = true;
        } else {
            return false;
        }
        return true;
    }

    /// A date has a digit, but for "today" and what only says that something was posted.
    private static boolean mayBeDate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return WITHOUT_DIGITS.stream().anyMatch(word -> text.regionMatches(true, 0, word, 0, word.length()));
    }

    private static List<String> parts(Block block) {
        return block.segments().stream()
                .flatMap(segment -> Arrays.stream(BORDER.split(segment, -1)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private void read(Block block, String text, boolean hinted) {
        if (text.length() > LONGEST_PART || COUNT.matcher(text).matches()) {
            return;
        }
        String folded = Fold.fold(text);
        if (readDate(block, text)) {
            return;
        }
        Stated part = block.stated(text);
        if (Lexicons.employment().folded(folded).isPresent()) {
            posting.employmentType(part);
        } else if (Lexicons.workplace().folded(folded).isPresent()) {
            posting.workplace(part);
        } else if (PAY.matcher(text).find()) {
            posting.baseSalary(RawSalary.text(part));
        } else if (isPlace.test(text) || (hinted && looksLikePlace(text))) {
            posting.jobLocation(RawPlace.text(part));
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
                    .matcher((element.className() + " " + element.id()).toLowerCase(Locale.ROOT))
                    .find()) {
                return true;
            }
        }
        return false;
    }
}
