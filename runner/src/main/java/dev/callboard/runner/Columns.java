package dev.callboard.runner;

import dev.callboard.engine.delivery.OutputException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table whose rows are printed as they come: its columns are as wide as the first ones need.
final class Columns implements Rows<List<String>> {
    private static final int MEASURED = 200;

    private final Rows<String> lines;
    private final List<List<String>> first = new ArrayList<>();
    private int @Nullable [] widths;

    Columns(Rows<String> lines, List<String> head) {
        this.lines = lines;
        first.add(head);
    }

    @Override
    public void add(List<String> row) throws OutputException {
        if (widths != null) {
            lines.add(Table.line(widths, row));
            return;
        }
        first.add(row);
        if (first.size() > MEASURED) {
            measure();
        }
    }

    @Override
    public void end() throws OutputException {
        if (widths == null) {
            measure();
        }
        lines.end();
    }

    private void measure() throws OutputException {
        int[] measured = Table.widths(first);
        widths = measured;
        for (List<String> row : first) {
            lines.add(Table.line(measured, row));
        }
        first.clear();
    }
}
