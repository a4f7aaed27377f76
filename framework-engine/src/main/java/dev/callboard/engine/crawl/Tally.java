package dev.callboard.engine.crawl;

import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.Status;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.fetch.Traffic;
import dev.callboard.engine.health.FillCount;
import dev.callboard.engine.store.EventKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Counts a run while it goes on. For the crawl's thread alone.
final class Tally {
    private static final int EXAMPLES = 20;

    private final Counts before;
    private final Traffic traffic;
    private final Map<Failure, Integer> failures = new EnumMap<>(Failure.class);
    private final Map<EventKind, Integer> events = new EnumMap<>(EventKind.class);
    private final List<String> examples;
    private final FillCount fill;
    private int requests;
    private int pages;
    private int postings;
    private int closed;
    private int gone;
    private int unchanged;
    private int skipped;

    /// @param before what an earlier process of the run counted
    Tally(Counts before, Traffic traffic) {
        this.before = before;
        this.traffic = traffic;
        failures.putAll(before.failures());
        events.putAll(before.events());
        this.examples = new ArrayList<>(before.examples());
        this.fill = new FillCount(before.fill());
        this.requests = before.requests();
        this.pages = before.pages();
        this.postings = before.postings();
        this.closed = before.closed();
        this.gone = before.gone();
        this.unchanged = before.unchanged();
        this.skipped = before.skipped();
    }

    void count(Outcome outcome) {
        switch (outcome) {
            case Outcome.Listed listed -> {
                page();
                listed.postings().forEach(record -> count(record.posting()));
                listed.rejected().forEach(message -> failed(Failure.NO_POSTING, message));
            }
            case Outcome.Found found -> {
                page();
                count(found.posting());
            }
            case Outcome.Gone _ -> {
                page();
                gone++;
            }
            case Outcome.Unchanged _ -> {
                requests++;
                unchanged++;
            }
            case Outcome.Skipped _ -> skipped++;
            case Outcome.Failed failed -> {
                requests++;
                failed(failed.failure(), failed.message());
            }
        }
    }

    void count(Map<EventKind, Integer> more) {
        more.forEach((kind, many) -> events.merge(kind, many, Integer::sum));
    }

    Counts counts() {
        return new Counts(
                requests,
                pages,
                postings,
                closed,
                gone,
                unchanged,
                skipped,
                failures,
                examples,
                events,
                fill.fill(),
                traffic.since(before.traffic()));
    }

    Progress progress(String site, long known) {
        return new Progress(
                site,
                requests + skipped,
                known,
                postings,
                failures.values().stream().mapToInt(Integer::intValue).sum());
    }

    private void page() {
        requests++;
        pages++;
    }

    private void count(JobPosting posting) {
        postings++;
        fill.count(posting);
        if (posting.status() == Status.CLOSED) {
            closed++;
        }
    }

    private void failed(Failure failure, String message) {
        failures.merge(failure, 1, Integer::sum);
        if (examples.size() < EXAMPLES) {
            examples.add(failure.about() + ": " + message);
        }
    }
}
