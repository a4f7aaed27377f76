package dev.callboard.engine.normalise;

import dev.callboard.api.posting.DateInterval;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.posting.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether a posting is open, by what its source says of itself at the time of the capture.
final class Statuses {
    private static final String FIELD = "status";

    private final List<RawPosting> readings;
    private final Notebook notebook;
    private final Source source;

    Statuses(List<RawPosting> readings, Notebook notebook, Source source) {
        this.readings = readings;
        this.notebook = notebook;
        this.source = source;
    }

    /// Words that say it is over go before a date, and a date before a way to apply: what is closed is
    /// often left with its button.
    ///
    /// @param validThrough null where it can't be, too
    Status read(@Nullable DateInterval validThrough) {
        List<Stated> closed = all(RawPosting::closedSigns);
        if (!closed.isEmpty()) {
            notebook.derived(FIELD, closed.getFirst(), "closed-phrase");
            return Status.CLOSED;
        }
        LocalDate today =
                Optional.ofNullable(source.fetchedAt()).map(Statuses::day).orElse(null);
        LocalDate last = validThrough == null ? null : validThrough.latest();
        Optional<Stated> deadline = notebook.source("validThrough");
        if (today != null && last != null && deadline.isPresent() && last.isBefore(today)) {
            notebook.derived(FIELD, deadline.get(), "valid-through-past");
            return Status.CLOSED;
        }
        return open(today, validThrough, deadline);
    }

    private Status open(@Nullable LocalDate today, @Nullable DateInterval validThrough, Optional<Stated> deadline) {
        if (source.listedBy() != null) {
            notebook.derived(FIELD, source.listedBy(), "listed");
            return Status.OPEN;
        }
        List<Stated> signs = all(RawPosting::openSigns);
        if (!signs.isEmpty()) {
            notebook.derived(FIELD, signs.getFirst(), "can-be-applied-to");
            return Status.OPEN;
        }
        Optional<Stated> direct = readings.stream()
                .flatMap(reading -> Stream.ofNullable(reading.directApply()))
                .filter(words -> Words.letters(words.text()).equals("true"))
                .findFirst();
        Optional<Stated> apply = readings.stream()
                .flatMap(reading -> Stream.ofNullable(reading.applyUrl()))
                .findFirst()
                .or(() -> direct);
        if (apply.isPresent()) {
            notebook.derived(FIELD, apply.get(), "can-be-applied-to");
            return Status.OPEN;
        }
        LocalDate first = validThrough == null ? null : validThrough.earliest();
        if (today != null && first != null && deadline.isPresent() && !first.isBefore(today)) {
            notebook.derived(FIELD, deadline.get(), "deadline-ahead");
            return Status.OPEN;
        }
        return Status.UNKNOWN;
    }

    private List<Stated> all(Function<RawPosting, List<Stated>> signs) {
        return readings.stream()
                .flatMap(reading -> signs.apply(reading).stream())
                .toList();
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
