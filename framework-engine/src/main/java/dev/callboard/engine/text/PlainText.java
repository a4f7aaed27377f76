package dev.callboard.engine.text;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// HTML as plain text that keeps its shape: a line for a block, an empty one between paragraphs, `- ` for a
/// list item.
public final class PlainText implements NodeVisitor {
    private static final Set<String> SPACED =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "pre", "hr");

    private final StringBuilder text = new StringBuilder();
    private int lists;

    public static String of(Element root) {
        var visitor = new PlainText();
        root.traverse(visitor);
        return visitor.text.toString().strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            switch (element.normalName()) {
                case "br" -> text.append('\n');
                case "li" -> {
                    lines(1);
                    text.append("  ".repeat(Math.max(0, lists - 1))).append("- ");
                }
                case "td", "th" -> cell();
                default -> block(element);
            }
            if (isList(element)) {
                lists++;
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (isList(element)) {
                lists--;
            }
            if (!element.normalName().equals("br") && !element.normalName().equals("td")) {
                block(element);
            }
        }
    }

    private static boolean isList(Element element) {
        return element.normalName().equals("ul") || element.normalName().equals("ol");
    }

    private void block(Element element) {
        boolean inItem = lists > 0;
        if (SPACED.contains(element.normalName()) && !inItem) {
            lines(2);
        } else if (element.isBlock() && !(inItem && startsItem())) {
            lines(1);
        }
    }

    private void cell() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append(' ');
        }
    }

    /// Text that follows the mark of a list item stays on its line.
    private boolean startsItem() {
        int end = text.length();
        return end >= 2 && text.charAt(end - 1) == ' ' && text.charAt(end - 2) == '-';
    }

    private void append(String words) {
        int start = 0;
        for (int i = 0; i < words.length(); i++) {
            if (isSpace(words.charAt(i))) {
                text.append(words, start, i);
                start = i + 1;
                space();
            }
        }
        text.append(words, start, words.length());
    }

    private static boolean isSpace(char c) {
        return c <= ' ' ? Character.isWhitespace(c) : c >= '\u00A0' && isOddSpace(c);
    }

    private static boolean isOddSpace(char c) {
        return c == '\u00A0' || c == '\u200B' || Character.isWhitespace(c);
    }

    private void space() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ' && text.charAt(text.length() - 1) != '\n') {
            text.append(' ');
        }
    }

    /// Ends the line, and leaves at most `count - 1` empty ones.
    private void lines(int count) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        int newlines = 0;
        while (newlines < end && text.charAt(end - 1 - newlines) == '\n') {
            newlines++;
        }
        if (end > 0) {
            text.append("\n".repeat(Math.max(0, count - newlines)));
        }
    }
}
