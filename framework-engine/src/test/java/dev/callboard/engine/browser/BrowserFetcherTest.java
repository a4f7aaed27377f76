package dev.callboard.engine.browser;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callboard.api.fetch.BrowserStep;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.engine.fetch.EgressGuard;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.fetch.FetchException;
import dev.callboard.engine.fetch.UserAgent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A real browser, installed where there is none, on pages that behave and pages that do not.
class BrowserFetcherTest {
    @RegisterExtension
    final BrowserSite site = new BrowserSite();

    @Test
    void readsWhatScriptsMakeOfAPage() throws Exception {
        site.page(
                "/1",
                "<main></main><script>fetch('/api/1').then(r => r.json()).then(j => "
                        + "setTimeout(() => document.querySelector('main').textContent = j.title, 50))</script>");
        site.server().stubFor(get("/api/1").willReturn(okForContentType("application/json", "{\"title\":\"Köchin\"}")));

        Response page = site.fetcher().fetch(site.rendered("/1"));

        assertThat(page.html().select("main").text()).isEqualTo("Köchin");
        assertThat(page.captured(Pattern.compile("/api/"))).singleElement().satisfies(exchange -> {
            assertThat(exchange.json().path("title").asString()).isEqualTo("Köchin");
            assertThat(exchange.status()).isEqualTo(200);
        });
        site.server().verify(getRequestedFor(urlEqualTo("/1")).withHeader("User-Agent", containing("Callboard/1")));
    }

    @Test
    void waitsForWhatItIsToldToWaitFor() throws Exception {
        site.page("/1", "<script>setTimeout(() => document.body.innerHTML = '<h1>Cook</h1>', 900)</script>");

        Response page = site.fetcher().fetch(site.rendered("/1", new BrowserStep.WaitFor("h1")));

        assertThat(page.html().text()).isEqualTo("Cook");
    }

    @Test
    void clicksFillsAndScrolls() throws Exception {
        site.page("/1", """
            <button id=consent onclick="this.remove()">Accept</button><input oninput="document.title = this.value">
            <ul><li>1</ul><div style="height: 3000px"></div><script>
            addEventListener('scroll', () => { const list = document.querySelector('ul');
              if (list.children.length < 4) { list.append(document.createElement('li'));
                document.querySelector('div').style.height = (3000 + 1000 * list.children.length) + 'px'; } });
            </script>\
            """);

        Response page = site.fetcher()
                .fetch(site.rendered(
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
    void clicksUntilThereIsNothingMoreToShow() throws Exception {
        site.page("/1", """
            <ul></ul><button class=more onclick="fetch('/more').then(r => r.text()).then(text => {
              document.querySelector('ul').append(document.createElement('li'));
              if (document.querySelectorAll('li').length === 3) this.remove(); })">More</button>\
            """);
        site.page("/more", "");

        Response page = site.fetcher().fetch(site.rendered("/1", new BrowserStep.ClickWhile(".more", 10)));
        Response bounded = site.fetcher().fetch(site.rendered("/1", new BrowserStep.ClickWhile(".more", 2)));

        assertThat(page.html().select("li")).hasSize(3);
        assertThat(page.html().select("button")).isEmpty();
        assertThat(bounded.html().select("li")).hasSize(2);
    }

    @Test
    void clicksNoMoreWhereAClickChangesNothing() throws Exception {
        site.page("/1", "<button onclick=\"fetch('/clicked')\">More</button>");

        site.fetcher().fetch(site.rendered("/1", new BrowserStep.ClickWhile("button", 10)));

        site.server().verify(1, getRequestedFor(urlEqualTo("/clicked")));
    }

    @Test
    @Timeout(60)
    void startsABrowserAhead() throws Exception {
        site.page("/1", "<h1>Cook</h1>");

        site.fetcher().prepare();

        while (browsers() == 0) {
            Thread.onSpinWait();
        }
        assertThat(site.fetcher().fetch(site.rendered("/1")).html().text()).isEqualTo("Cook");
        assertThat(browsers()).isEqualTo(1);
    }

    private static long browsers() {
        return ProcessHandle.current()
                .descendants()
                .map(ProcFile::commandLine)
                .filter(command -> command.contains("--headless") && !command.contains("--type="))
                .count();
    }

    @Test
    void takesAPictureOfAPageWhereOneIsWanted() throws Exception {
        site.page("/1", "<h1>Cook</h1>");
        Request wanted = site.rendered("/1");
        site.fetcher().secondLooks().want(wanted, true);

        site.fetcher().fetch(wanted);

        assertThat(site.fetcher().secondLooks().take(wanted))
                .hasValueSatisfying(jpeg -> assertThat(jpeg).startsWith(0xFF, 0xD8));
        assertThat(site.fetcher().secondLooks().take(wanted)).isEmpty();
    }

    @Test
    void followsAPageThatGoesElsewhere() throws Exception {
        site.page("/1", "<script>location.replace('/2')</script>");
        site.page("/2", "<h1>Cook</h1>");

        Response page = site.fetcher().fetch(site.rendered("/1", new BrowserStep.WaitFor("h1")));

        assertThat(page.uri()).hasPath("/2");
    }

    @Test
    void namesARobotCheckInPlaceOfWhatIsWaitedFor() {
        site.page("/1", "<title>Just a moment...</title><script>window._cf_chl_opt = {}</script>");

        assertThat(site.failing("/1", new BrowserStep.WaitFor(".job")).failure())
                .isEqualTo(Failure.ROBOT_CHECK);
    }

    @Test
    void tellsWhatNeverAppeared() {
        site.page("/1", "<h1>Loading</h1>");

        assertThat(site.failing("/1", new BrowserStep.WaitFor(".job")))
                .hasMessage("'" + site.uri("/1") + "': nothing matched '.job' within PT4S (browser.timeout)");
    }

    @Test
    void readsAPageThatNeverSettlesAsItIs() throws Exception {
        site.page(
                "/1",
                "<h1></h1><script>let i = 0; setInterval(() => document.querySelector('h1').textContent = ++i,"
                        + " 20)</script>");

        assertThat(site.fetcher().fetch(site.rendered("/1")).html().select("h1").text())
                .isNotEmpty();
    }

    @Test
    void reportsStatusesAsHttpDoes() {
        site.server().stubFor(get("/1").willReturn(status(429).withHeader("Retry-After", "30")));

        FetchException failed = site.failing("/1");

        assertThat(failed.failure()).isEqualTo(Failure.RATE_LIMITED);
        assertThat(failed.retryAt()).contains(Instant.parse("2026-11-20T12:00:30Z"));
    }

    @Test
    void stopsAtAPageThatIsTooLarge() {
        site.page("/1", "<script>document.body.textContent = 'more '.repeat(300000)</script>");

        assertThat(site.failing("/1").failure()).isEqualTo(Failure.TOO_LARGE);
    }

    @Test
    void doesNotLetABrowserIntoAPrivateNetwork() {
        site.page("/1", "<h1>Secret</h1>");
        var guarded = site.fetcher(EgressGuard.publicOnly());

        FetchException failed = catchThrowableOfType(FetchException.class, () -> guarded.fetch(site.rendered("/1")));
        guarded.close();

        assertThat(failed.failure()).isEqualTo(Failure.BLOCKED_ADDRESS);
        site.server().verify(0, getRequestedFor(urlEqualTo("/1")));
    }

    @Test
    void saysWhereABrowserCanBeHadWhenThereIsNone() {
        var nowhere = new BrowserSettings(
                Path.of("/no/such/browser"),
                Duration.ofSeconds(1),
                Duration.ZERO,
                null,
                1,
                Duration.ofHours(1),
                1,
                false);
        var without = new BrowserFetcher(
                BrowserSite.FINDER,
                nowhere,
                EgressGuard.publicOnly(),
                1_000,
                UserAgent.callboard("1", null),
                InstantSource.system());

        FetchException failed = catchThrowableOfType(FetchException.class, () -> without.fetch(site.rendered("/1")));
        without.close();

        assertThat(failed.failure()).isEqualTo(Failure.BROWSER_MISSING);
        assertThat(failed)
                .hasMessage(
                        "'" + site.uri("/1") + "': '/no/such/browser', named by browser.executable of the site file,"
                                + " is no executable file: correct it or leave it out");
    }
}
