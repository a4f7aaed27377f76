package dev.callboard.engine.extract;

import dev.callboard.engine.text.Block;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Tables and lists of terms that hold facts of a posting: what else stands in them is no employer's text
/// either, known label or not.
final class FactTables {
    private static final int MANY = 2;
    private static final int LONGEST_CELL = 120;
    private static final Set<String> TABLES = Set.of("table", "dl");

    private final Set<Element> tables = new HashSet<>();

    /// @param facts the indexes of blocks that are facts
    FactTables(PageText page, Set<Integer> facts) {
        Map<Element, Integer> counts = new HashMap<>();
        for (int index : facts) {
            Element table = tableOf(page.block(index));
            if (table != null) {
                counts.merge(table, 1, Integer::sum);
            }
        }
        counts.forEach((table, count) -> {
            if (count >= MANY) {
                tables.add(table);
            }
        });
        // A table with prose in it lays the whole page out.
        page.blocks().stream()
                .filter(block -> block.text().length() > LONGEST_CELL)
                .map(FactTables::tableOf)
                .filter(Objects::nonNull)
                .forEach(tables::remove);
    }

    boolean contain(Block block) {
        Element table = tables.isEmpty() ? null : tableOf(block);
        return table != null && tables.contains(table);
    }

    private static @Nullable Element tableOf(Block block) {
        Element at = block.element();
        while (at != null && !TABLES.contains(at.normalName())) {
            at = at.parent();
        }
        return at;
    }
}
