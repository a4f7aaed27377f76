package dev.callboard.engine.store;

import java.util.List;
import java.util.stream.IntStream;

/// Long lists in parts that fit one statement.
final class Chunks {
    private static final int SIZE = 500;

    static <T> List<List<T>> of(List<T> all) {
        return IntStream.range(0, (all.size() + SIZE - 1) / SIZE)
                .mapToObj(i -> all.subList(i * SIZE, Math.min(all.size(), (i + 1) * SIZE)))
                .toList();
    }

    private Chunks() {}
}
