package dev.callboard.engine.crawl;

import dev.callboard.api.site.Site;
import dev.callboard.engine.fetch.Fetcher;
import dev.callboard.engine.fetch.Renderer;
import dev.callboard.engine.fetch.Traffic;
import dev.callboard.engine.normalise.Normaliser;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// What a crawl is made of.
///
/// @param traffic what the fetcher counts
/// @param renderer what renders pages for the fetcher
/// @param reader what the pages are read by, in all that matters for it: what is learned of them holds for
///     it alone; null where each page is to be read itself
public record Parts(
        Site site,
        Fetcher fetcher,
        Normaliser normaliser,
        SiteIdentity identity,
        CrawlLimits limits,
        Traffic traffic,
        Renderer renderer,
        @Nullable String reader,
        InstantSource clock) {}
