package dev.callboard.engine.browser;

import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.engine.fetch.EgressGuard;
import dev.callboard.engine.fetch.UserAgent;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/// A process that renders a page, says so, and goes on until it is killed.
final class LoneBrowser {
    /// Renders the page whose address is its only argument.
    public static void main(String[] arguments) throws Exception {
        var fetcher = new BrowserFetcher(
                BrowserSite.FINDER,
                BrowserSite.settings(Duration.ofMinutes(1)),
                EgressGuard.allowingPrivate(),
                1_000_000,
                UserAgent.callboard("1", null),
                InstantSource.system());
        fetcher.fetch(Request.posting(URI.create(arguments[0])).with(Rendering.browser()));
        System.out.write('\n');
        System.out.flush();
        new CountDownLatch(1).await();
    }

    private LoneBrowser() {}
}
