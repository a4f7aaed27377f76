package dev.callboard.engine.browser;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SharedStateTest {
    /// Writes down its visits where a page can: in a cookie and in local storage.
    private static final String VISITS = """
        <h1></h1><script>
        const cookies = Number(document.cookie.split('visits=')[1] ?? 0) + 1;
        document.cookie = `visits=${cookies}; path=/; max-age=3600`;
        localStorage.visits = Number(localStorage.visits ?? 0) + 1;
        document.querySelector('h1').textContent = `${cookies} ${localStorage.visits}`;
        </script>\
        """;

    @RegisterExtension
    final BrowserSite fresh = new BrowserSite(Duration.ofMinutes(1));

    @RegisterExtension
    final BrowserSite shared = new BrowserSite(new BrowserSettings(
            null, Duration.ofMinutes(1), Duration.ofMillis(200), 1, 3, Duration.ofHours(1), Integer.MAX_VALUE, true));

    @Test
    void knowsNothingOfThePageBefore() throws Exception {
        fresh.page("/1", VISITS);

        assertThat(visits(fresh)).isEqualTo("1 1");
        assertThat(visits(fresh)).isEqualTo("1 1");
    }

    @Test
    void keepsStateWhereTheSiteIsToHaveIt() throws Exception {
        shared.page("/1", VISITS);

        assertThat(visits(shared)).isEqualTo("1 1");
        assertThat(visits(shared)).isEqualTo("2 2");
        assertThat(visits(shared)).isEqualTo("3 3");
        // The fourth page is another browser's.
        assertThat(visits(shared)).isEqualTo("4 4");
    }

    @Test
    void goesOnWithoutWhatAFailedPageLeft() throws Exception {
        shared.page("/1", VISITS);
        visits(shared);
        shared.server().stubFor(get("/broken").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        shared.failing("/broken");
        shared.page("/2", "<h1>Cook</h1>");

        assertThat(shared.fetcher().fetch(shared.rendered("/2")).html().text()).isEqualTo("Cook");
    }

    private static String visits(BrowserSite site) throws Exception {
        return site.fetcher().fetch(site.rendered("/1")).html().text();
    }
}
