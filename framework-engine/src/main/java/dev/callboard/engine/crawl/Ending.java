package dev.callboard.engine.crawl;

import dev.callboard.engine.completeness.Completeness;
import dev.callboard.engine.health.Fill;
import dev.callboard.engine.life.DropGuard;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.Runs;
import dev.callboard.engine.store.Settled;
import dev.callboard.engine.store.StoredRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Ends a run: the verdict, what it means for postings that were not seen, and the report.
final class Ending {
    private static final int MOST_RUNS = 30;

    private final Parts parts;
    private final Database database;
    private final DropGuard guard;

    Ending(Parts parts, Database database, DropGuard guard) {
        this.parts = parts;
        this.database = database;
        this.guard = guard;
    }

    /// Settles a run that is finished; one that is not is left as it is, to be gone on with.
    ///
    /// @param paused why it was paused, or null
    RunReport report(StoredRun run, Tally tally, RunReport.End end, @Nullable String paused) {
        Instant now = parts.clock().instant();
        if (end != RunReport.End.FINISHED) {
            String why = paused == null ? "the run was stopped" : paused;
            return report(run, tally, end, new Completeness.Capped(why), new Outlook(0, List.of(), List.of()), now);
        }
        Completeness verdict = Crawl.verdict(run, guard);
        Fill before = before();
        var reports = new ArrayList<RunReport>();
        run.end(verdict, guard, now, settled -> {
            tally.count(settled.events());
            RunReport report =
                    report(run, tally, end, verdict, outlook(tally.counts().fill(), before, settled), now);
            reports.add(report);
            return ReportJson.of(report);
        });
        return reports.getFirst();
    }

    /// What postings had in the last complete runs: where servers say that little has changed, a run reads
    /// few of them.
    private Fill before() {
        Fill before = Fill.NONE;
        for (String json : new Runs(database).complete(parts.identity().site(), MOST_RUNS)) {
            before = before.and(ReportJson.report(json).counts().fill());
            if (before.isPlenty()) {
                break;
            }
        }
        return before;
    }

    private record Outlook(long held, List<String> complaints, List<String> notes) {}

    private static Outlook outlook(Fill fill, Fill before, Settled settled) {
        var complaints = new ArrayList<String>();
        settled.objection().ifPresent(complaints::add);
        complaints.addAll(fill.fallenSince(before));
        return new Outlook(settled.held(), complaints, settled.notes());
    }

    private RunReport report(
            StoredRun run, Tally tally, RunReport.End end, Completeness verdict, Outlook outlook, Instant now) {
        long openBefore = guard.accepts() ? 0 : run.begun().openBefore();
        return new RunReport(
                run.begun().id(),
                parts.identity(),
                run.begun().startedAt(),
                Duration.between(run.begun().startedAt(), now),
                run.begun().isResumed(),
                end,
                tally.counts(),
                verdict,
                run.listings().stream()
                        .map(listing -> new RunReport.ListingReport(
                                listing.start(), listing.pages(), listing.postings(), listing.verdict(openBefore)))
                        .toList(),
                outlook.held,
                outlook.complaints,
                Stream.concat(tally.notes().stream(), outlook.notes.stream()).toList());
    }
}
