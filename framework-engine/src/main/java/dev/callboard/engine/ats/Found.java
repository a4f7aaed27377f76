package dev.callboard.engine.ats;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What an answer holds, before any posting of it is read.
sealed interface Found {
    /// The rows that can be postings.
    ///
    /// @param total what the system says there are on all pages
    /// @param unlisted why some rows are left out, a sentence each
    record Rows(List<Node> rows, @Nullable Integer total, List<String> unlisted) implements Found {
        public Rows {
            rows = List.copyOf(rows);
            unlisted = List.copyOf(unlisted);
        }
    }

    /// An error in place of an answer.
    ///
    /// @param why begins after the system's title: `answered …`
    record Failure(String why) implements Found {}

    static Optional<Found> rows(List<Node> rows) {
        return rows(rows, null);
    }

    static Optional<Found> rows(List<Node> rows, @Nullable Integer total) {
        return Optional.of(new Rows(rows, total, List.of()));
    }

    /// The rows that are listed, with a sentence on each of the others.
    static Optional<Found> listed(List<Node> rows, Predicate<Node> isListed, Function<Node, String> why) {
        return Optional.of(new Rows(
                rows.stream().filter(isListed).toList(),
                null,
                rows.stream().filter(isListed.negate()).map(why).toList()));
    }

    static Optional<Found> failure(String why) {
        return Optional.of(new Failure(why));
    }
}
