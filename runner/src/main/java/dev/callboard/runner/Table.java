package dev.callboard.runner;

import java.util.List;
import java.util.stream.Stream;

/// Columns of text.
final class Table {
    /// Each row a line, each column as wide as its widest cell but the last, which is left as it is.
    static String of(List<String> head, List<List<String>> rows) {
        int[] widths = new int[head.size()];
        Stream.concat(Stream.of(head), rows.stream()).forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        var text = new StringBuilder();
        Stream.concat(Stream.of(head), rows.stream()).forEach(row -> {
            var line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = row.get(i);
                line.append(cell).append(" ".repeat(i == widths.length - 1 ? 0 : widths[i] - cell.length() + 2));
            }
            text.append(line.toString().stripTrailing()).append(System.lineSeparator());
        });
        return text.toString();
    }

    private Table() {}
}
