package dev.callboard.engine.browser;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import dev.callboard.api.fetch.BrowserStep;
import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.fetch.FetchException;
import dev.callboard.engine.fetch.Statuses;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Renders one page at a time on a thread of its own, which alone touches its driver and browser:
/// Playwright belongs to the thread that made it.
///
/// After a crash, a hang, or enough pages, time or memory the driver and the browser are replaced. A hang
/// is ended from outside, by ending the processes, since a page in an endless loop answers nothing.
final class BrowserWorker implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(BrowserWorker.class);
    private static final Duration GRACE = Duration.ofSeconds(3);
    /// For how long a page that was read is kept as it is: its successor takes its place for less work.
    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final int MIB = 20;

    private final Path executable;
    private final BlockingQueue<Job> jobs;
    private final Surroundings surroundings;
    private final Tabs tabs;
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable Session session;
    private int pages;

    BrowserWorker(Path executable, BlockingQueue<Job> jobs, Surroundings surroundings) {
        this.executable = executable;
        this.jobs = jobs;
        this.surroundings = surroundings;
        this.tabs = new Tabs(surroundings);
        this.thread = Thread.ofPlatform().daemon().name("browser").start(this::work);
    }

    /// A page to be rendered, and whoever waits for it.
    record Job(Request request, CompletableFuture<Response> answer) {}

    private void work() {
        try {
            session = open();
        } catch (RuntimeException | Error e) {
            // Tried again, and told, with the first page.
            log.debug("No browser was started ahead", e);
        }
        while (!closed) {
            try {
                Job job = jobs.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                if (job == null) {
                    rest();
                    // What is interrupted in its rest forgets that it was.
                    job = closed ? null : jobs.take();
                }
                if (job != null && !job.answer().isDone()) {
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
        } catch (RuntimeException | Error e) {
            // Also an error is the page's: a worker that ended with it would let the next ones wait for ever.
            end();
            job.answer()
                    .completeExceptionally(new FetchException(
                            Failure.BROWSER_CRASHED, "'" + job.request().uri() + "': " + e, e));
        }
    }

    private Response visit(Request request) throws FetchException {
        Session open = ready(request);
        List<BrowserStep> steps =
                request.rendering() instanceof Rendering.Browser(List<BrowserStep> all) ? all : List.of();
        Watchdog.Watch watch = watch(open);
        try {
            pages++;
            Tab tab = tabs.tabFor(request, open.browser());
            var visit = new PageVisit(
                    tab.page(), request, surroundings.settings(), surroundings.maxBytes(), surroundings.secondLooks());
            open.noteNetwork();
            tab.begin(visit, headers(request));
            Response page = read(visit, steps);
            if (open.hasLostNetwork()) {
                throw new PlaywrightException("The browser's network process has ended");
            }
            return page;
        } catch (PlaywrightException e) {
            throw failed(request, open, e, watch);
        } finally {
            if (!surroundings.settings().shareState()) {
                forget();
            }
            watch.end();
        }
    }

    private void rest() {
        Session open = session;
        if (open == null) {
            return;
        }
        Watchdog.Watch watch = watch(open);
        try {
            tabs.leave();
        } catch (PlaywrightException e) {
            log.debug("A page could not be left", e);
            end();
        } finally {
            watch.end();
        }
    }

    /// The page may be in any state after a failure.
    private void forget() {
        try {
            tabs.forget();
        } catch (PlaywrightException e) {
            log.debug("A page could not be closed", e);
            end();
        }
    }

    private Watchdog.Watch watch(Session open) {
        return surroundings.watchdog().watch(surroundings.settings().timeout().plus(GRACE), open::kill);
    }

    /// Where the proxy made no connection, what it says of that is the reason, not what the browser made of
    /// it.
    private Response read(PageVisit visit, List<BrowserStep> steps) throws FetchException {
        Response page;
        try {
            page = visit.read(surroundings.clock().instant(), steps);
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
        EgressProxy proxy = surroundings.proxy();
        var refusal = proxy == null ? null : proxy.refusal(address).orElse(null);
        if (refusal != null) {
            throw new FetchException(refusal.failure(), "'" + address + "': " + refusal.message(), cause);
        }
    }

    private FetchException failed(Request request, Session open, PlaywrightException e, Watchdog.Watch watch) {
        String uri = "'" + request.uri() + "'";
        if (watch.hasBarked()) {
            end();
            return new FetchException(
                    Failure.TIMEOUT,
                    uri + " hung for more than " + surroundings.settings().timeout() + "; its browser was ended",
                    e);
        }
        if (e instanceof TimeoutError) {
            forget();
            return new FetchException(
                    Failure.TIMEOUT,
                    uri + " took more than " + surroundings.settings().timeout() + " (browser.timeout)",
                    e);
        }
        String message = Session.firstLine(e);
        Failure failure = open.hasLostNetwork()
                ? Failure.BROWSER_CRASHED
                : NetErrors.failure(message).orElse(Failure.BROWSER_CRASHED);
        if (failure == Failure.BROWSER_CRASHED) {
            end();
        } else {
            forget();
        }
        return new FetchException(failure, uri + ": " + message, e);
    }

    private Session ready(Request request) throws FetchException {
        if (session != null && !session.isAlive()) {
            end();
        } else if (session != null && isWorn(session)) {
            tabs.save();
            end();
        }
        if (session == null) {
            try {
                session = open();
                pages = 0;
            } catch (BrowserException e) {
                throw new FetchException(Failure.BROWSER_MISSING, "'" + request.uri() + "': " + e.getMessage(), e);
            }
        }
        return session;
    }

    /// One that ended while it started is started once more.
    private Session open() {
        try {
            return Session.open(executable);
        } catch (BrowserException e) {
            if (closed) {
                throw e;
            }
            log.debug("A browser is started once more", e);
            return Session.open(executable);
        }
    }

    private boolean isWorn(Session session) {
        BrowserSettings settings = surroundings.settings();
        return pages >= settings.recycleAfter()
                || session.age().compareTo(settings.maxAge()) >= 0
                || session.hasMoreMemoryThan((long) settings.maxMemory() << MIB);
    }

    private static Map<String, String> headers(Request request) {
        var headers = new HashMap<String, String>();
        request.headers().fields().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return headers;
    }

    private void end() {
        tabs.lose();
        if (session != null) {
            Session ended = session;
            session = null;
            Watchdog.Watch watch = surroundings.watchdog().watch(GRACE, ended::kill);
            ended.close();
            watch.end();
        }
    }

    /// Takes no more pages, and begins to end the browser.
    void stop() {
        closed = true;
        thread.interrupt();
    }

    @Override
    public void close() {
        stop();
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
