package dev.callboard.engine.browser;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.BrowserStep;
import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// When a page is taken to have settled: what it has under way is waited for, and nothing else.
class SettlingTest {
    private static final String SHOW = "document.body.innerHTML = '<h1>Cook</h1>'";

    @RegisterExtension
    final BrowserSite site = site(Duration.ofSeconds(4));

    @RegisterExtension
    final BrowserSite calm = site(Duration.ofSeconds(20));

    @Test
    void readsSoonerWhereNothingIsUnderWay() throws Exception {
        calm.page("/1", "<script>clearTimeout(setTimeout(() => {}, 3000)); " + SHOW + "</script>");
        calm.page("/2", "<script>new BroadcastChannel('news'); " + SHOW + "</script>");
        calm.fetcher().fetch(calm.rendered("/1", new BrowserStep.WaitFor("h1")));

        assertThat(timeOf("/1")).isLessThan(Duration.ofSeconds(5));
        assertThat(timeOf("/2")).isGreaterThanOrEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void takesMoreTimeForTheSecondLook() throws Exception {
        calm.page("/1", "<script>" + SHOW + "</script>");
        calm.fetcher().secondLooks().want(calm.rendered("/1"), false);

        assertThat(timeOf("/1")).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(20));
    }

    @Test
    void takesMoreTimeForAListing() throws Exception {
        calm.page("/1", "<script>" + SHOW + "</script>");
        Request listing = Request.listing(calm.uri("/1")).with(Rendering.browser());
        long begin = System.nanoTime();

        calm.fetcher().fetch(listing);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofSeconds(5));
    }

    @Test
    void waitsForFrames() throws Exception {
        site.page(
                "/1",
                "<script>let many = 30; const frame = () => --many ? requestAnimationFrame(frame) : " + SHOW
                        + "; frame()</script>");

        assertThat(text("/1")).isEqualTo("Cook");
    }

    @Test
    void waitsForMessagesThatFollowEachOther() throws Exception {
        site.page(
                "/1",
                "<script>const { port1, port2 } = new MessageChannel(); const end = Date.now() + 700;"
                        + " port1.onmessage = () => Date.now() < end ? port2.postMessage(1) : " + SHOW
                        + "; port2.postMessage(1)</script>");

        assertThat(text("/1")).isEqualTo("Cook");
    }

    @Test
    void waitsForWorkInTheBackground() throws Exception {
        site.page(
                "/1",
                "<script>const salt = new Uint8Array(8); crypto.subtle.importKey('raw', salt, 'PBKDF2', false,"
                    + " ['deriveBits']).then(key => crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt,"
                    + " iterations: 3000000 }, key, 256)).then(() => " + SHOW + ")</script>");

        assertThat(text("/1")).isEqualTo("Cook");
    }

    @Test
    void waitsForATimer() throws Exception {
        site.page("/1", "<script>setTimeout(() => " + SHOW + ", 2500)</script>");

        assertThat(text("/1")).isEqualTo("Cook");
    }

    @Test
    void waitsForAnInterval() throws Exception {
        site.page("/1", "<script>const id = setInterval(() => { " + SHOW + "; clearInterval(id) }, 2500)</script>");

        assertThat(text("/1")).isEqualTo("Cook");
    }

    @Test
    void waitsForAModuleThatIsOnItsWay() throws Exception {
        site.page("/1", "<script>import('/late.js')</script>");
        site.server()
                .stubFor(get("/late.js")
                        .willReturn(okForContentType("text/javascript", SHOW).withFixedDelay(2500)));

        assertThat(text("/1")).isEqualTo("Cook");
    }

    @Test
    void waitsForTheEndOfAnAnswer() throws Exception {
        site.page("/1", "<script>fetch('/slow').then(r => r.text()).then(() => " + SHOW + ")</script>");
        site.server().stubFor(get("/slow").willReturn(ok("a long text").withChunkedDribbleDelay(5, 6000)));

        assertThat(text("/1")).isEqualTo("Cook");
    }

    private static BrowserSite site(Duration quiet) {
        return new BrowserSite(new BrowserSettings(
                null, Duration.ofMinutes(2), quiet, 1, 9, Duration.ofHours(1), Integer.MAX_VALUE, false));
    }

    private Duration timeOf(String path) throws Exception {
        long begin = System.nanoTime();
        assertThat(calm.fetcher().fetch(calm.rendered(path)).html().text()).isEqualTo("Cook");
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private String text(String path) throws Exception {
        return site.fetcher().fetch(site.rendered(path)).html().text();
    }
}
