package dev.callboard.engine.text;

import dev.callboard.engine.lexicon.Fold;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/// The text of a page in blocks, without its furniture. The document is walked once.
public final class HtmlBlocks implements NodeFilter {
    private static final int MAX_BLOCKS = 20_000;
    private static final int REPEATABLE = 40;
    private static final Set<String> INLINE_CELLS = Set.of("span", "label", "time", "a", "strong", "b");
    /// What holds chips and labels; paragraphs and headings hold words in several styles.
    private static final Set<String> CELLS = Set.of("div", "li", "section", "header", "dd", "td");
    private static final Pattern LAID_OUT =
            Pattern.compile("(?:^|\\s)(?:d-)?(?:block|flex|grid|table|inline-flex|inline-block)(?:$|\\s)");
    private static final List<String> LAYOUTS = List.of("block", "flex", "grid", "table");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> BOLD = Set.of("b", "strong");

    private final List<Block> blocks = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    /// Pages use few classes often.
    private final Map<String, Boolean> laidOut = new HashMap<>();
    private final Furniture furniture = new Furniture();
    private final Deque<Element> open = new ArrayDeque<>();
    private Run run = new Run();
    private int links;
    private int bold;
    private int lists;
    private @Nullable String href;

    /// What has been read since the last block ended.
    private static final class Run {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder lead = new StringBuilder();
        private final List<Integer> cuts = new ArrayList<>();
        private int linked;
        private boolean leading = true;
        private @Nullable String href;
    }

    private HtmlBlocks() {}

    /// The blocks of a page, or of a part of one.
    public static List<Block> of(Element body) {
        var reader = new HtmlBlocks();
        body.filter(reader);
        reader.flush(body);
        return reader.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (blocks.size() >= MAX_BLOCKS || furniture.is(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        enter(element);
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && !(blocks.size() >= MAX_BLOCKS)) {
            leave(element);
        }
        return FilterResult.CONTINUE;
    }

    private void enter(Element element) {
        String tag = element.normalName();
        if (isBlock(element)) {
            flush(open.isEmpty() ? element : open.peek());
            open.push(element);
        }
        switch (tag) {
            case "br", "hr" -> flush(open.isEmpty() ? element : open.peek());
            case "a" -> {
                links++;
                href = element.attr("href");
            }
            case "ul", "ol" -> lists++;
            default -> {
                if (BOLD.contains(tag)) {
                    bold++;
                }
            }
        }
        Element before = element.previousElementSibling();
        if (INLINE_CELLS.contains(tag) && before != null && isBeside(before, element) && !isBlock(before)) {
            cut();
        }
    }

    private void leave(Element element) {
        if (isBlock(element)) {
            flush(element);
            if (element.equals(open.peek())) {
                open.pop();
            }
        }
        switch (element.normalName()) {
            case "a" -> links--;
            case "ul", "ol" -> lists--;
            default -> {
                if (BOLD.contains(element.normalName())) {
                    bold--;
                }
            }
        }
        Element after = element.nextElementSibling();
        if (INLINE_CELLS.contains(element.normalName()) && after != null && isBeside(element, after)) {
            cut();
        }
    }

    /// With nothing between them, or only spaces where no text runs through.
    private static boolean isBeside(Element before, Element after) {
        if (before.nextSibling() instanceof Element) {
            return true;
        }
        Element parent = after.parent();
        return before.nextSibling() instanceof TextNode space
                && space.isBlank()
                && !before.normalName().equals("a")
                && !after.normalName().equals("a")
                && after.equals(space.nextSibling())
                && parent != null
                && CELLS.contains(parent.normalName())
                && parent.ownText().isBlank();
    }

    /// By the tag, or by a class that lays it out as one (`d-block`, `flex`), as utility style sheets have
    /// them.
    private boolean isBlock(Element element) {
        if (element.isBlock() || element.normalName().equals("button")) {
            return !element.normalName().equals("br");
        }
        return INLINE_CELLS.contains(element.normalName())
                && element.hasAttr("class")
                && laidOut.computeIfAbsent(element.className(), HtmlBlocks::isLaidOut);
    }

    private static boolean isLaidOut(String names) {
        return LAYOUTS.stream().anyMatch(names::contains)
                && LAID_OUT.matcher(names).find();
    }

    /// Marks the border between two elements side by side: a label and its value, often.
    private void cut() {
        int at = run.text.length();
        if (at > 0 && (run.cuts.isEmpty() || run.cuts.getLast() != at)) {
            run.cuts.add(at);
            space();
        }
    }

    private void space() {
        if (!run.text.isEmpty() && run.text.charAt(run.text.length() - 1) != ' ') {
            run.text.append(' ');
        }
    }

    private void append(String words) {
        int start = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c > ' ' && c < '\u0080') {
                continue;
            }
            boolean space = Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F';
            if (space || isInvisible(c)) {
                add(words, start, i);
                start = i + 1;
                if (space) {
                    space();
                }
            }
        }
        add(words, start, words.length());
    }

    private static boolean isInvisible(char c) {
        return c == '\u200B' || c == '\u200D' || c == '\uFEFF' || c == '\u00AD';
    }

    /// Adds a word, or a part of one.
    private void add(String words, int start, int end) {
        if (start == end) {
            return;
        }
        if (run.leading) {
            if (bold > 0) {
                if (!run.lead.isEmpty() && run.text.charAt(run.text.length() - 1) == ' ') {
                    run.lead.append(' ');
                }
                run.lead.append(words, start, end);
            } else {
                run.leading = false;
            }
        }
        if (links > 0) {
            run.linked += end - start;
            if (run.href == null) {
                run.href = href;
            }
        }
        run.text.append(words, start, end);
    }

    private void flush(Element element) {
        Run done = run;
        run = new Run();
        String text = done.text.toString().strip();
        if (text.isEmpty() || (text.length() >= REPEATABLE && !seen.add(text))) {
            return;
        }
        blocks.add(new Block(
                kind(element),
                HEADINGS.contains(element.normalName()) ? element.normalName().charAt(1) - '0' : lists,
                text,
                Fold.fold(text),
                done.lead.toString(),
                segments(done, text),
                done.linked,
                done.href,
                element,
                () -> CssPath.of(element)));
    }

    private Block.Kind kind(Element element) {
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
            case "button" -> Block.Kind.ACTION;
            default -> {
                if (element.attr("role").equals("heading")) {
                    yield Block.Kind.HEADING;
                }
                yield lists > 0 ? Block.Kind.ITEM : Block.Kind.TEXT;
            }
        };
    }

    private static List<String> segments(Run run, String text) {
        if (run.cuts.isEmpty()) {
            return List.of(text);
        }
        var segments = new ArrayList<String>();
        int start = 0;
        for (int cut : run.cuts) {
            add(segments, run.text.substring(start, cut));
            start = cut;
        }
        add(segments, run.text.substring(start));
        return segments;
    }

    private static void add(List<String> segments, String text) {
        if (!text.isBlank()) {
            segments.add(text.strip());
        }
    }
}
