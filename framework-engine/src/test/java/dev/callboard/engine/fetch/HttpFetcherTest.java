package dev.callboard.engine.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HttpFetcherTest {
    @RegisterExtension
    final WireMockExtension server = Fetching.server();

    @Test
    void readsAPageAndSaysWhoAsks() throws Exception {
        server.stubFor(get("/1").willReturn(ok("<h1>Cook</h1>").withHeader("Content-Type", "text/html")));

        Response page = fetcher().fetch(Fetching.page(server, "/1"));

        assertThat(page.html().text()).isEqualTo("Cook");
        assertThat(page.fetchedAt()).isEqualTo(Fetching.START);
        server.verify(getRequestedFor(urlEqualTo("/1"))
                .withHeader("User-Agent", equalTo("Callboard/1 (job postings; +https://operator.example/bot)")));
    }

    @Test
    void postsJson() throws Exception {
        server.stubFor(
                post("/api").withRequestBody(equalToJson("{\"offset\":0}")).willReturn(ok("{}")));

        Response page = fetcher().fetch(Fetching.page(server, "/api").postJson("{\"offset\":0}"));

        assertThat(page.json().isObject()).isTrue();
    }

    @Test
    void decompressesGzipAndBrotli() throws Exception {
        byte[] brotli = Base64.getDecoder().decode("iwWASGVsbG8gYnJvdGxpAw==");
        server.stubFor(get("/gzip")
                .willReturn(ok().withHeader("Content-Encoding", "gzip")
                        .withBody(gzip("Hello gzip".getBytes(StandardCharsets.UTF_8)))));
        server.stubFor(
                get("/br").willReturn(ok().withHeader("Content-Encoding", "br").withBody(brotli)));

        assertThat(fetcher().fetch(Fetching.page(server, "/gzip")).body().text())
                .isEqualTo("Hello gzip");
        assertThat(fetcher().fetch(Fetching.page(server, "/br")).body().text()).isEqualTo("Hello brotli");
    }

    @Test
    void keepsCookies() throws Exception {
        server.stubFor(get("/login").willReturn(ok().withHeader("Set-Cookie", "session=abc; Path=/")));
        server.stubFor(get("/jobs").withCookie("session", equalTo("abc")).willReturn(ok("in")));
        var fetcher = fetcher();

        fetcher.fetch(Fetching.page(server, "/login"));

        assertThat(fetcher.fetch(Fetching.page(server, "/jobs")).body().text()).isEqualTo("in");
    }

    @Test
    void tellsStatusesApart() {
        assertThat(failure(404)).isEqualTo(Failure.GONE);
        assertThat(failure(410)).isEqualTo(Failure.GONE);
        assertThat(List.of(401, 403, 451, 999)).extracting(this::failure).containsOnly(Failure.REFUSED);
        assertThat(failure(408)).isEqualTo(Failure.TIMEOUT);
        assertThat(failure(429)).isEqualTo(Failure.RATE_LIMITED);
        assertThat(List.of(500, 503, 599)).extracting(this::failure).containsOnly(Failure.SERVER_ERROR);
        assertThat(List.of(400, 405, 422)).extracting(this::failure).containsOnly(Failure.BAD_REQUEST);
    }

    @Test
    void takesNoRobotCheckForAPageThatIsGone() {
        server.stubFor(get("/1").willReturn(status(404).withBody("<title>Just a moment...</title>")));

        assertThat(failing(new StatusFetcher(fetcher()), Fetching.page(server, "/1"))
                        .failure())
                .isEqualTo(Failure.ROBOT_CHECK);
    }

    @Test
    void readsTheBodyOfAnErrorAsFarAsItComes() throws Exception {
        server.stubFor(get("/whole").willReturn(status(404).withBody("no such job")));
        server.stubFor(get("/long").willReturn(status(404).withBody(new byte[20 * 1024 * 1024])));
        server.stubFor(
                get("/drip").willReturn(status(410).withBody("x".repeat(1_000)).withChunkedDribbleDelay(100, 20_000)));

        Response whole = fetcher().fetch(Fetching.page(server, "/whole"));
        Response endless = fetcher().fetch(Fetching.page(server, "/long"));
        Response broken = fetcher(Duration.ofMillis(400)).fetch(Fetching.page(server, "/drip"));

        assertThat(whole.status()).isEqualTo(404);
        assertThat(whole.body().text()).isEqualTo("no such job");
        assertThat(endless.body().size()).isBetween(1024 * 1024, 2 * 1024 * 1024);
        assertThat(broken.status()).isEqualTo(410);
    }

    @Test
    void blamesThePluginForARequestThatCanNotBeSent() {
        Request asked = Fetching.page(server, "/1").withHeader("x-label", "Bäcker");

        FetchException failed = failing(fetcher(), asked);

        assertThat(failed.failure()).isEqualTo(Failure.PLUGIN_ERROR);
        assertThat(failed)
                .hasMessage(
                        "'" + asked.uri() + "' can't be asked for: Unexpected char 0xe4 at 1 in x-label value: Bäcker");
    }

    @Test
    void namesBrokenConnections() {
        for (Fault fault : Fault.values()) {
            server.stubFor(get("/" + fault).willReturn(aResponse().withFault(fault)));

            FetchException failed = failing(fetcher(), Fetching.page(server, "/" + fault));

            assertThat(failed.failure()).as(fault.name()).isEqualTo(Failure.CONNECTION);
        }
    }

    @Test
    void givesUpOnASlowServer() {
        server.stubFor(get("/slow").willReturn(ok("late").withFixedDelay(5_000)));
        server.stubFor(get("/drip").willReturn(ok("x".repeat(1_000)).withChunkedDribbleDelay(100, 20_000)));

        assertThat(failing(fetcher(Duration.ofMillis(400)), Fetching.page(server, "/slow"))
                        .failure())
                .isEqualTo(Failure.TIMEOUT);
        assertThat(failing(fetcher(Duration.ofMillis(400)), Fetching.page(server, "/drip"))
                        .failure())
                .isEqualTo(Failure.TIMEOUT);
    }

    @Test
    void stopsReadingWhereAPageIsTooLarge() {
        server.stubFor(get("/20mb").willReturn(ok().withBody(new byte[20 * 1024 * 1024])));

        FetchException failed = failing(fetcher(), Fetching.page(server, "/20mb"));

        assertThat(failed.failure()).isEqualTo(Failure.TOO_LARGE);
        assertThat(failed)
                .hasMessage("'http://127.0.0.1:" + server.getPort()
                        + "/20mb' has more than 16777216 bytes (politeness.maxBytes)");
    }

    @Test
    void countsBytesAsTheyAreDecompressed() throws Exception {
        server.stubFor(get("/bomb")
                .willReturn(ok().withHeader("Content-Encoding", "gzip").withBody(gzip(new byte[64 * 1024 * 1024]))));

        assertThat(failing(fetcher(), Fetching.page(server, "/bomb")).failure()).isEqualTo(Failure.TOO_LARGE);
    }

    @Test
    void stopsReadingAPageWithoutEnd() throws Exception {
        try (var endless = new EndlessServer()) {
            Request request = Request.listing(URI.create("http://127.0.0.1:" + endless.port() + "/"));

            assertThat(failing(fetcher(), request).failure()).isEqualTo(Failure.TOO_LARGE);
        }
    }

    @Test
    void refusesPrivateAddressesByNumberAndByName() {
        var guarded = new HttpFetcher(
                EgressGuard.publicOnly(), Fetching.eager(), Fetching.AGENT, InstantSource.fixed(Fetching.START));

        for (String host : new String[] {"127.0.0.1", "localhost", "[::1]", "169.254.169.254", "10.0.0.1"}) {
            Request request = Request.listing(URI.create("http://" + host + ":" + server.getPort() + "/"));
            assertThat(failing(guarded, request).failure()).as(host).isEqualTo(Failure.BLOCKED_ADDRESS);
        }
        server.verify(0, getRequestedFor(urlEqualTo("/")));
    }

    @Test
    void goesThroughNoProxyOfTheMachine() throws Exception {
        server.stubFor(get("/1").willReturn(ok("Cook")));
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 1)));
        try {
            assertThat(fetcher().fetch(Fetching.page(server, "/1")).body().text())
                    .isEqualTo("Cook");
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void asksOnlyForHttpAddresses() {
        for (String address : new String[] {"file:///etc/passwd", "ftp://jobs.example/", "mailto:jobs@jobs.example"}) {
            assertThat(failing(fetcher(), Request.listing(URI.create(address))).failure())
                    .isEqualTo(Failure.BAD_ADDRESS);
        }
    }

    @Test
    void namesAHostThatIsNot() {
        assertThat(failing(fetcher(), Request.listing(URI.create("http://no-such-host.invalid/")))
                        .failure())
                .isEqualTo(Failure.DNS);
    }

    private Failure failure(int status) {
        server.stubFor(get("/" + status).willReturn(status(status)));
        return failing(new StatusFetcher(fetcher()), Fetching.page(server, "/" + status))
                .failure();
    }

    private static FetchException failing(Fetcher fetcher, Request request) {
        return catchThrowableOfType(FetchException.class, () -> fetcher.fetch(request));
    }

    private static HttpFetcher fetcher() {
        return fetcher(Duration.ofSeconds(20));
    }

    private static HttpFetcher fetcher(Duration timeout) {
        return new HttpFetcher(
                EgressGuard.allowingPrivate(),
                Fetching.within(timeout),
                Fetching.AGENT,
                InstantSource.fixed(Fetching.START));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        }
        return compressed.toByteArray();
    }

    /// Answers with a page that never ends.
    private static final class EndlessServer implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());

        private EndlessServer() throws IOException {
            Thread.ofVirtual().start(() -> {
                try (Socket client = socket.accept()) {
                    OutputStream out = client.getOutputStream();
                    out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    byte[] chunk = "<p>more</p>".repeat(1000).getBytes(StandardCharsets.US_ASCII);
                    while (!socket.isClosed()) {
                        out.write(chunk);
                    }
                } catch (IOException _) {
                    // The reader has had enough.
                }
            });
        }

        private int port() {
            return socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
