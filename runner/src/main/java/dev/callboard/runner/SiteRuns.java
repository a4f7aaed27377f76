package dev.callboard.runner;

import dev.callboard.engine.Engine;
import dev.callboard.engine.PluginException;
import dev.callboard.engine.SiteRun;
import dev.callboard.engine.Version;
import dev.callboard.engine.config.ConfiguredOutput;
import dev.callboard.engine.config.ConfiguredSite;
import dev.callboard.engine.crawl.Crawl;
import dev.callboard.engine.crawl.Progress;
import dev.callboard.engine.crawl.RunReport;
import dev.callboard.engine.crawl.SiteIdentity;
import dev.callboard.engine.delivery.Delivery;
import dev.callboard.engine.delivery.OutputException;
import dev.callboard.engine.life.DropGuard;
import dev.callboard.engine.store.Digest;
import dev.callboard.engine.store.Feed;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final Feed feed;
    private final List<ConfiguredSite> sites;
    private final DropGuard guard;
    private final @Nullable Path pages;
    private final ConcurrentLinkedQueue<Crawl> crawls = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<OutputException> undelivered = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    /// @param pages where rendered pages are kept that nothing could be made of, or null
    SiteRuns(Engine engine, Feed feed, List<ConfiguredSite> sites, DropGuard guard, @Nullable Path pages) {
        this.engine = engine;
        this.feed = feed;
        this.sites = List.copyOf(sites);
        this.guard = guard;
        this.pages = pages;
    }

    /// Runs them all, and brings their changes to their outputs.
    ///
    /// @param progress called by one thread at a time
    /// @return a report for each site, in their order
    /// @throws dev.callboard.engine.store.StoreException when the store fails
    List<RunReport> run(Consumer<Progress> progress) throws InterruptedException {
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
            if (e.getCause() instanceof RuntimeException broken) {
                throw broken;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /// Ends the runs early; from any thread.
    void stop() {
        stopped = true;
        crawls.forEach(Crawl::stop);
    }

    /// Fails if an output did not take everything. The changes wait for it in the store.
    void requireDelivered() throws OutputException {
        OutputException first = undelivered.peek();
        if (first != null) {
            throw first;
        }
    }

    private RunReport run(ConfiguredSite site, Consumer<Progress> progress) throws InterruptedException {
        Instant start = Instant.now();
        try (SiteRun run = engine.open(site)) {
            return run(site, run, progress);
        } catch (PluginException e) {
            var identity = new SiteIdentity(
                    site.name(), site.plugin().name(), Version.of(site.plugin().getClass()));
            return RunReport.failed(identity, start, Instant.now(), String.valueOf(e.getMessage()));
        }
    }

    private RunReport run(ConfiguredSite site, SiteRun run, Consumer<Progress> progress) throws InterruptedException {
        List<Delivery> deliveries = site.outputs().stream()
                .flatMap(output -> delivery(site, output).stream())
                .toList();
        Crawl crawl = run.crawl(guard, pages, step -> {
            deliveries.forEach(Delivery::wake);
            synchronized (progress) {
                progress.accept(step);
            }
        });
        crawls.add(crawl);
        if (stopped) {
            crawl.stop();
        }
        RunReport report = crawl.run();
        for (Delivery delivery : deliveries) {
            try {
                delivery.finish();
            } catch (OutputException e) {
                undelivered.add(e);
            }
        }
        return report;
    }

    /// The name of its cursor says what it is, so that it stays the same when others come or go.
    ///
    /// @return nothing where the output can't be set up; its changes wait in the store
    private Optional<Delivery> delivery(ConfiguredSite site, ConfiguredOutput output) {
        String name = site.name() + "/" + output.plugin().name() + "/"
                + Digest.of(output.config().toString());
        try {
            return Optional.of(new Delivery(feed, name, site.name(), engine.open(output)));
        } catch (PluginException e) {
            undelivered.add(new OutputException(String.valueOf(e.getMessage()), e));
            return Optional.empty();
        }
    }
}
