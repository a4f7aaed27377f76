package dev.callboard.engine.browser;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.callboard.api.fetch.BrowserStep;
import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.engine.fetch.EgressGuard;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.fetch.FetchException;
import dev.callboard.engine.fetch.UserAgent;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A real browser, installed where there is none, on pages that behave and pages that do not.
class BrowserFetcherTest {
    private static final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    private static final BrowserFinder finder = new BrowserFinder(System.getenv());

    private final BrowserFetcher fetcher = fetcher(EgressGuard.allowingPrivate());

    @BeforeAll
    static void start() {
        new BrowserInstaller(finder, line -> {}).findOrInstall();
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @BeforeEach
    void reset() {
        server.resetAll();
    }

    @AfterEach
    void end() {
        fetcher.close();
    }

    @Test
    void readsWhatScriptsMakeOfAPage() throws Exception {
        page(
                "/1",
                "<main></main><script>fetch('/api/1').then(r => r.json()).then(j => "
                        + "setTimeout(() => document.querySelector('main').textContent = j.title, 50))</script>");
        server.stubFor(get("/api/1").willReturn(okForContentType("application/json", "{\"title\":\"Köchin\"}")));

        Response page = fetcher.fetch(rendered("/1"));

        assertThat(page.html().select("main").text()).isEqualTo("Köchin");
        assertThat(page.captured(Pattern.compile("/api/"))).singleElement().satisfies(exchange -> {
            assertThat(exchange.json().path("title").asString()).isEqualTo("Köchin");
            assertThat(exchange.status()).isEqualTo(200);
        });
        server.verify(getRequestedFor(urlEqualTo("/1")).withHeader("User-Agent", containing("Callboard/1")));
    }

    @Test
    void waitsForWhatItIsToldToWaitFor() throws Exception {
        page("/1", "<script>setTimeout(() => document.body.innerHTML = '<h1>Cook</h1>', 900)</script>");

        Response page = fetcher.fetch(rendered("/1", new BrowserStep.WaitFor("h1")));

        assertThat(page.html().text()).isEqualTo("Cook");
    }

    @Test
    void clicksFillsAndScrolls() throws Exception {
        page("/1", """
            <button id=consent onclick="this.remove()">Accept</button><input oninput="document.title = this.value">
            <ul><li>1</ul><div style="height: 3000px"></div><script>
            addEventListener('scroll', () => { const list = document.querySelector('ul');
              if (list.children.length < 4) { list.append(document.createElement('li'));
                document.querySelector('div').style.height = (3000 + 1000 * list.children.length) + 'px'; } });
            </script>\
            """);

        Response page = fetcher.fetch(rendered(
                "/1",
                new BrowserStep.Click("#consent"),
                new BrowserStep.Click("#not-there"),
                new BrowserStep.Fill("input", "cook"),
                new BrowserStep.ScrollToEnd(10)));

        assertThat(page.html().select("#consent")).isEmpty();
        assertThat(page.html().title()).isEqualTo("cook");
        assertThat(page.html().select("li")).hasSize(4);
    }

    @Test
    void followsAPageThatGoesElsewhere() throws Exception {
        page("/1", "<script>location.replace('/2')</script>");
        page("/2", "<h1>Cook</h1>");

        Response page = fetcher.fetch(rendered("/1", new BrowserStep.WaitFor("h1")));

        assertThat(page.uri()).hasPath("/2");
    }

    @Test
    void tellsWhatNeverAppeared() {
        page("/1", "<h1>Loading</h1>");

        assertThat(failing("/1", new BrowserStep.WaitFor(".job")))
                .hasMessage("'" + uri("/1") + "': nothing matched '.job' within PT4S (browser.timeout)");
    }

    @Test
    void readsAPageThatNeverSettlesAsItIs() throws Exception {
        page(
                "/1",
                "<h1></h1><script>let i = 0; setInterval(() => document.querySelector('h1').textContent = ++i,"
                        + " 20)</script>");

        assertThat(fetcher.fetch(rendered("/1")).html().select("h1").text()).isNotEmpty();
    }

    @Test
    void reportsStatusesAsHttpDoes() {
        server.stubFor(get("/1").willReturn(status(429).withHeader("Retry-After", "30")));

        FetchException failed = failing("/1");

        assertThat(failed.failure()).isEqualTo(Failure.RATE_LIMITED);
        assertThat(failed.retryAt()).contains(Instant.parse("2026-11-20T12:00:30Z"));
    }

    @Test
    void stopsAtAPageThatIsTooLarge() {
        page("/1", "<script>document.body.innerHTML = '<p>more</p>'.repeat(200000)</script>");

        assertThat(failing("/1").failure()).isEqualTo(Failure.TOO_LARGE);
    }

    @Test
    void endsAPageInAnEndlessLoopAndGoesOn() throws Exception {
        page("/loop", "<script>while (true) {}</script>");
        page("/1", "<h1>Cook</h1>");

        FetchException failed = failing("/loop");

        assertThat(failed.failure()).isEqualTo(Failure.TIMEOUT);
        assertThat(failed).hasMessage("'" + uri("/loop") + "' hung for more than PT4S; its browser was ended");
        assertThat(fetcher.fetch(rendered("/1")).html().text()).isEqualTo("Cook");
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
    void survivesAKilledDriver() throws Exception {
        survivesTheEndOf(process -> commandLine(process).contains("run-driver"));
    }

    @Test
    void leavesNoProcessBehind() throws Exception {
        page("/1", "<h1>Cook</h1>");
        fetcher.fetch(rendered("/1"));

        fetcher.close();

        assertThat(ProcessHandle.current()
                        .descendants()
                        .filter(ProcessHandle::isAlive)
                        .map(BrowserFetcherTest::commandLine))
                .noneMatch(command -> command.contains("--headless") || command.contains("run-driver"));
    }

    @Test
    void replacesABrowserAfterEnoughPages() throws Exception {
        page("/1", "<h1>Cook</h1>");
        for (int i = 0; i < 3; i++) {
            fetcher.fetch(rendered("/1"));
        }
        long first = driver();

        for (int i = 0; i < 3; i++) {
            fetcher.fetch(rendered("/1"));
        }

        assertThat(driver()).isNotEqualTo(first);
    }

    @Test
    void doesNotLetABrowserIntoAPrivateNetwork() {
        page("/1", "<h1>Secret</h1>");
        var guarded = fetcher(EgressGuard.publicOnly());

        FetchException failed = catchThrowableOfType(FetchException.class, () -> guarded.fetch(rendered("/1")));
        guarded.close();

        assertThat(failed.failure()).isEqualTo(Failure.BLOCKED_ADDRESS);
        server.verify(0, getRequestedFor(urlEqualTo("/1")));
    }

    @Test
    void saysWhereABrowserCanBeHadWhenThereIsNone() {
        var nowhere = new BrowserSettings(Path.of("/no/such/browser"), Duration.ofSeconds(1), Duration.ZERO, 1, 1);
        var without = new BrowserFetcher(
                finder,
                nowhere,
                EgressGuard.publicOnly(),
                1_000,
                UserAgent.callboard("1", null),
                InstantSource.system());

        FetchException failed = catchThrowableOfType(FetchException.class, () -> without.fetch(rendered("/1")));
        without.close();

        assertThat(failed.failure()).isEqualTo(Failure.BROWSER_MISSING);
        assertThat(failed)
                .hasMessage("'" + uri("/1") + "': '/no/such/browser', named by browser.executable of the site file,"
                        + " is no executable file: correct it or leave it out");
    }

    /// A page that waits for ever is under way when the process ends; the page after it is read by a new
    /// one.
    private void survivesTheEndOf(Predicate<ProcessHandle> victim) throws Exception {
        page("/stuck", "<script>fetch('/running')</script>");
        page("/1", "<h1>Cook</h1>");
        var running = new CountDownLatch(1);
        server.addMockServiceRequestListener((request, answer) -> {
            if (request.getUrl().equals("/running")) {
                running.countDown();
            }
        });
        var stuck = CompletableFuture.supplyAsync(() -> failing("/stuck", new BrowserStep.WaitFor(".never")));
        running.await();

        ProcessHandle.current().descendants().filter(victim).forEach(ProcessHandle::destroyForcibly);

        assertThat(stuck.get().failure()).isEqualTo(Failure.BROWSER_CRASHED);
        assertThat(fetcher.fetch(rendered("/1")).html().text()).isEqualTo("Cook");
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

    private FetchException failing(String path, BrowserStep... steps) {
        FetchException failed = catchThrowableOfType(FetchException.class, () -> fetcher.fetch(rendered(path, steps)));
        if (failed == null) {
            throw new CompletionException("no failure", null);
        }
        return failed;
    }

    private static void page(String path, String body) {
        server.stubFor(get(path)
                .willReturn(okForContentType("text/html; charset=utf-8", "<!DOCTYPE html><body>" + body + "</body>")));
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static Request rendered(String path, BrowserStep... steps) {
        return Request.posting(uri(path)).with(Rendering.browser(steps));
    }

    private static BrowserFetcher fetcher(EgressGuard guard) {
        var settings = new BrowserSettings(null, Duration.ofSeconds(4), Duration.ofMillis(200), 1, 3);
        Instant now = Instant.parse("2026-11-20T12:00:00Z");
        return new BrowserFetcher(
                finder, settings, guard, 1_000_000, UserAgent.callboard("1", null), InstantSource.fixed(now));
    }
}
