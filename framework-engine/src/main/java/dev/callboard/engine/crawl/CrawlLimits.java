package dev.callboard.engine.crawl;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How much of a site a run takes.
///
/// @param underWay how many requests are being worked on at a time, those that wait for their turn included
/// @param maxPages at most how many requests are made in all
/// @param parsing how long a plugin may take for a page
/// @param revisitAfter how long an open posting is not read again; null where every run reads all
public record CrawlLimits(
        int underWay,
        int maxPages,
        Duration parsing,
        @Nullable Duration revisitAfter) {
    /// Long enough for the largest page on a busy machine.
    public static final Duration PARSING = Duration.ofSeconds(60);

    public CrawlLimits {
        if (underWay < 1 || maxPages < 1) {
            throw new IllegalArgumentException(
                    "underWay " + underWay + ", maxPages " + maxPages + ": expected 1 or more");
        }
    }
}
