package dev.callboard.engine.crawl;

import dev.callboard.api.site.Site;
import dev.callboard.engine.fetch.Fetcher;
import dev.callboard.engine.fetch.Traffic;
import dev.callboard.engine.normalise.Normaliser;
import java.time.InstantSource;

/// What a crawl is made of.
///
/// @param traffic what the fetcher counts
public record Parts(
        Site site,
        Fetcher fetcher,
        Normaliser normaliser,
        SiteIdentity identity,
        CrawlLimits limits,
        Traffic traffic,
        InstantSource clock) {}
