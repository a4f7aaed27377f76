package dev.callboard.engine.browser;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.BrowserStep;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.fetch.FetchException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
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
        survivesTheEndOf(process -> ProcFile.commandLine(process).contains("--type=renderer"));
    }

    @Test
    void survivesAKilledBrowser() throws Exception {
        survivesTheEndOf(process -> ProcFile.commandLine(process).contains("--headless")
                && !ProcFile.commandLine(process).contains("--type="));
    }

    /// To the page it looks as if its own request had failed.
    @Test
    void believesNoPageWhoseNetworkProcessWasKilled() throws Exception {
        site.page("/late", "Loading<script>fetch('/running')</script>");
        site.server().stubFor(get("/running").willReturn(ok().withFixedDelay(30_000)));
        CountDownLatch running = asked("/running");
        var late = CompletableFuture.supplyAsync(() -> site.failing("/late"));
        running.await();

        end(process -> ProcFile.commandLine(process).contains("network.mojom.NetworkService"));

        assertThat(late.get().failure()).isEqualTo(Failure.BROWSER_CRASHED);
    }

    @Test
    void survivesABrowserThatEndsBetweenPages() throws Exception {
        site.page("/1", "<h1>Cook</h1>");
        site.fetcher().fetch(site.rendered("/1"));

        end(_ -> true);

        assertThat(site.fetcher().fetch(site.rendered("/1")).html().text()).isEqualTo("Cook");
    }

    @Test
    void survivesAKilledDriver() throws Exception {
        survivesTheEndOf(process -> ProcFile.commandLine(process).contains("run-driver"));
    }

    @Test
    void clearsAwayTheFilesOfAKilledDriver() throws Exception {
        site.page("/1", "<h1>Cook</h1>");
        site.fetcher().fetch(site.rendered("/1"));
        Set<Path> ofTheFirst = Scratch.contents(Scratch.folder());
        assertThat(ofTheFirst).isNotEmpty();

        end(process -> ProcFile.commandLine(process).contains("run-driver"));
        site.fetcher().fetch(site.rendered("/1"));

        assertThat(Scratch.contents(Scratch.folder())).isNotEmpty().doesNotContainAnyElementsOf(ofTheFirst);
    }

    @Test
    void leavesNoProcessBehind() throws Exception {
        site.page("/1", "<h1>Cook</h1>");
        site.fetcher().fetch(site.rendered("/1"));

        site.fetcher().close();

        assertThat(ProcessHandle.current()
                        .descendants()
                        .filter(ProcessHandle::isAlive)
                        .map(ProcFile::commandLine))
                .noneMatch(command -> command.contains("--headless") || command.contains("run-driver"));
    }

    /// A page that waits for ever is under way when the process ends; the page after it is read by a new
    /// one.
    private void survivesTheEndOf(Predicate<ProcessHandle> victim) throws Exception {
        site.page("/stuck", "<script>fetch('/running')</script>");
        site.page("/1", "<h1>Cook</h1>");
        CountDownLatch running = asked("/running");
        var stuck = CompletableFuture.supplyAsync(() -> site.failing("/stuck", new BrowserStep.WaitFor(".never")));
        running.await();

        end(victim);

        assertThat(stuck.get().failure()).isEqualTo(Failure.BROWSER_CRASHED);
        assertThat(site.fetcher().fetch(site.rendered("/1")).html().text()).isEqualTo("Cook");
    }

    private CountDownLatch asked(String path) {
        var asked = new CountDownLatch(1);
        site.server().addMockServiceRequestListener((request, answer) -> {
            if (request.getUrl().equals(path)) {
                asked.countDown();
            }
        });
        return asked;
    }

    private static void end(Predicate<ProcessHandle> victim) {
        List<ProcessHandle> ending =
                ProcessHandle.current().descendants().filter(victim).toList();
        assertThat(ending).isNotEmpty();
        ending.forEach(ProcessHandle::destroyForcibly);
        ending.forEach(process -> process.onExit().join());
    }
}
