package dev.callboard.generic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What of a page stands below words that announce postings: "Open positions", "We are looking for".
///
/// The heading may be one of several above it. Headings that come often are those of the postings
/// themselves and end nothing.
final class Announced {
    private static final int LONGEST = 80;
    private static final int OFTEN = 3;
    private static final int LEVEL_OF_TEXT = 7;

    private final Map<String, Integer> headings = new HashMap<>();
    private final Deque<Heading> above = new ArrayDeque<>();
    private final Set<Element> below = new HashSet<>();

    private record Heading(int level, boolean announces) {}

    /// Of the elements that can be clicked those that stand below such words.
    static Set<Element> in(Document html) {
        var announced = new Announced();
        html.select("h1, h2, h3, h4, h5, h6")
                .forEach(heading -> announced.headings.merge(kind(heading), 1, Integer::sum));
        html.body().select("*").forEach(announced::pass);
        return announced.below;
    }

    private void pass(Element element) {
        int level = level(element);
        if (level < LEVEL_OF_TEXT) {
            pass(element, level);
        } else if (element.is(Clickable.ALL)) {
            if (above.stream().anyMatch(Heading::announces)) {
                below.add(element);
            }
        } else if (announces(element.ownText())) {
            open(level, true);
        }
    }

    private void pass(Element heading, int level) {
        boolean isLinked = heading.closest("a[href]") != null || heading.selectFirst("a[href]") != null;
        boolean announces = announces(heading.text());
        boolean isPostings = isLinked || headings.getOrDefault(kind(heading), 0) >= OFTEN;
        if (announces || !isPostings) {
            open(level, announces);
        }
    }

    private void open(int level, boolean announces) {
        while (!above.isEmpty() && above.peek().level() >= level) {
            above.pop();
        }
        above.push(new Heading(level, announces));
    }

    private static boolean announces(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && Words.says(Words.OPENINGS, text) && !Words.isNone(text);
    }

    private static int level(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))
                ? name.charAt(1) - '0'
                : LEVEL_OF_TEXT;
    }

    private static String kind(Element heading) {
        Element parent = heading.parent();
        return heading.normalName() + heading.className() + "<"
                + (parent == null ? "" : parent.normalName() + parent.className());
    }

    private Announced() {}
}
