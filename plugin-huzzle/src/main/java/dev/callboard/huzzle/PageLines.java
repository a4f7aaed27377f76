package dev.callboard.huzzle;

import dev.callboard.api.fetch.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The lines of a page, be it HTML or a text that was saved of it.
final class PageLines {
    private static final Set<String> UNREAD =
            Set.of("head", "script", "style", "noscript", "template", "svg", "nav", "footer", "form", "dialog");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "br", "code", "em", "i", "mark", "small", "span", "strong", "sub", "sup", "u", "wbr");
    private static final Pattern HEADING = Pattern.compile("h([1-6])");
    private static final Pattern BULLET = Pattern.compile("^\\s*[•‣▪●◦·*–-]\\s+(?=\\S)");
    private static final Pattern MARKUP = Pattern.compile("\\s*<");

    private final List<Line> lines = new ArrayList<>();
    private int items;

    static List<Line> of(Response page) {
        var reader = new PageLines();
        if (MARKUP.matcher(page.body().text()).lookingAt()) {
            reader.element(page.html().body(), 0);
        } else {
            reader.text(page.body().text());
        }
        return reader.lines;
    }

    /// An element with words of its own is a line; of any other, each child is read for itself: what stands
    /// side by side without words between is several things.
    private void element(Element element, int item) {
        String name = element.normalName();
        if (UNREAD.contains(name)) {
            return;
        }
        int within = name.equals("li") ? ++items : item;
        if (element.ownText().isBlank()) {
            element.children().forEach(child -> element(child, within));
            return;
        }
        var words = new StringBuilder();
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                words.append(text.getWholeText().replaceAll("\\s+", " "));
            } else if (node instanceof Element child && INLINE.contains(child.normalName())) {
                words.append(child.normalName().equals("br") ? "\n" : child.text());
            } else if (node instanceof Element child) {
                add(words, element, within);
                element(child, within);
            }
        }
        add(words, element, within);
    }

    private void add(StringBuilder words, Element element, int item) {
        Matcher heading = HEADING.matcher(element.normalName());
        int level = heading.matches() ? Integer.parseInt(heading.group(1)) : 0;
        for (String line : words.toString().split("\n", -1)) {
            if (!line.isBlank()) {
                lines.add(new Line(line.strip(), item, level, () -> "css:" + element.cssSelector()));
            }
        }
        words.setLength(0);
    }

    private void text(String text) {
        int item = 0;
        for (int start = 0, end; start < text.length(); start = end + 1) {
            end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            Matcher bullet = BULLET.matcher(line);
            int first = start;
            if (bullet.find()) {
                item = ++items;
                first += bullet.end();
            } else if (line.isBlank() || !Character.isWhitespace(line.charAt(0))) {
                // An indented line below an item goes on with it.
                item = 0;
            }
            String words = text.substring(first, end).strip();
            if (!words.isEmpty()) {
                String where = "text:" + first + "-" + end;
                lines.add(new Line(words, item, 0, () -> where));
            }
        }
    }
}
