package dev.callboard.engine.crawl;

import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.engine.completeness.Completeness;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.life.DropGuard;
import dev.callboard.engine.shortcut.Lesson;
import dev.callboard.engine.shortcut.Shortcuts;
import dev.callboard.engine.shortcut.Way;
import dev.callboard.engine.store.Before;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.Entry;
import dev.callboard.engine.store.Keyed;
import dev.callboard.engine.store.LearnedPages;
import dev.callboard.engine.store.Pending;
import dev.callboard.engine.store.Provenance;
import dev.callboard.engine.store.SiteLock;
import dev.callboard.engine.store.StoredRun;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs one site once, or goes on with a run that did not come to its end.
///
/// Pages are fetched, parsed and normalised on threads of their own and touch nothing shared; everything
/// with state happens on the one thread that calls [#run]. What has arrived by then is one transaction.
public final class Crawl {
    private static final Logger log = LoggerFactory.getLogger(Crawl.class);

    private final Parts parts;
    private final CrawlLimits limits;
    private final Database database;
    private final DropGuard guard;
    private final @Nullable Path pages;
    private final Consumer<Progress> progress;
    private final LinkedBlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private volatile boolean stopped;
    private final ArrayDeque<Pending> again = new ArrayDeque<>();
    private Shortcuts shortcuts = Shortcuts.none();
    private @Nullable LearnedPages learned;
    private int underWay;
    private int started;
    private @Nullable String paused;

    /// Prepares a run.
    ///
    /// @param pages where rendered pages are kept that nothing could be made of, or null
    /// @param progress told after each batch, on the thread that runs
    public Crawl(Parts parts, Database database, DropGuard guard, @Nullable Path pages, Consumer<Progress> progress) {
        this.pages = pages;
        this.parts = parts;
        this.limits = parts.limits();
        this.database = database;
        this.guard = guard;
        this.progress = progress;
    }

    /// What the crawl's thread is told by others.
    private sealed interface Arrival {
        /// A request has ended.
        record Ended(Pending pending, Visited visited) implements Arrival {}

        /// Callboard itself has failed: the run can't go on.
        record Broke(Throwable cause) implements Arrival {}

        /// The run is to stop.
        record Stop() implements Arrival {}
    }

    /// Runs to the end, or until it is stopped.
    ///
    /// @throws dev.callboard.engine.store.StoreException when the store fails; what was entered is kept
    public RunReport run() throws InterruptedException {
        Instant now = parts.clock().instant();
        Optional<SiteLock> lock = database.lock(parts.identity().site());
        if (lock.isEmpty()) {
            return failed(
                    now,
                    "another run of '" + parts.identity().site() + "' is under way in the store '" + database.name()
                            + "': nothing was done");
        }
        try (SiteLock _ = lock.get();
                var site = new SiteCalls(parts.site(), parts.identity().plugin(), limits.parsing())) {
            return run(site, now);
        } catch (SiteCalls.PluginException e) {
            return failed(now, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isRendered(Keyed request) {
        return request.request().rendering() instanceof Rendering.Browser;
    }

    private RunReport failed(Instant start, String why) {
        return RunReport.failed(parts.identity(), start, parts.clock().instant(), why);
    }

    private RunReport run(SiteCalls site, Instant now) throws SiteCalls.PluginException, InterruptedException {
        List<Keyed> start = site.start().stream().map(RequestKey::of).distinct().toList();
        var purpose = new StoredRun.Purpose(
                parts.identity().site(),
                parts.identity().plugin(),
                parts.identity().pluginVersion(),
                start);
        StoredRun run = StoredRun.open(database, purpose, now);
        String counted = run.begun().tally();
        var tally = new Tally(counted == null ? Counts.NONE : ReportJson.counts(counted), parts.traffic());
        if (counted != null) {
            log.info("{}: going on with run {}", purpose.site(), run.begun().id());
        }
        String reader = parts.reader();
        if (reader != null) {
            learned = run.learned(reader);
            shortcuts = Shortcuts.of(run.begun().id(), learned.all());
        }
        if (shortcuts.willRender(run.begun().openBefore()) || start.stream().anyMatch(Crawl::isRendered)) {
            parts.renderer().prepare();
        }
        KeptPages kept = pages == null ? null : new KeptPages(pages, run.begun().id());
        crawl(run, tally, new LearningVisitor(new Visitor(parts, site, true, kept), parts.fetcher(), parts.clock()));
        shortcuts.notes().forEach(tally::note);
        return new Ending(parts, database, guard).report(run, tally, end(run), paused);
    }

    /// Ends the run early; from any thread. What is under way is given up, what was read is kept.
    public void stop() {
        stopped = true;
        arrivals.add(new Arrival.Stop());
    }

    private void crawl(StoredRun run, Tally tally, LearningVisitor visitor) throws InterruptedException {
        ExecutorService visits = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("visit-", 1).factory());
        try {
            submit(run, visitor, visits);
            while (underWay > 0 && !stopped) {
                var batch = new ArrayList<Arrival>();
                batch.add(arrivals.take());
                arrivals.drainTo(batch);
                settle(batch, run, tally);
                submit(run, visitor, visits);
            }
            // What has arrived since is not read again.
            var rest = new ArrayList<Arrival>();
            arrivals.drainTo(rest);
            settle(rest, run, tally);
        } finally {
            // close() would wait behind polite pauses.
            visits.shutdownNow();
        }
    }

    private RunReport.End end(StoredRun run) {
        if (paused != null) {
            return RunReport.End.PAUSED;
        }
        return stopped && (underWay > 0 || !again.isEmpty() || run.hasWaiting())
                ? RunReport.End.INTERRUPTED
                : RunReport.End.FINISHED;
    }

    private void submit(StoredRun run, LearningVisitor visitor, ExecutorService visits) {
        while (underWay < limits.underWay() && paused == null && !stopped) {
            if (started >= limits.maxPages() && run.hasWaiting()) {
                run.cutShort("maxPages " + limits.maxPages() + " was reached");
                return;
            }
            Pending next = again.isEmpty() ? run.next() : again.removeFirst();
            if (next == null) {
                return;
            }
            underWay++;
            Request request = next.keyed().request();
            Before before = request.kind() == Request.Kind.POSTING
                    ? run.before(next.keyed().key())
                    : null;
            if (before != null && isRecent(before)) {
                arrivals.add(new Arrival.Ended(next, Visited.of(new Outcome.Skipped(request))));
            } else {
                started++;
                Provenance known = before == null ? null : before.provenance();
                Way way = shortcuts.way(request);
                visits.execute(() -> arrive(next, visitor, known, way));
            }
        }
    }

    private boolean isRecent(Before before) {
        Duration age = limits.revisitAfter();
        return age != null
                && before.isOpen()
                && before.lastRead().plus(age).isAfter(parts.clock().instant());
    }

    private void arrive(Pending pending, LearningVisitor visitor, @Nullable Provenance known, Way way) {
        try {
            arrivals.add(
                    new Arrival.Ended(pending, visitor.visit(pending.keyed().request(), known, way)));
        } catch (InterruptedException _) {
            // The run is over; nobody waits for this any more.
        } catch (RuntimeException | Error e) {
            arrivals.add(new Arrival.Broke(e));
        }
    }

    private void settle(List<Arrival> batch, StoredRun run, Tally tally) {
        var entries = new ArrayList<Entry>();
        for (Arrival arrival : batch) {
            switch (arrival) {
                case Arrival.Ended ended -> settle(ended, run, tally, entries);
                case Arrival.Broke(RuntimeException cause) -> throw cause;
                case Arrival.Broke(Throwable cause) -> throw new IllegalStateException(cause);
                case Arrival.Stop() ->
                    log.debug("{}: stopping", parts.identity().site());
            }
        }
        if (!entries.isEmpty()) {
            if (learned != null) {
                learned.learn(shortcuts.changed());
            }
            var committed = run.commit(entries, parts.clock().instant(), after -> {
                tally.count(after.events());
                return ReportJson.of(tally.counts());
            });
            progress.accept(tally.progress(parts.identity().site(), committed.known()));
        }
    }

    /// A request that was not sent for want of budget has not ended: it waits in the store. Nor has one
    /// that was read from an answer which is not believed any more.
    private void settle(Arrival.Ended ended, StoredRun run, Tally tally, List<Entry> entries) {
        underWay--;
        Outcome outcome = ended.visited().outcome();
        Request request = ended.pending().keyed().request();
        if (ended.visited().lesson() instanceof Lesson.Direct && !shortcuts.stands(request)) {
            started--;
            again.add(ended.pending());
            return;
        }
        if (outcome instanceof Outcome.Failed failed) {
            if (failed.failure() == Failure.BUDGET_SPENT) {
                paused = failed.message();
                return;
            }
            log.warn("{}: {}", parts.identity().site(), failed.message());
        }
        shortcuts.learn(request, ended.visited().lesson());
        boolean isDoubtful =
                ended.visited().lesson() instanceof Lesson.Disagreed && request.kind() == Request.Kind.LISTING;
        if (isDoubtful && tally.counts().direct() > 0) {
            run.cutShort("'" + request.uri() + "' and the answer behind it differ, and pages before it may have been"
                    + " read from such answers");
        }
        tally.count(ended.visited());
        entries.add(Entries.of(ended.pending(), outcome));
    }

    /// The verdict on all listings of a run.
    static Completeness verdict(StoredRun run, DropGuard guard) {
        long openBefore = guard.accepts() ? 0 : run.begun().openBefore();
        return Completeness.all(run.listings().stream()
                .map(listing -> listing.verdict(openBefore))
                .toList());
    }
}
