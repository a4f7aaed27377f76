package dev.callboard.engine.browser;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.BrowserStep;
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

        assertThat(timeOf("/1")).isLessThan(Duration.ofSeconds(20));
        assertThat(timeOf("/2")).isGreaterThanOrEqualTo(Duration.ofSeconds(20));
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
