package dev.callboard.engine.crawl;

import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.Status;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.fetch.Traffic;
import dev.callboard.engine.health.FillCount;
import dev.callboard.engine.shortcut.Lesson;
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
    private final List<String> notes = new ArrayList<>();
    private int requests;
    private int pages;
    private int postings;
    private int closed;
    private int gone;
    private int unchanged;
    private int skipped;
    private int direct;
    private int compared;

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
        this.direct = before.direct();
        this.compared = before.compared();
    }

    void count(Visited visited) {
        boolean isDirect = visited.lesson() instanceof Lesson.Direct;
        direct += isDirect ? 1 : 0;
        compared += isCompared(visited.lesson()) ? 1 : 0;
        switch (visited.outcome()) {
            case Outcome.Listed listed -> {
                page();
                listed.postings().forEach(record -> count(record.posting(), false));
                listed.rejected().forEach(message -> failed(Failure.NO_POSTING, message));
            }
            case Outcome.Found found -> {
                page();
                count(found.posting(), isDirect);
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

    private static boolean isCompared(Lesson lesson) {
        return switch (lesson) {
            case Lesson.Agreed _, Lesson.ListingAgreed _, Lesson.Disagreed _ -> true;
            case Lesson.Nothing _, Lesson.Rendered _, Lesson.Listed _, Lesson.Direct _, Lesson.Unverifiable _ -> false;
        };
    }

    void count(Map<EventKind, Integer> more) {
        more.forEach((kind, many) -> events.merge(kind, many, Integer::sum));
    }

    /// Something to know besides the numbers.
    void note(String note) {
        notes.add(note);
    }

    List<String> notes() {
        return List.copyOf(notes);
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
                direct,
                compared,
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

    private void count(JobPosting posting, boolean isDirect) {
        postings++;
        if (isDirect) {
            fill.countDirect(posting);
        } else {
            fill.count(posting);
        }
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
