package dev.callboard.engine.crawl;

import dev.callboard.api.site.Site;
import dev.callboard.engine.fetch.Fetcher;
import dev.callboard.engine.fetch.Pictures;
import dev.callboard.engine.fetch.Traffic;
import dev.callboard.engine.normalise.Normaliser;
import java.time.InstantSource;

/// What a crawl is made of.
///
/// @param traffic what the fetcher counts
/// @param pictures what the fetcher takes of pages it renders
public record Parts(
        Site site,
        Fetcher fetcher,
        Normaliser normaliser,
        SiteIdentity identity,
        CrawlLimits limits,
        Traffic traffic,
        Pictures pictures,
        InstantSource clock) {}
