package dev.callboard.engine.crawl;

import dev.callboard.api.fetch.Request;
import dev.callboard.api.output.Change;
import dev.callboard.api.output.RecordOutput;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.site.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs one site once.
///
/// Pages are fetched, parsed and normalised on virtual threads and touch nothing shared; everything with
/// state happens on the one thread that calls [#run].
public final class Crawl {
    private static final Logger log = LoggerFactory.getLogger(Crawl.class);

    private final Site site;
    private final Visitor visitor;
    private final SiteIdentity identity;
    private final CrawlLimits limits;
    private final InstantSource clock;
    private final RecordOutput output;
    private final Consumer<Progress> progress;

    private final Frontier frontier = new Frontier();
    private final Tally tally = new Tally();
    private final List<Listing> listings = new ArrayList<>();
    private final Set<String> written = new HashSet<>();
    private final LinkedBlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private volatile boolean stopped;
    private int underWay;
    private int started;
    private long sequence;

    /// Prepares a run.
    ///
    /// @param output is not closed by it
    /// @param progress told after each request, on the thread that runs
    public Crawl(Parts parts, RecordOutput output, Consumer<Progress> progress) {
        this.site = parts.site();
        this.visitor = new Visitor(parts, true);
        this.identity = parts.identity();
        this.limits = parts.limits();
        this.clock = parts.clock();
        this.output = output;
        this.progress = progress;
    }

    /// What the crawl's thread is told by others.
    private sealed interface Arrival {
        /// A request has ended.
        record Ended(Frontier.Pending pending, Outcome outcome) implements Arrival {}

        /// Callboard itself has failed: the run can't go on.
        record Broke(Throwable cause) implements Arrival {}

        /// The run is to stop.
        record Stop() implements Arrival {}
    }

    /// Runs to the end, or until it is stopped.
    ///
    /// @throws OutputException when records could not be written
    public RunReport run() throws OutputException, InterruptedException {
        Instant start = clock.instant();
        ExecutorService visits = Executors.newVirtualThreadPerTaskExecutor();
        try {
            begin();
            submit(visits);
            while (underWay > 0 && !stopped) {
                switch (arrivals.take()) {
                    case Arrival.Ended ended ->
                        settle(ended.outcome(), ended.pending().listing());
                    case Arrival.Broke broke -> throw failed(broke.cause());
                    case Arrival.Stop _ -> log.debug("{}: stopping", identity.site());
                }
                submit(visits);
            }
        } finally {
            // close() would wait behind polite pauses.
            visits.shutdownNow();
        }
        boolean interrupted = stopped && (underWay > 0 || !frontier.isEmpty());
        if (interrupted) {
            listings.forEach(listing -> listing.cutShort("the run was stopped"));
        }
        Completeness verdict =
                Completeness.all(listings.stream().map(Listing::verdict).toList());
        return tally.report(identity, start, clock.instant(), verdict, interrupted);
    }

    /// Ends the run early; from any thread. What is under way is given up, what was read is kept.
    public void stop() {
        stopped = true;
        arrivals.add(new Arrival.Stop());
    }

    private void begin() {
        for (Request request : site.start()) {
            var listing = new Listing(request.uri());
            listings.add(listing);
            frontier.add(request, listing);
        }
    }

    private void submit(ExecutorService visits) {
        while (underWay < limits.underWay()) {
            if (started >= limits.maxPages() && !frontier.isEmpty()) {
                listings.forEach(listing -> listing.cutShort("maxPages " + limits.maxPages() + " was reached"));
                return;
            }
            Frontier.Pending next = frontier.next();
            if (next == null) {
                return;
            }
            underWay++;
            started++;
            visits.execute(() -> arrive(next));
        }
    }

    private void arrive(Frontier.Pending pending) {
        try {
            arrivals.add(new Arrival.Ended(pending, visitor.visit(pending.request())));
        } catch (InterruptedException _) {
            // The run is over; nobody waits for this any more.
        } catch (RuntimeException | Error e) {
            arrivals.add(new Arrival.Broke(e));
        }
    }

    /// What could not be kept is lost like what could not be written; all else is a mistake of ours.
    private static OutputException failed(Throwable cause) {
        if (cause instanceof UncheckedIOException notKept) {
            return new OutputException(String.valueOf(notKept.getMessage()), notKept);
        }
        throw new IllegalStateException(cause);
    }

    private void settle(Outcome outcome, Listing listing) throws OutputException {
        underWay--;
        tally.count(outcome);
        switch (outcome) {
            case Outcome.Listed listed -> settle(listed, listing);
            case Outcome.Found found -> write(List.of(found.posting()));
            case Outcome.Gone _ -> {}
            case Outcome.Failed failed -> {
                log.warn("{}: {}", identity.site(), failed.message());
                if (failed.request().kind() == Request.Kind.LISTING) {
                    listing.failed(failed.request(), failed.message());
                }
            }
        }
        progress.accept(tally.progress(identity.site(), frontier.known()));
    }

    private void settle(Outcome.Listed listed, Listing listing) throws OutputException {
        List<String> ids = Stream.concat(
                        listed.postings().stream().map(JobPosting::id),
                        listed.requests().stream()
                                .filter(request -> request.kind() == Request.Kind.POSTING)
                                .map(request -> CanonicalUrl.of(request.uri()) + request.body()))
                .distinct()
                .toList();
        listing.read(listed.request(), ids, listed.coverage());
        listed.requests().forEach(request -> frontier.add(request, listing));
        write(listed.postings());
    }

    /// Each posting once, however many pages led to it.
    private void write(List<JobPosting> postings) throws OutputException {
        List<Change> changes = postings.stream()
                .filter(posting -> written.add(posting.id()))
                .peek(tally::count)
                .map(posting -> new Change(++sequence, Change.Kind.OPENED, posting))
                .toList();
        try {
            if (!changes.isEmpty()) {
                output.write(changes);
            }
        } catch (IOException e) {
            throw new OutputException(String.valueOf(e.getMessage()), e);
        }
    }
}
