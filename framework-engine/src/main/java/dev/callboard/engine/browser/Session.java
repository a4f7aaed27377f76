package dev.callboard.engine.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One driver and one browser. Everything but [#kill] belongs to the thread that opened it.
final class Session implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Session.class);
    private static final List<String> ARGUMENTS = List.of(
            "--blink-settings=imagesEnabled=false",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-gpu",
            "--disable-quic",
            "--disable-sync",
            // A new frame for each page of a tab, with a compositor of its own, is a quarter of the work. The
            // first feature is Playwright's, whose switch this displaces.
            "--enable-features=CDPScreenshotNewSurface,RenderDocument:level/subframe",
            "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
            "--mute-audio",
            "--no-first-run");
    private static final Duration ENDING = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(10);
    /// One driver starts at a time, so that the process it starts can be told from the others.
    private static final ReentrantLock STARTING = new ReentrantLock();

    private final Playwright playwright;
    private final Browser browser;
    private final Set<ProcessHandle> driver;
    private final List<ProcessHandle> browsers;
    private final Set<Path> scratch;
    private final long opened = System.nanoTime();
    private @Nullable ProcessHandle network;
    private long looked = opened - LOOK.toNanos();
    private volatile boolean closing;

    private Session(Playwright playwright, Browser browser, Set<ProcessHandle> driver, Set<Path> scratch) {
        this.playwright = playwright;
        this.browser = browser;
        this.driver = driver;
        this.browsers = driver.stream().flatMap(ProcessHandle::children).toList();
        this.scratch = scratch;
    }

    static Session open(Path executable) {
        STARTING.lock();
        try {
            System.setProperty("playwright.cli.dir", Driver.folder().toString());
            Set<ProcessHandle> before = children();
            Path folder = Scratch.folder();
            Set<Path> earlier = Scratch.contents(folder);
            Playwright playwright = driven(folder, before);
            Set<ProcessHandle> driver = since(before);
            try {
                Browser browser = launch(playwright, executable);
                Set<Path> scratch = Scratch.contents(folder);
                scratch.removeAll(earlier);
                var session = new Session(playwright, browser, driver, scratch);
                session.endWithItsBrowser();
                return session;
            } catch (PlaywrightException e) {
                playwright.close();
                throw new BrowserException("'" + executable + "' did not start: " + firstLine(e), e);
            }
        } finally {
            STARTING.unlock();
        }
    }

    /// A driver that nobody waits for any more would complain of that on standard error.
    private static Playwright driven(Path folder, Set<ProcessHandle> before) {
        try {
            return Playwright.create(new Playwright.CreateOptions().setEnv(environment(folder)));
        } catch (PlaywrightException e) {
            since(before).forEach(ProcessHandle::destroyForcibly);
            throw e;
        }
    }

    private static Set<ProcessHandle> since(Set<ProcessHandle> before) {
        var since = new HashSet<>(children());
        since.removeAll(before);
        return since;
    }

    /// The driver and the browser make what they need for a while in this folder. The driver keeps its
    /// compiled scripts beside itself, for the next start.
    private static Map<String, String> environment(Path folder) {
        String path = folder.toString();
        return Map.of(
                "NODE_COMPILE_CACHE",
                Driver.folder().resolve("compiled").toString(),
                "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                "1",
                "TMPDIR",
                path,
                "TEMP",
                path,
                "TMP",
                path);
    }

    /// With Chromium's sandbox where it works: not as root, nor where user namespaces are off.
    private static Browser launch(Playwright playwright, Path executable) {
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(executable)
                .setHeadless(true)
                .setArgs(ARGUMENTS)
                .setChromiumSandbox(!"root".equals(System.getProperty("user.name")));
        try {
            return playwright.chromium().launch(options);
        } catch (PlaywrightException e) {
            if (!Boolean.TRUE.equals(options.chromiumSandbox)) {
                throw e;
            }
            Browser browser = playwright.chromium().launch(options.setChromiumSandbox(false));
            log.warn("The browser runs without its sandbox, which did not start here: {}", firstLine(e));
            return browser;
        }
    }

    Browser browser() {
        return browser;
    }

    /// Takes note of the process that fetches for the browser, once there is a page.
    void noteNetwork() {
        if (network == null) {
            network = processes().stream()
                    .filter(process -> ProcFile.commandLine(process).contains("network.mojom.NetworkService"))
                    .findFirst()
                    .orElse(null);
        }
    }

    /// Whether that process has ended; never where the system does not tell. The browser starts another,
    /// but to the page at hand it looks as if its scripts had given up what they waited for.
    boolean hasLostNetwork() {
        return network != null && !isRunning(network);
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - opened);
    }

    /// Whether the driver and all it started hold more than that, in bytes; not where the system does not
    /// tell. Looked at no more often than every few seconds, for it takes a look at every process there is.
    boolean hasMoreMemoryThan(long limit) {
        if (System.nanoTime() - looked >= LOOK.toNanos()) {
            looked = System.nanoTime();
            return memory().orElse(0) > limit;
        }
        return false;
    }

    /// Of what processes share, each counts for its share.
    private OptionalLong memory() {
        long[] shares = processes().stream()
                .map(process -> ProcFile.bytes(Path.of("/proc", String.valueOf(process.pid()), "smaps_rollup"), "Pss:"))
                .flatMapToLong(OptionalLong::stream)
                .toArray();
        return shares.length == 0
                ? OptionalLong.empty()
                : OptionalLong.of(LongStream.of(shares).sum());
    }

    /// A browser that is killed may leave processes that keep its pipes open, so that the driver waits for
    /// answers without end: it ends with its browser.
    private void endWithItsBrowser() {
        browsers.forEach(process -> Thread.ofVirtual().start(() -> {
            process.onExit().join();
            if (!closing) {
                kill();
            }
        }));
    }

    /// Whether the driver and the browser are there. What Playwright says of that is as old as the last
    /// call.
    boolean isAlive() {
        return Stream.concat(driver.stream(), browsers.stream()).allMatch(Session::isRunning);
    }

    /// Ends the driver and everything it started, at once. From any thread; calls under way fail.
    void kill() {
        processes().forEach(ProcessHandle::destroyForcibly);
    }

    /// Ends the browser in order, then what is left of it, and comes back when all of it has ended.
    @Override
    public void close() {
        closing = true;
        List<ProcessHandle> all = processes();
        try {
            browser.close();
            playwright.close();
        } catch (RuntimeException e) {
            log.debug("The browser did not end by itself", e);
        } finally {
            all.forEach(ProcessHandle::destroyForcibly);
            awaitEnd(all);
            scratch.forEach(Scratch::clear);
        }
    }

    /// The driver and everything it started.
    private List<ProcessHandle> processes() {
        return driver.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
    }

    private static void awaitEnd(List<ProcessHandle> processes) {
        Instant limit = Instant.now().plus(ENDING);
        try {
            while (processes.stream().anyMatch(Session::isRunning)
                    && Instant.now().isBefore(limit)) {
                Thread.sleep(POLL);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// One that has ended and waits for its parent to take note still counts as alive, but has no command.
    private static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().children().collect(Collectors.toSet());
    }

    static String firstLine(PlaywrightException e) {
        String message = String.valueOf(e.getMessage());
        return message.lines()
                .map(String::strip)
                .filter(line -> line.length() > 1)
                .findFirst()
                .orElse(message);
    }
}
