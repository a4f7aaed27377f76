package dev.callboard.engine.browser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.BrowserStep;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.fetch.FetchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What ends in the middle of a page: the page, the browser or its driver.
class BrowserCrashTest {
    @RegisterExtension
    final BrowserSite hasty = new BrowserSite();

    /// What ends is to end by the kill, however slow the machine.
    @RegisterExtension
    final BrowserSite site = new BrowserSite(Duration.ofMinutes(1));

    @Test
    void endsAPageInAnEndlessLoopAndGoesOn() throws Exception {
        hasty.page("/loop", "<script>while (true) {}</script>");
        hasty.page("/1", "<h1>Cook</h1>");

        FetchException failed = hasty.failing("/loop");

        assertThat(failed.failure()).isEqualTo(Failure.TIMEOUT);
        assertThat(failed).hasMessage("'" + hasty.uri("/loop") + "' hung for more than PT4S; its browser was ended");
        assertThat(hasty.fetcher().fetch(hasty.rendered("/1")).html().text()).isEqualTo("Cook");
    }

    @Test
    void survivesAKilledRenderer() throws Exception {
        survivesTheEndOf(process -> commandLine(process).contains("--type=renderer"));
    }

    @Test
    void survivesAKilledBrowser() throws Exception {
        survivesTheEndOf(process -> commandLine(process).contains("--headless")
                && !commandLine(process).contains("--type="));
    }

    @Test
    void survivesABrowserThatEndsBetweenPages() throws Exception {
        site.page("/1", "<h1>Cook</h1>");
        site.fetcher().fetch(site.rendered("/1"));
        List<ProcessHandle> all = ProcessHandle.current().descendants().toList();

        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : all) {
            process.onExit().join();
        }

        assertThat(site.fetcher().fetch(site.rendered("/1")).html().text()).isEqualTo("Cook");
    }

    @Test
    void survivesAKilledDriver() throws Exception {
        survivesTheEndOf(process -> commandLine(process).contains("run-driver"));
    }

    @Test
    void leavesNoProcessBehind() throws Exception {
        site.page("/1", "<h1>Cook</h1>");
        site.fetcher().fetch(site.rendered("/1"));

        site.fetcher().close();

        assertThat(ProcessHandle.current()
                        .descendants()
                        .filter(ProcessHandle::isAlive)
                        .map(BrowserCrashTest::commandLine))
                .noneMatch(command -> command.contains("--headless") || command.contains("run-driver"));
    }

    @Test
    void leavesNoProcessBehindWhenItIsKilledItself() throws Exception {
        site.page("/1", "<h1>Cook</h1>");
        Process killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RenderingProcess.class.getName(),
                        site.uri("/1").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(killed.inputReader().readLine()).isEqualTo("Cook");
        List<ProcessHandle> started = killed.descendants().toList();

        killed.destroyForcibly();

        assertThat(started).hasSizeGreaterThan(1);
        for (ProcessHandle process : started) {
            assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(30));
        }
    }

    @Test
    void replacesABrowserAfterEnoughPages() throws Exception {
        site.page("/1", "<h1>Cook</h1>");
        site.fetcher().fetch(site.rendered("/1"));
        long first = driver();
        for (int i = 0; i < 2; i++) {
            site.fetcher().fetch(site.rendered("/1"));
        }
        assertThat(driver()).isEqualTo(first);

        for (int i = 0; i < 3; i++) {
            site.fetcher().fetch(site.rendered("/1"));
        }

        assertThat(driver()).isNotEqualTo(first);
    }

    /// A page that waits for ever is under way when the process ends; the page after it is read by a new
    /// one.
    private void survivesTheEndOf(Predicate<ProcessHandle> victim) throws Exception {
        site.page("/stuck", "<script>fetch('/running')</script>");
        site.page("/1", "<h1>Cook</h1>");
        var running = new CountDownLatch(1);
        site.server().addMockServiceRequestListener((request, answer) -> {
            if (request.getUrl().equals("/running")) {
                running.countDown();
            }
        });
        var stuck = CompletableFuture.supplyAsync(() -> site.failing("/stuck", new BrowserStep.WaitFor(".never")));
        running.await();

        ProcessHandle.current().descendants().filter(victim).forEach(ProcessHandle::destroyForcibly);

        assertThat(stuck.get().failure()).isEqualTo(Failure.BROWSER_CRASHED);
        assertThat(site.fetcher().fetch(site.rendered("/1")).html().text()).isEqualTo("Cook");
    }

    private static long driver() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> commandLine(process).contains("run-driver"))
                .mapToLong(ProcessHandle::pid)
                .max()
                .orElseThrow();
    }

    /// ProcessHandle leaves out arguments that are longer than a page of memory, as a browser's are.
    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"), ISO_8859_1);
        } catch (IOException _) {
            return process.info().commandLine().orElse("");
        }
    }
}
