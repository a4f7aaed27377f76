package dev.callboard.engine.text;

import java.util.ArrayDeque;
import org.jsoup.nodes.Element;

/// A selector that leads to an element, short enough to be read: from the nearest id, with the first class
/// of each step.
public final class CssPath {
    private static final int STEPS = 4;

    public static String of(Element element) {
        var steps = new ArrayDeque<String>();
        for (Element at = element; at != null && steps.size() < STEPS; at = at.parent()) {
            if (at.normalName().equals("#root")) {
                break;
            }
            if (isName(at.id())) {
                steps.push(at.normalName() + "#" + at.id());
                break;
            }
            steps.push(step(at));
        }
        return "css:" + String.join(" > ", steps);
    }

    private static String step(Element element) {
        String name = firstName(element.className());
        String step = name.isEmpty() ? element.normalName() : element.normalName() + "." + name;
        return isAlone(element) ? step : step + ":nth-child(" + (element.elementSiblingIndex() + 1) + ")";
    }

    private static String firstName(String names) {
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            if (i == names.length() || Character.isWhitespace(names.charAt(i))) {
                if (isName(names.substring(start, i))) {
                    return names.substring(start, i);
                }
                start = i + 1;
            }
        }
        return "";
    }

    private static boolean isAlone(Element element) {
        for (Element at = element.nextElementSibling(); at != null; at = at.nextElementSibling()) {
            if (at.normalName().equals(element.normalName())) {
                return false;
            }
        }
        for (Element at = element.previousElementSibling(); at != null; at = at.previousElementSibling()) {
            if (at.normalName().equals(element.normalName())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && Character.isLetter(name.charAt(0))
                && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
    }

    private CssPath() {}
}
