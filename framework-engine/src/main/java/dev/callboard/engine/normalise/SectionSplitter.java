package dev.callboard.engine.normalise;

import dev.callboard.engine.lexicon.Fold;
import dev.callboard.engine.lexicon.Lexicons;
import dev.callboard.engine.text.Block;
import dev.callboard.engine.text.Headings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a text into the lines of its sections: at headings, whether they are marked up, emphasised, end
/// with a colon, or lost the end of their line, and at the items of lists that were run together.
final class SectionSplitter {
    private static final Set<String> LISTS = Set.of("responsibilities", "requirements", "preferred", "benefits");
    private static final int LONGEST_HEADING = 60;
    private static final int SHORTEST_GLUED = 8;
    private static final int HEADING_WORDS = 7;
    private static final Pattern LABEL = Pattern.compile("[:?]\\s+(?=\\S)|:\\s*(?=[-•*])");
    private static final String CURRENCY = "(?:\\p{Sc}|EUR|USD|GBP|CHF|CAD|AUD|CZK|PLN|Kč|zł)";
    private static final String AMOUNT = "(?:" + CURRENCY + "\\s?\\d|\\d[\\d.,\\s]*" + CURRENCY + ")";
    /// An item begins with a capital or a digit; `12 - 24 weeks`, `20 EUR - 25 EUR` and `problem-solving`
    /// are no border.
    private static final Pattern ITEM =
            Pattern.compile("(?:^|(?<=[^\\d\\s]))\\s*(?:\\s[-–•*]|[•▪●])\\s*(?!" + AMOUNT + ")(?=[\\p{Lu}\\d\"“(])");
    private static final Pattern FIRST_ITEM = Pattern.compile("^\\s*[-–•*]\\s*(?=\\S)");
    /// `35.52. Exact` is no item 52.
    private static final Pattern NUMBERED =
            Pattern.compile("(?:(?<=[.;:)])\\s+|(?<=[^\\d][.;:)]))(?=\\d{1,2}[.)、]\\s*\\p{Lu})");
    private static final Pattern NUMBER = Pattern.compile("^\\d{1,2}[.)、]\\s*(?=[^\\s\\d])");

    private final List<Prose.Line> lines = new ArrayList<>();
    private String whole = "";
    private String wholeFolded = "";
    private String section = "";
    private String heading = "";

    List<Prose.Line> lines(List<Block> blocks) {
        blocks.forEach(this::read);
        return lines;
    }

    private void read(Block block) {
        String text = block.text();
        whole = text;
        wholeFolded = block.folded();
        Optional<String> known = Headings.kind(block);
        if (known.isPresent() || block.kind() == Block.Kind.HEADING) {
            begin(text, known.orElse(""));
            return;
        }
        String lead = block.lead();
        if (!lead.isEmpty() && lead.length() < text.length() && text.startsWith(lead)) {
            Optional<String> kind = Headings.kind(lead);
            if (kind.isPresent()) {
                begin(lead, kind.get());
                words(text.substring(lead.length()).replaceFirst("^[\\s:–-]+", ""));
                return;
            }
        }
        if (block.isBold() && text.length() <= LONGEST_HEADING && !LISTS.contains(section)) {
            begin(text, "");
            return;
        }
        words(text);
    }

    private void begin(String words, String kind) {
        heading = words;
        section = kind;
    }

    /// A text that may have headings inside.
    private void words(String text) {
        if (text.indexOf(':') < 0 && text.indexOf('?') < 0) {
            items(afterGlued(text));
            return;
        }
        Matcher label = LABEL.matcher(text);
        int done = 0;
        while (label.find()) {
            int start = headingBefore(text, done, label.start());
            if (start >= 0) {
                items(rest(text, done, start));
                String words = text.substring(start, label.start());
                begin(words, Headings.kind(words).orElseThrow());
                done = label.end();
            }
        }
        String rest = text.substring(done);
        items(done == 0 ? afterGlued(rest) : rest);
    }

    private static String rest(String text, int from, int to) {
        return text.substring(from, to).strip().replaceFirst("[-•*]$", "").strip();
    }

    /// Where a known heading that ends here begins: at the start of the text or of a sentence or an item;
    /// -1 where there is none.
    private static int headingBefore(String text, int from, int end) {
        int start = end;
        for (int words = 0; words < HEADING_WORDS && start > from; words++) {
            int space = text.lastIndexOf(' ', start - 2);
            start = Math.max(from, space + 1);
            if (end - start > LONGEST_HEADING) {
                return -1;
            }
            if (begins(text, from, start) && isListHeading(text.substring(start, end), start == from)) {
                return start;
            }
        }
        return -1;
    }

    private static boolean begins(String text, int from, int start) {
        if (!Character.isUpperCase(text.charAt(start))) {
            return false;
        }
        String before = text.substring(from, start).stripTrailing();
        return before.isEmpty()
                || ".;!?)-•*:".indexOf(before.charAt(before.length() - 1)) >= 0
                || isTwoWords(text, start);
    }

    private static boolean isTwoWords(String text, int start) {
        int space = text.indexOf(' ', start);
        return space > 0 && space + 1 < text.length() && Character.isUpperCase(text.charAt(space + 1));
    }

    private static boolean isListHeading(String words, boolean atStart) {
        return Headings.kind(words)
                .filter(kind -> LISTS.contains(kind) && (atStart || words.indexOf(' ') > 0))
                .isPresent();
    }

    private String afterGlued(String text) {
        int longest = Math.min(text.length(), LONGEST_HEADING);
        for (int border = SHORTEST_GLUED; border <= longest; border++) {
            if (isGlued(text, border)) {
                String words = text.substring(0, border);
                Optional<String> kind = Headings.kind(words);
                if (kind.isPresent()) {
                    begin(words, kind.get());
                    return text.substring(border).strip();
                }
            }
        }
        return text;
    }

    /// `Responsibilities- Build` and `QualificationsBachelor`: a heading that lost the end of its line.
    private static boolean isGlued(String text, int border) {
        char before = text.charAt(border - 1);
        if (!Character.isLetter(before)) {
            return false;
        }
        if (border < text.length()
                && Character.getType(before) == Character.LOWERCASE_LETTER
                && Character.getType(text.charAt(border)) == Character.UPPERCASE_LETTER) {
            return true;
        }
        int dash = border;
        while (dash < text.length() && Character.isWhitespace(text.charAt(dash))) {
            dash++;
        }
        return dash + 1 < text.length()
                && (text.charAt(dash) == '-' || text.charAt(dash) == '•')
                && Character.isWhitespace(text.charAt(dash + 1));
    }

    private void items(String text) {
        if (!LISTS.contains(section)) {
            line(text);
            return;
        }
        if (!hasItems(text)) {
            item(text);
            return;
        }
        for (String numbered : NUMBERED.split(text, -1)) {
            for (String item : ITEM.split(FIRST_ITEM.matcher(numbered).replaceFirst(""), -1)) {
                item(item);
            }
        }
    }

    private void item(String text) {
        String words = text.strip();
        boolean numbered = !words.isEmpty() && Character.isDigit(words.charAt(0));
        line(numbered ? NUMBER.matcher(words).replaceFirst("") : words);
    }

    /// Whether it has any sign that begins an item: one of a list, or a digit with a point or a bracket.
    private static boolean hasItems(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = switch (c) {
                case '•', '▪', '●' -> true;
                case '-', '–', '*' -> i == 0 || Character.isWhitespace(text.charAt(i - 1));
                case '.', ')', '、' -> i > 0 && Character.isDigit(text.charAt(i - 1));
                default -> false;
            };
            if (sign) {
                return true;
            }
        }
        return false;
    }

    /// What the law or the employer's lawyers ask for is no requirement, wherever it stands.
    private void line(String text) {
        String words = text.strip();
        if (words.isEmpty()) {
            return;
        }
        String folded = words.equals(whole) ? wholeFolded : Fold.fold(words);
        boolean legal = Lexicons.legal().first(folded).isPresent();
        lines.add(new Prose.Line(words, folded, legal ? "legal" : section, heading));
    }
}
