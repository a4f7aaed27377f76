package dev.callboard.runner;

import dev.callboard.api.output.Change;
import dev.callboard.api.output.RecordOutput;
import dev.callboard.engine.Engine;
import dev.callboard.engine.SiteRun;
import dev.callboard.engine.config.ConfiguredSite;
import dev.callboard.engine.crawl.Crawl;
import dev.callboard.engine.crawl.OutputException;
import dev.callboard.engine.crawl.Progress;
import dev.callboard.engine.crawl.RunReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Several sites, a few at a time, each a run of its own: what goes wrong at one leaves the others alone.
final class SiteRuns {
    private static final int AT_A_TIME = 8;

    private final Engine engine;
    private final List<ConfiguredSite> sites;
    private final @Nullable RecordOutput shared;
    private final ConcurrentLinkedQueue<Crawl> crawls = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    /// @param shared where the records of all sites go, or null where each site has outputs of its own
    SiteRuns(Engine engine, List<ConfiguredSite> sites, @Nullable RecordOutput shared) {
        this.engine = engine;
        this.sites = List.copyOf(sites);
        this.shared = shared == null ? null : new Locked(shared);
    }

    /// Runs them all.
    ///
    /// @param progress called by one thread at a time
    /// @return a report for each site, in their order
    List<RunReport> run(Consumer<Progress> progress) throws OutputException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(
                Math.min(AT_A_TIME, sites.size()),
                Thread.ofPlatform().daemon().name("site-", 1).factory());
        try {
            List<Future<RunReport>> running = sites.stream()
                    .map(site -> threads.submit(() -> run(site, progress)))
                    .toList();
            var reports = new ArrayList<RunReport>();
            for (Future<RunReport> each : running) {
                reports.add(each.get());
            }
            return reports;
        } catch (ExecutionException e) {
            stop();
            throw failed(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /// Ends the runs early; from any thread.
    void stop() {
        stopped = true;
        crawls.forEach(Crawl::stop);
    }

    /// Only a place to write to may fail a run as a whole; all else is a mistake of ours.
    private static OutputException failed(@Nullable Throwable cause) {
        return switch (cause) {
            case OutputException notWritten -> notWritten;
            case IOException notClosed -> new OutputException(String.valueOf(notClosed.getMessage()), notClosed);
            case UncheckedIOException notKept -> new OutputException(String.valueOf(notKept.getMessage()), notKept);
            case null, default -> throw new IllegalStateException(cause);
        };
    }

    private RunReport run(ConfiguredSite site, Consumer<Progress> progress)
            throws OutputException, InterruptedException, IOException {
        Consumer<Progress> oneAtATime = step -> {
            synchronized (progress) {
                progress.accept(step);
            }
        };
        try (SiteRun run = engine.open(site);
                RecordOutput output = shared == null ? own(site) : new Unclosed(shared)) {
            Crawl crawl = run.crawl(output, oneAtATime);
            crawls.add(crawl);
            if (stopped) {
                crawl.stop();
            }
            return crawl.run();
        }
    }

    private RecordOutput own(ConfiguredSite site) {
        return new Several(site.outputs().stream().map(engine::open).toList());
    }

    /// One output for several sites.
    private record Locked(RecordOutput output) implements RecordOutput {
        @Override
        public synchronized void write(List<Change> changes) throws IOException {
            output.write(changes);
        }

        @Override
        public synchronized void close() throws IOException {
            output.close();
        }
    }

    /// An output that somebody else closes.
    private record Unclosed(RecordOutput output) implements RecordOutput {
        @Override
        public void write(List<Change> changes) throws IOException {
            output.write(changes);
        }

        @Override
        public void close() {
            // Not ours.
        }
    }

    /// Several outputs of one site.
    private record Several(List<RecordOutput> outputs) implements RecordOutput {
        @Override
        public void write(List<Change> changes) throws IOException {
            for (RecordOutput output : outputs) {
                output.write(changes);
            }
        }

        @Override
        public void close() throws IOException {
            var failed = new IOException("outputs could not be closed");
            for (RecordOutput output : outputs) {
                try {
                    output.close();
                } catch (IOException e) {
                    failed.addSuppressed(e);
                }
            }
            if (failed.getSuppressed().length > 0) {
                throw new IOException(failed.getSuppressed()[0].getMessage(), failed);
            }
        }
    }
}
