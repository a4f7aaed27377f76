package dev.callboard.engine.fetch;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.callboard.api.fetch.Request;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/// What tests of fetchers have in common.
final class Fetching {
    static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
    static final UserAgent AGENT = UserAgent.callboard("1", URI.create("https://operator.example/bot"));

    static WireMockExtension server() {
        return WireMockExtension.newInstance()
                .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
                .build();
    }

    /// Everything else as by default.
    static Politeness politeness(Duration interval, int concurrency, int retries) {
        return new Politeness(
                interval,
                concurrency,
                retries,
                Duration.ofSeconds(1),
                Duration.ofMinutes(10),
                Duration.ofSeconds(20),
                16 * 1024 * 1024,
                null,
                null);
    }

    static Politeness eager() {
        return politeness(Duration.ZERO, 1, 2);
    }

    static Politeness within(Duration timeout) {
        return new Politeness(
                Duration.ZERO,
                1,
                0,
                Duration.ofSeconds(1),
                Duration.ofMinutes(10),
                timeout,
                16 * 1024 * 1024,
                null,
                null);
    }

    static Request page(WireMockExtension server, String path) {
        return Request.listing(URI.create("http://127.0.0.1:" + server.getPort() + path));
    }

    private Fetching() {}
}
