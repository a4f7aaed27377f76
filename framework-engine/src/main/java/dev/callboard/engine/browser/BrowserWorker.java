package dev.callboard.engine.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.Proxy;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import dev.callboard.api.fetch.BrowserStep;
import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.engine.fetch.EgressGuard;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.fetch.FetchException;
import dev.callboard.engine.fetch.Statuses;
import dev.callboard.engine.fetch.UserAgent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Renders one page at a time on a thread of its own, which alone touches its driver and browser:
/// Playwright belongs to the thread that made it.
///
/// After a crash, a hang or enough pages the driver and the browser are replaced. A hang is ended from
/// outside, by ending the processes, since a page in an endless loop answers nothing.
final class BrowserWorker implements AutoCloseable {
    private static final String COUNT_REQUESTS = Scripts.load("count-requests.js");
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final Path executable;
    private final BlockingQueue<Job> jobs;
    private final Surroundings surroundings;
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable Session session;
    private int pages;

    BrowserWorker(Path executable, BlockingQueue<Job> jobs, Surroundings surroundings) {
        this.executable = executable;
        this.jobs = jobs;
        this.surroundings = surroundings;
        this.thread = Thread.ofPlatform().daemon().name("browser").start(this::work);
    }

    /// A page to be rendered, and whoever waits for it.
    record Job(Request request, CompletableFuture<Response> answer) {}

    /// What the workers of a fetcher share.
    static final class Surroundings implements AutoCloseable {
        private final BrowserSettings settings;
        private final @Nullable EgressProxy proxy;
        private final int maxBytes;
        private final UserAgent agent;
        private final InstantSource clock;
        private final Watchdog watchdog = new Watchdog();

        Surroundings(BrowserSettings settings, EgressGuard guard, int maxBytes, UserAgent agent, InstantSource clock) {
            this.settings = settings;
            this.proxy = guard.restricts() ? new EgressProxy(guard) : null;
            this.maxBytes = maxBytes;
            this.agent = agent;
            this.clock = clock;
        }

        @Override
        public void close() {
            watchdog.close();
            if (proxy != null) {
                proxy.close();
            }
        }
    }

    private void work() {
        while (!closed) {
            try {
                Job job = jobs.take();
                if (!job.answer().isDone()) {
                    run(job);
                }
            } catch (InterruptedException _) {
                closed = true;
            }
        }
        end();
    }

    private void run(Job job) {
        try {
            job.answer().complete(visit(job.request()));
        } catch (FetchException e) {
            job.answer().completeExceptionally(e);
        } catch (RuntimeException e) {
            end();
            job.answer()
                    .completeExceptionally(new FetchException(
                            Failure.BROWSER_CRASHED, "'" + job.request().uri() + "': " + e.getMessage(), e));
        }
    }

    private Response visit(Request request) throws FetchException {
        Session open = ready(request);
        List<BrowserStep> steps =
                request.rendering() instanceof Rendering.Browser(List<BrowserStep> all) ? all : List.of();
        Duration limit = surroundings.settings.timeout().plus(GRACE);
        Watchdog.Watch watch = surroundings.watchdog.watch(limit, open::kill);
        try (BrowserContext context = open.browser().newContext(options(request, open.browser()))) {
            if (steps.stream().noneMatch(BrowserStep.WaitFor.class::isInstance)) {
                context.addInitScript(COUNT_REQUESTS);
            }
            pages++;
            return read(new PageVisit(context, request, surroundings.settings, surroundings.maxBytes), steps);
        } catch (PlaywrightException e) {
            throw failed(request, e, watch);
        } finally {
            watch.end();
        }
    }

    /// Where the proxy made no connection, what it says of that is the reason, not what the browser made of
    /// it.
    private Response read(PageVisit visit, List<BrowserStep> steps) throws FetchException {
        Response page;
        try {
            page = visit.read(surroundings.clock.instant(), steps);
        } catch (FetchException | PlaywrightException e) {
            throwIfRefused(visit.address(), e);
            throw e;
        }
        if (!Statuses.isPage(page.status())) {
            throwIfRefused(visit.address(), null);
        }
        return page;
    }

    private void throwIfRefused(URI address, @Nullable Exception cause) throws FetchException {
        EgressProxy proxy = surroundings.proxy;
        var refusal = proxy == null ? null : proxy.refusal(address).orElse(null);
        if (refusal != null) {
            throw new FetchException(refusal.failure(), "'" + address + "': " + refusal.message(), cause);
        }
    }

    private FetchException failed(Request request, PlaywrightException e, Watchdog.Watch watch) {
        String uri = "'" + request.uri() + "'";
        if (watch.hasBarked()) {
            end();
            return new FetchException(
                    Failure.TIMEOUT,
                    uri + " hung for more than " + surroundings.settings.timeout() + "; its browser was ended",
                    e);
        }
        if (e instanceof TimeoutError) {
            return new FetchException(
                    Failure.TIMEOUT,
                    uri + " took more than " + surroundings.settings.timeout() + " (browser.timeout)",
                    e);
        }
        String message = Session.firstLine(e);
        Failure failure = NetErrors.failure(message).orElse(Failure.BROWSER_CRASHED);
        if (failure == Failure.BROWSER_CRASHED) {
            end();
        }
        return new FetchException(failure, uri + ": " + message, e);
    }

    private Session ready(Request request) throws FetchException {
        if (session != null && (pages >= surroundings.settings.recycleAfter() || !session.isAlive())) {
            end();
        }
        if (session == null) {
            try {
                session = Session.open(executable);
                pages = 0;
            } catch (BrowserException e) {
                throw new FetchException(Failure.BROWSER_MISSING, "'" + request.uri() + "': " + e.getMessage(), e);
            }
        }
        return session;
    }

    private Browser.NewContextOptions options(Request request, Browser browser) {
        var options = new Browser.NewContextOptions()
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
                .setAcceptDownloads(false)
                .setUserAgent("Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; "
                        + surroundings.agent.header() + ") HeadlessChrome/" + browser.version() + " Safari/537.36");
        if (surroundings.proxy != null) {
            // Chromium goes around a proxy for loopback unless told not to.
            options.setProxy(new Proxy(surroundings.proxy.address()).setBypass("<-loopback>"));
        }
        if (!request.headers().fields().isEmpty()) {
            var headers = new HashMap<String, String>();
            request.headers().fields().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            options.setExtraHTTPHeaders(headers);
        }
        return options;
    }

    private void end() {
        if (session != null) {
            Session ended = session;
            session = null;
            Watchdog.Watch watch = surroundings.watchdog.watch(GRACE, ended::kill);
            ended.close();
            watch.end();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(GRACE.plus(GRACE));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        Session left = session;
        if (left != null) {
            left.kill();
        }
    }
}
