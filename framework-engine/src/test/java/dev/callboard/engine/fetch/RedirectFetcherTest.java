package dev.callboard.engine.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.permanentRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import java.net.URI;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedirectFetcherTest {
    @RegisterExtension
    final WireMockExtension server = Fetching.server();

    @Test
    void followsAndSaysWhereItEndedUp() throws Exception {
        server.stubFor(get("/old").willReturn(permanentRedirect("?moved=1")));
        server.stubFor(get("/old?moved=1").willReturn(temporaryRedirect("/new")));
        server.stubFor(get("/new").willReturn(ok("here")));
        Request request = Fetching.page(server, "/old");

        Response page = fetcher(EgressGuard.allowingPrivate(), 5).fetch(request);

        assertThat(page.uri()).hasPath("/new");
        assertThat(page.request()).isEqualTo(request);
    }

    @Test
    void stopsAfterSoMany() {
        server.stubFor(get("/loop").willReturn(temporaryRedirect("/loop")));

        assertThatThrownBy(() -> fetcher(EgressGuard.allowingPrivate(), 3).fetch(Fetching.page(server, "/loop")))
                .hasMessageContaining("led through more than 3 redirects");
        server.verify(4, getRequestedFor(urlEqualTo("/loop")));
    }

    @Test
    void turnsAPostIntoAGetAsBrowsersDo() throws Exception {
        server.stubFor(post("/search").willReturn(status(303).withHeader("Location", "/results")));
        server.stubFor(get("/results").willReturn(ok("found")));

        Response page = fetcher(EgressGuard.allowingPrivate(), 5)
                .fetch(Fetching.page(server, "/search").postJson("{}"));

        assertThat(page.body().text()).isEqualTo("found");
    }

    @Test
    void isNotLedIntoAPrivateNetwork() {
        for (String target : new String[] {
            "http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/", "http://[::1]/", "http://localhost:1/"
        }) {
            Fetcher open = request -> request.uri().getPath().equals("/out")
                    ? fetch(EgressGuard.allowingPrivate(), request)
                    : fetch(EgressGuard.publicOnly(), request);
            server.stubFor(get("/out").willReturn(temporaryRedirect(target)));

            FetchException failed = catchThrowableOfType(
                    FetchException.class, () -> new RedirectFetcher(open, 5).fetch(Fetching.page(server, "/out")));

            assertThat(failed.failure()).as(target).isEqualTo(Failure.BLOCKED_ADDRESS);
        }
    }

    @Test
    void isNotLedAwayFromHttp() {
        server.stubFor(get("/file").willReturn(temporaryRedirect("file:///etc/passwd")));

        FetchException failed = catchThrowableOfType(
                FetchException.class,
                () -> fetcher(EgressGuard.allowingPrivate(), 5).fetch(Fetching.page(server, "/file")));

        assertThat(failed.failure()).isEqualTo(Failure.BAD_ADDRESS);
    }

    @Test
    void doesNotCarryHeadersToAnotherSite() throws Exception {
        server.stubFor(get("/a").willReturn(temporaryRedirect("http://localhost:" + server.getPort() + "/b")));
        server.stubFor(get("/b").willReturn(ok()));
        Request request = Request.listing(URI.create("http://127.0.0.1:" + server.getPort() + "/a"))
                .withHeader("X-Board-Token", "secret");

        fetcher(EgressGuard.allowingPrivate(), 5).fetch(request);

        server.verify(getRequestedFor(urlEqualTo("/b")).withoutHeader("X-Board-Token"));
    }

    private static Fetcher fetcher(EgressGuard guard, int max) {
        return new RedirectFetcher(request -> fetch(guard, request), max);
    }

    private static Response fetch(EgressGuard guard, Request request) throws FetchException, InterruptedException {
        return new HttpFetcher(guard, Fetching.eager(), Fetching.AGENT, InstantSource.fixed(Fetching.START))
                .fetch(request);
    }
}
