package dev.callboard.engine.browser;

import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.engine.fetch.EgressGuard;
import dev.callboard.engine.fetch.UserAgent;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;

/// Renders a page, says what is on it, and waits with its browser open to be killed.
final class RenderingProcess {
    public static void main(String[] arguments) throws Exception {
        var settings = new BrowserSettings(null, Duration.ofMinutes(1), Duration.ofMillis(200), 1, 3);
        try (var fetcher = new BrowserFetcher(
                BrowserSite.FINDER,
                settings,
                EgressGuard.allowingPrivate(),
                1_000_000,
                UserAgent.callboard("1", null),
                InstantSource.system())) {
            Request page = Request.posting(URI.create(arguments[0])).with(Rendering.browser());
            System.out.println(fetcher.fetch(page).html().text());
            while (!Thread.interrupted()) {
                LockSupport.park();
            }
        }
    }

    private RenderingProcess() {}
}
