package dev.callboard.engine.crawl;

import dev.callboard.api.site.Site;
import dev.callboard.engine.fetch.Fetcher;
import dev.callboard.engine.fetch.Renderer;
import dev.callboard.engine.fetch.Traffic;
import dev.callboard.engine.normalise.Normaliser;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// What a crawl of the site `test` is made of.
final class TestParts {
    static final CrawlLimits ONE_AT_A_TIME = new CrawlLimits(1, 10_000, Duration.ofSeconds(60), null);

    /// @param reader as in [Parts]
    static Parts of(
            Site site,
            Fetcher fetcher,
            CrawlLimits limits,
            Renderer renderer,
            @Nullable String reader,
            InstantSource clock) {
        return new Parts(
                site,
                fetcher,
                new Normaliser(),
                new SiteIdentity("test", "generic", "1"),
                limits,
                new Traffic(),
                renderer,
                reader,
                clock);
    }

    private TestParts() {}
}
