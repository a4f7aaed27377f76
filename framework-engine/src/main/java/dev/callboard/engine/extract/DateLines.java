package dev.callboard.engine.extract;

import dev.callboard.engine.lexicon.Lexicons;
import dev.callboard.engine.text.Block;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Short lines that say when a posting was published, changed or checked, or when it ends.
final class DateLines {
    private static final int LONGEST = 70;
    private static final Pattern AGO = Pattern.compile(
            "(?iu)^(?:re)?posted\\b.*|\\b\\d+\\+?\\s*(?:s|sec|min|m|h|hr|d|w|wk|mo|y|yr|second|minute|hour|day|week|month|year)s?\\.?\\s+ago\\b.*|^(?:today|yesterday|just"
                + " now|just"
                + " posted)$|^(?:publiée?|publicad[oa]|veröffentlicht|online|eingestellt|geplaatst)?\\s*(?:vor|il y"
                + " a|hace|före|før|před) \\d+ \\p{L}+(?: (?:veröffentlicht|online|eingestellt))?$|\\d+ \\p{L}+"
                + " (?:geleden|temu)$");
    private static final List<String> WITHOUT_DIGITS = List.of("posted", "reposted", "today", "yesterday", "just");
    private static final Pattern UPDATED =
            Pattern.compile("(?iu)^(?:last )?(?:updated|modified|aktualisiert|mis à jour)\\b.*\\d.*");
    private static final Pattern VERIFIED =
            Pattern.compile("(?iu)^(?:confirmed|verified|last checked|last seen)\\b.*\\d.*");
    private static final Pattern DATE = Pattern.compile(
            "(?iu)^(?:posted(?: on)?:?\\s*)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?"
                    + " \\d{1,2}(?:,? \\d{4})?|\\d{1,2}\\.?"
                    + " (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?,? \\d{4}|\\d{4}-\\d{2}-\\d{2})$");
    private static final Pattern LABELLED = Pattern.compile("(?u)[\\p{L}\\s]{3,30}:?\\s*\\d[\\p{L}\\d\\s.,:/-]{3,40}");
    private static final Set<String> DATES = Set.of("posted", "updated", "verified", "deadline");
    private static final Set<String> ENDS = Set.of("posted", "updated", "verified");

    /// A line that only says when a posting was published, changed or checked.
    static boolean is(Block block) {
        return block.text().length() <= LONGEST
                && block.kind() == Block.Kind.TEXT
                && ENDS.contains(field(block.text()));
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

    /// Which date a short text states, or empty where it states none.
    static String field(String text) {
        if (!mayBeDate(text)) {
            return "";
        }
        if (VERIFIED.matcher(text).matches()) {
            return "verified";
        }
        if (UPDATED.matcher(text).matches()) {
            return "updated";
        }
        if (AGO.matcher(text).find() || DATE.matcher(text).matches()) {
            return "posted";
        }
        String label = text.replaceFirst("[\\d].*$", "");
        return label.length() == text.length() || !LABELLED.matcher(text).matches()
                ? ""
                : Lexicons.labels().kind(label).filter(DATES::contains).orElse("");
    }

    private DateLines() {}
}
