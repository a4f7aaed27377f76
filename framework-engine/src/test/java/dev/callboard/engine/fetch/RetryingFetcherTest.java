package dev.callboard.engine.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RetryingFetcherTest {
    @RegisterExtension
    final WireMockExtension server = Fetching.server();

    private final SimulatedTime time = new SimulatedTime(Fetching.START);
    private final Turns turns = new Turns(time, time);

    @Test
    void triesAgainWhatCanHeal() throws Exception {
        firstly(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThat(fetcher().fetch(Fetching.page(server, "/1")).body().text()).isEqualTo("healed");
        assertThat(waited()).isBetween(Duration.ofMillis(500), Duration.ofMillis(1500));
    }

    @Test
    void honoursRetryAfterInSeconds() throws Exception {
        firstly(status(429).withHeader("Retry-After", "120"));

        fetcher().fetch(Fetching.page(server, "/1"));

        assertThat(waited()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void honoursRetryAfterAsADate() throws Exception {
        firstly(serviceUnavailable().withHeader("Retry-After", "Fri, 20 Nov 2026 12:05:00 GMT"));

        fetcher().fetch(Fetching.page(server, "/1"));

        assertThat(time.instant()).isEqualTo(Instant.parse("2026-11-20T12:05:00Z"));
    }

    @Test
    void holdsTheHostForEveryoneEvenWhenItGivesUp() throws Exception {
        server.stubFor(get("/1").willReturn(status(403).withHeader("Retry-After", "60")));
        server.stubFor(get("/2").willReturn(ok()));
        failing("/1");

        fetcher().fetch(Fetching.page(server, "/2"));

        assertThat(waited()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void waitsLongerEachTimeAndThenGivesUp() {
        server.stubFor(get("/1").willReturn(status(500)));

        FetchException failed = failing("/1");

        assertThat(failed.failure()).isEqualTo(Failure.SERVER_ERROR);
        assertThat(waited()).isBetween(Duration.ofMillis(1500), Duration.ofMillis(4500));
        server.verify(3, getRequestedFor(urlEqualTo("/1")));
    }

    @Test
    void doesNotTryAgainWhatWillNotHeal() {
        server.stubFor(get("/1").willReturn(status(403)));

        failing("/1");

        server.verify(1, getRequestedFor(urlEqualTo("/1")));
    }

    @Test
    void givesUpWhereItIsAskedToWaitForHours() {
        server.stubFor(get("/1").willReturn(status(429).withHeader("Retry-After", "86400")));

        assertThat(failing("/1")).hasMessageContaining("asks for no request before 2026-11-21T12:00:00Z");
        server.verify(1, getRequestedFor(urlEqualTo("/1")));
    }

    private void firstly(ResponseDefinitionBuilder answer) {
        server.stubFor(get("/1")
                .inScenario("s")
                .whenScenarioStateIs(STARTED)
                .willReturn(answer)
                .willSetStateTo("healed"));
        server.stubFor(get("/1").inScenario("s").whenScenarioStateIs("healed").willReturn(ok("healed")));
    }

    private Duration waited() {
        return Duration.between(Fetching.START, time.instant());
    }

    private FetchException failing(String path) {
        return catchThrowableOfType(FetchException.class, () -> fetcher().fetch(Fetching.page(server, path)));
    }

    private Fetcher fetcher() {
        Politeness politeness = Fetching.eager();
        var http = new HttpFetcher(
                EgressGuard.allowingPrivate(), politeness, Fetching.AGENT, InstantSource.fixed(Fetching.START));
        var polite = new PoliteFetcher(new StatusFetcher(http), turns, politeness);
        return new RetryingFetcher(polite, turns, politeness, time, RandomGenerator.getDefault());
    }
}
