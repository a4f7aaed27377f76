package dev.callboard.engine.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.callboard.api.fetch.Request;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RobotsFetcherTest {
    @RegisterExtension
    final WireMockExtension server = Fetching.server();

    private final SimulatedTime time = new SimulatedTime(Fetching.START);
    private final Turns turns = new Turns(time, time);
    private final Fetcher fetcher = fetcher();

    @BeforeEach
    void pages() {
        server.stubFor(any(anyUrl()).atPriority(10).willReturn(ok("page")));
    }

    @Test
    void asksForNothingThatIsForbidden() throws Exception {
        robots("User-agent: *\nDisallow: /private/\nAllow: /private/jobs$\n");

        assertThat(failure("/private/x")).isEqualTo(Failure.ROBOTS_DISALLOWED);
        fetcher.fetch(Fetching.page(server, "/private/jobs"));
        fetcher.fetch(Fetching.page(server, "/jobs"));
        server.verify(0, getRequestedFor(urlEqualTo("/private/x")));
        server.verify(1, getRequestedFor(urlEqualTo("/robots.txt")));
    }

    @Test
    void goesByItsOwnGroup() {
        robots("User-agent: *\nAllow: /\n\nUser-agent: Callboard\nDisallow: /\n");

        assertThat(failure("/jobs")).isEqualTo(Failure.ROBOTS_DISALLOWED);
    }

    @Test
    void takesAMissingFileForPermission() throws Exception {
        for (int status : new int[] {404, 403, 401, 410}) {
            server.stubFor(get("/robots.txt").willReturn(status(status)));

            assertThat(fetcher().fetch(Fetching.page(server, "/jobs")).body().text())
                    .isEqualTo("page");
        }
    }

    @Test
    void asksForNothingWhileTheFileCanNotBeRead() {
        server.stubFor(get("/robots.txt").willReturn(status(503)));

        assertThat(failure("/jobs")).isEqualTo(Failure.ROBOTS_UNREACHABLE);
        server.verify(0, getRequestedFor(urlEqualTo("/jobs")));
    }

    @Test
    void followsTheFileWhereItMoved() {
        server.stubFor(get("/robots.txt").willReturn(temporaryRedirect("/elsewhere/robots.txt")));
        server.stubFor(get("/elsewhere/robots.txt").willReturn(ok("User-agent: *\nDisallow: /jobs\n")));

        assertThat(failure("/jobs")).isEqualTo(Failure.ROBOTS_DISALLOWED);
    }

    @Test
    void honoursCrawlDelay() throws Exception {
        robots("User-agent: *\nCrawl-delay: 5\n");

        fetcher.fetch(Fetching.page(server, "/1"));
        fetcher.fetch(Fetching.page(server, "/2"));

        assertThat(Duration.between(Fetching.START, time.instant())).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void asksAgainTheNextDay() throws Exception {
        robots("User-agent: *\nDisallow:\n");
        fetcher.fetch(Fetching.page(server, "/1"));
        time.pause(Duration.ofHours(25));
        robots("User-agent: *\nDisallow: /\n");

        assertThat(failure("/1")).isEqualTo(Failure.ROBOTS_DISALLOWED);
    }

    @Test
    void doesNotGiveOutAPageThatABrowserWasLedTo() {
        robots("User-agent: *\nDisallow: /private/\n");
        Fetcher led = request -> http().fetch(Request.listing(request.uri().resolve("/private/x")));
        var guarded = new RobotsFetcher(led, http(), Fetching.AGENT, turns, new Traffic(), time);

        FetchException failed =
                catchThrowableOfType(FetchException.class, () -> guarded.fetch(Fetching.page(server, "/open")));

        assertThat(failed)
                .hasMessage(
                        "'http://127.0.0.1:%1$d/private/x' is forbidden to 'callboard' by http://127.0.0.1:%1$d/robots.txt"
                                .formatted(server.getPort()));
    }

    @Test
    void blamesTheAddressWhereThatIsWrong() {
        var guarded = new RobotsFetcher(http(), http(), Fetching.AGENT, turns, new Traffic(), time);

        FetchException failed = catchThrowableOfType(
                FetchException.class, () -> guarded.fetch(Request.listing(URI.create("gopher://jobs.example/"))));

        assertThat(failed.failure()).isEqualTo(Failure.BAD_ADDRESS);
    }

    private void robots(String text) {
        server.stubFor(get("/robots.txt").willReturn(ok(text)));
    }

    private Failure failure(String path) {
        return catchThrowableOfType(FetchException.class, () -> fetcher.fetch(Fetching.page(server, path)))
                .failure();
    }

    private Fetcher http() {
        return new StatusFetcher(
                new HttpFetcher(EgressGuard.allowingPrivate(), Fetching.eager(), Fetching.AGENT, time));
    }

    private Fetcher fetcher() {
        var polite = new PoliteFetcher(http(), turns, Fetching.eager());
        return new RobotsFetcher(polite, polite, Fetching.AGENT, turns, new Traffic(), time);
    }
}
