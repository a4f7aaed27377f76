package dev.callboard.engine.browser;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.callboard.api.fetch.BrowserStep;
import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.engine.fetch.EgressGuard;
import dev.callboard.engine.fetch.FetchException;
import dev.callboard.engine.fetch.StatusFetcher;
import dev.callboard.engine.fetch.UserAgent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Pages for a real browser, which is installed where there is none.
final class BrowserSite implements BeforeEachCallback, AfterEachCallback {
    static final BrowserFinder FINDER = new BrowserFinder(System.getenv());

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    private final BrowserSettings settings;
    private final BrowserFetcher fetcher;

    BrowserSite() {
        this(Duration.ofSeconds(4));
    }

    /// @param timeout how long a page may take
    BrowserSite(Duration timeout) {
        this(settings(timeout));
    }

    BrowserSite(BrowserSettings settings) {
        this.settings = settings;
        this.fetcher = fetcher(EgressGuard.allowingPrivate());
    }

    static BrowserSettings settings(Duration timeout) {
        return new BrowserSettings(
                null, timeout, Duration.ofMillis(200), 1, 3, Duration.ofHours(1), Integer.MAX_VALUE, false);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        new BrowserInstaller(FINDER, line -> {}).findOrInstall();
        server.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        fetcher.close();
        server.stop();
    }

    WireMockServer server() {
        return server;
    }

    BrowserFetcher fetcher() {
        return fetcher;
    }

    BrowserFetcher fetcher(EgressGuard guard) {
        Instant now = Instant.parse("2026-11-20T12:00:00Z");
        return new BrowserFetcher(
                FINDER, settings, guard, 1_000_000, UserAgent.callboard("1", null), InstantSource.fixed(now));
    }

    void page(String path, String body) {
        server.stubFor(get(path)
                .willReturn(okForContentType("text/html; charset=utf-8", "<!DOCTYPE html><body>" + body + "</body>")));
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    Request rendered(String path, BrowserStep... steps) {
        return Request.posting(uri(path)).with(Rendering.browser(steps));
    }

    FetchException failing(String path, BrowserStep... steps) {
        return Objects.requireNonNull(
                catchThrowableOfType(
                        FetchException.class, () -> new StatusFetcher(fetcher).fetch(rendered(path, steps))),
                "no failure");
    }
}
