package dev.callboard.engine.output;

import java.util.List;
import java.util.regex.Pattern;

/// Text for people: no line is wider than 100 characters, and nothing in it commands a terminal, whatever
/// the page has in its words.
final class TextLines {
    static final int WIDTH = 100;
    private static final Pattern BREAK = Pattern.compile("\\R");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]");

    private final StringBuilder text = new StringBuilder();

    TextLines blank() {
        text.append('\n');
        return this;
    }

    /// A line for each line of the text, or several where it is long; those after the first stand under the
    /// first one's words.
    TextLines add(String words) {
        for (String line : BREAK.split(words, -1)) {
            int indent = indent(line);
            wrap(line.substring(0, indent), line.substring(indent));
        }
        return this;
    }

    /// A label, and beside it, from a column on, what it labels; below it where the label is too long.
    TextLines fact(int column, String label, String words) {
        String start = "  " + label;
        if (start.length() >= column) {
            add(start);
            start = "";
        }
        for (String line : BREAK.split(words, -1)) {
            wrap(start + " ".repeat(column - start.length()), line.strip());
            start = "";
        }
        return this;
    }

    /// All of it, without the end of the last line.
    String text() {
        return text.toString().stripTrailing();
    }

    /// How far the words of a line stand in, behind the mark of a list item.
    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return Math.min(line.startsWith("- ", indent) ? indent + 2 : indent, WIDTH / 2);
    }

    private void wrap(String start, String words) {
        String indent = " ".repeat(start.length());
        int room = WIDTH - start.length();
        var line = new StringBuilder();
        String lead = start;
        for (String word : words(words)) {
            String rest = word;
            if (!line.isEmpty() && width(line) + 1 + width(rest) > room) {
                end(lead, line);
                lead = indent;
            }
            while (width(rest) > room) {
                int cut = rest.offsetByCodePoints(0, room);
                end(lead, line.append(rest, 0, cut));
                lead = indent;
                rest = rest.substring(cut);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        end(lead, line);
    }

    private void end(String lead, StringBuilder line) {
        text.append((lead + line).stripTrailing()).append('\n');
        line.setLength(0);
    }

    private static List<String> words(String line) {
        return SPACE.splitAsStream(line)
                .map(word -> INVISIBLE.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static int width(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
