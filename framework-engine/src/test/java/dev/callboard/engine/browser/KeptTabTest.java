package dev.callboard.engine.browser;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import dev.callboard.api.fetch.BrowserStep;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.engine.fetch.SecondLooks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a page that follows another in its tab gets of it, and what it does not.
class KeptTabTest {
    private static final BrowserStep.WaitFor HEADING = new BrowserStep.WaitFor("h1");

    @RegisterExtension
    final BrowserSite site = new BrowserSite(new BrowserSettings(
            null, Duration.ofMinutes(1), Duration.ofMillis(200), 1, 9, Duration.ofHours(1), Integer.MAX_VALUE, true));

    @Test
    void takesNoAnswerForItsOwnThatAnotherPageAskedFor() throws Exception {
        site.page("/1", "<h1>Cook</h1>");
        site.server().stubFor(get("/1.json").willReturn(okJson("{\"title\":\"Cook\"}")));
        site.server().stubFor(get("/2.json").willReturn(okJson("{\"title\":\"Baker\"}")));
        site.page("/2", """
            <script>fetch('/2.json').then(answer => answer.json()).then(
              posting => document.body.innerHTML = `<h1>${posting.title}</h1>`)</script>\
            """);
        try (Session session = Session.open(BrowserSite.FINDER.find(null).orElseThrow())) {
            var tab = new Tab(session.browser(), new Browser.NewContextOptions());
            tab.page().navigate(site.uri("/1").toString());
            var visit = new PageVisit(
                    tab.page(),
                    site.rendered("/2", HEADING),
                    BrowserSite.settings(Duration.ofMinutes(1)),
                    1_000_000,
                    new SecondLooks());
            tab.begin(visit, Map.of());
            tab.page().waitForRequestFinished(() -> tab.page().evaluate("fetch('/1.json').then(a => a.text())"));

            Response second = visit.read(Instant.EPOCH, List.of(HEADING));

            assertThat(second.captured())
                    .extracting(exchange -> exchange.uri().getPath())
                    .containsExactly("/2.json");
        }
    }

    @Test
    void readsAPageThatNeverStopsAsking() throws Exception {
        site.page("/1", "<h1>Cook</h1><script>setInterval(() => fetch('/1.json'), 1)</script>");
        site.server().stubFor(get("/1.json").willReturn(okJson("{\"title\":\"Cook\"}")));
        BrowserStep.WaitFor late = new BrowserStep.WaitFor("h2");
        site.page(
                "/2",
                "<script>setInterval(() => fetch('/1.json'), 1);"
                        + " setTimeout(() => document.body.innerHTML = '<h2>Cook</h2>', 3000)</script>");

        assertThat(text(site.rendered("/1", HEADING))).isEqualTo("Cook");
        assertThat(site.fetcher().fetch(site.rendered("/2", late)).captured()).hasSizeBetween(1, 200);
    }

    @Test
    void drawsEachPage() throws Exception {
        String scrolled = """
            <div style="height: 200vh"></div><p></p><script>
            const show = () => document.body.innerHTML = '<h1>Cook</h1>';
            new IntersectionObserver(seen => seen[0].isIntersecting && requestAnimationFrame(show))
              .observe(document.querySelector('p'));
            document.querySelector('p').scrollIntoView();
            </script>\
            """;
        site.page("/1", scrolled);
        site.page("/2", scrolled);

        assertThat(text(site.rendered("/1", HEADING))).isEqualTo("Cook");
        assertThat(text(site.rendered("/2", HEADING))).isEqualTo("Cook");
    }

    @Test
    void leavesAPageThatNoneFollows() throws Exception {
        leave("navigator.sendBeacon('/left')");
    }

    @Test
    void endsAtOnceWhileAPageIsLeft() throws Exception {
        leave("navigator.sendBeacon('/left'); for (const end = Date.now() + 2000; Date.now() < end;);");
        Instant begun = Instant.now();

        site.fetcher().close();

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    /// A page that was read, and tells when it is left.
    private void leave(String handler) throws Exception {
        var left = new CountDownLatch(1);
        site.server().addMockServiceRequestListener((request, answer) -> {
            if (request.getUrl().equals("/left")) {
                left.countDown();
            }
        });
        site.page("/1", "<h1>Cook</h1><script>addEventListener('pagehide', () => {" + handler + "})</script>");

        site.fetcher().fetch(site.rendered("/1", HEADING));

        assertThat(left.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void readsAPageOnceMoreAsAStranger() throws Exception {
        site.page(
                "/1",
                "<h1></h1><script>document.querySelector('h1').textContent = localStorage.seen ?? 'new';"
                        + " localStorage.seen = 'seen'</script>");
        Request request = site.rendered("/1");
        assertThat(text(request)).isEqualTo("new");
        assertThat(text(request)).isEqualTo("seen");

        site.fetcher().secondLooks().want(request, true);

        assertThat(text(request)).isEqualTo("new");
        assertThat(site.fetcher().secondLooks().take(request)).isPresent();
    }

    private String text(Request request) throws Exception {
        return site.fetcher().fetch(request).html().text();
    }
}
