package dev.callboard.engine.text;

import dev.callboard.engine.lexicon.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text without markup in blocks, by its lines: bullets, Markdown that was left as it is, lines between
/// empty ones.
public final class TextBlocks {
    private static final int MAX_BLOCKS = 20_000;
    /// Of the lines of a text that somebody broke.
    private static final int NARROWEST = 55;
    private static final int WIDEST = 130;
    private static final Pattern BULLET = Pattern.compile("^(\\s*)(?:[•‣▪●○◦·*–—-]|\\d{1,2}[.)])\\s+(?=\\S)");
    private static final Pattern HASHES = Pattern.compile("^(#{1,6})\\s+");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]+)]\\((https?:[^)\\s]+)\\)");
    private static final Pattern FRONT_MATTER =
            Pattern.compile("---[ \\t]*\\r?\\n(?:[^\\n]*\\n){1,60}?---[ \\t]*(?:\\r?\\n|$)");
    private static final Pattern QUOTED = Pattern.compile("([\\w -]{1,30}: +)([\"'])(.*)\\2");
    private static final Pattern EMPHASIS = Pattern.compile("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1");

    private static final Pattern BAR = Pattern.compile("\\s*(?<!\\\\)\\|\\s*");
    private static final Pattern RULE = Pattern.compile("[|:\\s-]+");
    private static final Pattern NOTHING = Pattern.compile("[\\s–—/-]*");

    private final List<Block> blocks = new ArrayList<>();
    private boolean inList;

    public static List<Block> of(String text) {
        var reader = new TextBlocks();
        int start = reader.frontMatter(text);
        while (start < text.length() && reader.blocks.size() < MAX_BLOCKS) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int from = start;
            while (isWrapped(text, from, end)) {
                from = end + 1;
                int next = text.indexOf('\n', from);
                end = next < 0 ? text.length() : next;
            }
            reader.line(text.substring(start, end), start);
            start = end + 1;
        }
        return reader.blocks;
    }

    /// Reads the fields in YAML that a text of a site generator begins with, each without its quotes;
    /// answers where the text itself begins.
    private int frontMatter(String text) {
        Matcher matter = FRONT_MATTER.matcher(text);
        if (!matter.lookingAt()) {
            return 0;
        }
        int start = 0;
        for (String line : matter.group().split("\n", -1)) {
            Matcher quoted = QUOTED.matcher(line.strip());
            line(quoted.matches() ? quoted.group(1) + quoted.group(3) : line, start);
            start += line.length() + 1;
        }
        return matter.end();
    }

    /// A full line that ends within a sentence, which the next one goes on with.
    private static boolean isWrapped(String text, int start, int end) {
        int last = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
        return last - start >= NARROWEST
                && last - start <= WIDEST
                && end + 1 < text.length()
                && isWithinSentence(text.charAt(last - 1))
                && Character.isLowerCase(text.charAt(end + 1))
                && !isLabelled(text, end + 1);
    }

    private static boolean isLabelled(String text, int start) {
        int at = start;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == ':';
    }

    private static boolean isWithinSentence(char c) {
        return Character.isLetterOrDigit(c) || c == ',' || c == ')';
    }

    private void line(String line, int at) {
        if (line.isBlank()) {
            inList = false;
            return;
        }
        String bare = line.strip();
        if (bare.length() > 1 && bare.charAt(0) == '|' && bare.endsWith("|")) {
            row(bare, at, at + line.length());
            return;
        }
        Matcher bullet = BULLET.matcher(line);
        if (bullet.find() && !bare.startsWith("**")) {
            inList = true;
            add(Block.Kind.ITEM, 1, line.substring(bullet.end()), at + bullet.end(), at + line.length());
            return;
        }
        Matcher hashes = HASHES.matcher(line);
        if (hashes.find()) {
            add(
                    Block.Kind.HEADING,
                    hashes.group(1).length(),
                    line.substring(hashes.end()),
                    at + hashes.end(),
                    at + line.length());
            return;
        }
        // An indented line right below an item goes on with its list.
        boolean goesOn = inList && Character.isWhitespace(line.charAt(0));
        inList = goesOn;
        add(goesOn ? Block.Kind.ITEM : Block.Kind.TEXT, goesOn ? 1 : 0, line, at, at + line.length());
    }

    /// A row of a table in Markdown; one of two cells is a label with its value, or says nothing.
    private void row(String row, int start, int end) {
        inList = false;
        String[] cells = BAR.split(row.substring(1, row.length() - 1), -1);
        boolean labelled = cells.length == 2 && !cells[0].isBlank();
        if (RULE.matcher(row).matches()
                || (labelled && NOTHING.matcher(cells[1]).matches())) {
            return;
        }
        add(Block.Kind.TEXT, 0, String.join(labelled ? ": " : " | ", cells), start, end);
    }

    private void add(Block.Kind kind, int level, String words, int start, int end) {
        Matcher link = LINK.matcher(words.strip());
        boolean whole = link.matches();
        String href = whole ? link.group(2) : null;
        String text = words.indexOf("](") < 0 ? words.strip() : link.replaceAll("$1");
        String lead = lead(text);
        String plain =
                EMPHASIS.matcher(text).replaceAll("$2").replaceAll("\\s+", " ").strip();
        if (!plain.isEmpty()) {
            blocks.add(new Block(
                    kind,
                    level,
                    plain,
                    Fold.fold(plain),
                    lead,
                    List.of(plain),
                    whole ? plain.length() : 0,
                    href,
                    null,
                    () -> "text:" + start + "-" + end));
        }
    }

    private static String lead(String text) {
        Matcher emphasis = EMPHASIS.matcher(text);
        return emphasis.lookingAt() ? emphasis.group(2).strip() : "";
    }
}
