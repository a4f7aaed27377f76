package dev.callboard.engine.browser;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.callboard.engine.fetch.EgressGuard;
import dev.callboard.engine.fetch.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EgressProxyTest {
    @RegisterExtension
    final WireMockExtension server = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @Test
    void passesRequestsOnWithTheirPathAndBody() throws Exception {
        server.stubFor(get("/a?b=c").willReturn(ok("got")));
        server.stubFor(post("/p").withRequestBody(equalTo("sent")).willReturn(ok("posted")));
        try (var proxy = new EgressProxy(EgressGuard.allowingPrivate())) {
            assertThat(through(proxy, request("/a?b=c")).body()).isEqualTo("got");
            var posted = request("/p").POST(HttpRequest.BodyPublishers.ofString("sent"));
            assertThat(through(proxy, posted).body()).isEqualTo("posted");
        }
    }

    @Test
    void connectsToNoPrivateAddressAndSaysWhy() throws Exception {
        server.stubFor(get("/a").willReturn(ok("secret")));
        try (var proxy = new EgressProxy(EgressGuard.publicOnly())) {
            assertThat(through(proxy, request("/a")).statusCode()).isEqualTo(502);
            assertThat(proxy.refusal(URI.create("http://127.0.0.1/"))).get().satisfies(refusal -> {
                assertThat(refusal.failure()).isEqualTo(Failure.BLOCKED_ADDRESS);
                assertThat(refusal.message()).startsWith("no connection to 127.0.0.1 (loopback)");
            });
        }
        assertThat(server.getAllServeEvents()).isEmpty();
    }

    @Test
    void namesAHostThatIsNot() throws Exception {
        try (var proxy = new EgressProxy(EgressGuard.publicOnly())) {
            through(proxy, HttpRequest.newBuilder(URI.create("http://no-such-host.invalid/")));

            assertThat(proxy.refusal(URI.create("http://no-such-host.invalid/")))
                    .get()
                    .extracting(EgressProxy.Refusal::failure)
                    .isEqualTo(Failure.DNS);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + path));
    }

    private static HttpResponse<String> through(EgressProxy proxy, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        int port = URI.create(proxy.address()).getPort();
        try (var client = HttpClient.newBuilder()
                .proxy(ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)))
                .version(HttpClient.Version.HTTP_1_1)
                .build()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
