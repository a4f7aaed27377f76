package dev.callboard.runner;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Columns of text. Nothing in a cell commands a terminal, whatever a site has in its words.
final class Table {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]");

    /// Each row a line, each column as wide as its widest cell but the last, which is left as it is.
    static String of(List<String> head, List<List<String>> rows) {
        List<List<String>> all = Stream.concat(Stream.of(head), rows.stream()).toList();
        int[] widths = widths(all);
        return all.stream()
                .map(row -> line(widths, row) + System.lineSeparator())
                .collect(Collectors.joining());
    }

    /// As wide as the widest cell of each column.
    static int[] widths(List<List<String>> rows) {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(visible(row.get(i))));
            }
        }
        return widths;
    }

    /// One row. A cell that is wider than its column pushes those behind it.
    static String line(int[] widths, List<String> row) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = visible(row.get(i));
            line.append(cell).append(" ".repeat(Math.max(0, widths[i] - width(cell)) + 2));
        }
        return line.toString().stripTrailing();
    }

    /// A text of many letters, cut where it would make a column too wide.
    static String cut(String text, int width) {
        return width(text) <= width ? text : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }

    static String visible(String text) {
        return INVISIBLE.matcher(SPACE.matcher(text).replaceAll(" ")).replaceAll("");
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private Table() {}
}
