package dev.callboard.engine.browser;

import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.engine.fetch.EgressGuard;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.fetch.FetchException;
import dev.callboard.engine.fetch.Fetcher;
import dev.callboard.engine.fetch.Renderer;
import dev.callboard.engine.fetch.SecondLooks;
import dev.callboard.engine.fetch.UserAgent;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Renders pages in headless browsers. Nothing is started before the first page is asked for, or is to be
/// prepared for.
///
/// A call hands its request to one of the workers and waits. To start a browser is as much work as some
/// pages: another is started where more than those wait, or one has waited long. Closing it ends all
/// browsers and everything they started.
public final class BrowserFetcher implements Fetcher, Renderer, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(BrowserFetcher.class);
    private static final int PAGES_PER_START = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final BrowserFinder finder;
    private final BrowserSettings settings;
    private final Supplier<Surroundings> surroundings;
    private final LinkedBlockingQueue<BrowserWorker.Job> jobs = new LinkedBlockingQueue<>();
    private final SecondLooks secondLooks = new SecondLooks();
    private final List<BrowserWorker> workers = new CopyOnWriteArrayList<>();
    private @Nullable Surroundings shared;
    private int most;

    /// @param maxBytes how large a rendered page may be
    public BrowserFetcher(
            BrowserFinder finder,
            BrowserSettings settings,
            EgressGuard guard,
            int maxBytes,
            UserAgent agent,
            InstantSource clock) {
        this.finder = finder;
        this.settings = settings;
        this.surroundings = () -> Surroundings.of(settings, guard, maxBytes, agent, clock, secondLooks);
    }

    @Override
    public Response fetch(Request request) throws FetchException, InterruptedException {
        if (!request.method().equals("GET")) {
            throw new FetchException(
                    Failure.PLUGIN_ERROR,
                    "'" + request.uri() + "': a browser opens pages with GET, not " + request.method());
        }
        var job = new BrowserWorker.Job(request, new CompletableFuture<>());
        jobs.add(job);
        try {
            if (workers.isEmpty() || jobs.size() > PAGES_PER_START) {
                addWorker("'" + request.uri() + "'");
            }
            return answer(job);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FetchException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            // Nobody waits for it any more, if it was given up.
            job.answer().cancel(false);
        }
    }

    private Response answer(BrowserWorker.Job job) throws FetchException, InterruptedException, ExecutionException {
        while (true) {
            try {
                return job.answer().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                if (jobs.contains(job)) {
                    addWorker("'" + job.request().uri() + "'");
                }
            }
        }
    }

    @Override
    public void prepare() {
        try {
            addWorker("a page to come");
        } catch (FetchException e) {
            log.debug("No browser was started ahead", e);
        }
    }

    @Override
    public SecondLooks secondLooks() {
        return secondLooks;
    }

    private synchronized void addWorker(String page) throws FetchException {
        if (workers.size() >= most()) {
            return;
        }
        try {
            shared = shared == null ? surroundings.get() : shared;
            workers.add(new BrowserWorker(
                    finder.find(settings.executable())
                            .orElseThrow(() -> new BrowserException(
                                    "no browser found: run 'callboard browser install', or name one with"
                                            + " CALLBOARD_BROWSER")),
                    jobs,
                    shared));
        } catch (BrowserException e) {
            throw new FetchException(Failure.BROWSER_MISSING, page + ": " + e.getMessage(), e);
        }
    }

    /// Judged once, when the first page is to be rendered.
    private int most() {
        if (most == 0) {
            Integer workers = settings.workers();
            most = workers == null ? Capacity.now().browsers() : workers;
        }
        return most;
    }

    @Override
    public synchronized void close() {
        workers.forEach(BrowserWorker::stop);
        workers.forEach(BrowserWorker::close);
        workers.clear();
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }
}
