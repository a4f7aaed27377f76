package dev.callboard.engine.crawl;

import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.fetch.HostTraffic;
import dev.callboard.engine.health.Fill;
import dev.callboard.engine.store.EventKind;
import java.util.List;
import java.util.Map;

/// What was counted in a run, over all the processes it took.
///
/// @param requests how many ended
/// @param pages how many pages were read
/// @param postings how many readings of postings there were
/// @param closed how many of them say that they are closed
/// @param gone how many postings' pages are gone
/// @param unchanged how many pages their servers said to be unchanged
/// @param skipped how many postings were not read because they had been read not long ago
/// @param direct how many postings were read from the JSON answers behind their pages, without a browser
/// @param compared how many pages were compared with the answer behind them
/// @param failures how many requests failed, by reason
/// @param examples some of the failures, a line each
/// @param events what happened to postings
public record Counts(
        int requests,
        int pages,
        int postings,
        int closed,
        int gone,
        int unchanged,
        int skipped,
        int direct,
        int compared,
        Map<Failure, Integer> failures,
        List<String> examples,
        Map<EventKind, Integer> events,
        Fill fill,
        List<HostTraffic> traffic) {
    static final Counts NONE =
            new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of(), List.of(), Map.of(), Fill.NONE, List.of());

    public Counts {
        failures = Map.copyOf(failures);
        examples = List.copyOf(examples);
        events = Map.copyOf(events);
        traffic = List.copyOf(traffic);
    }

    /// All failures together.
    public int failed() {
        return failures.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// How many events there were of a kind.
    public int events(EventKind kind) {
        return events.getOrDefault(kind, 0);
    }
}
