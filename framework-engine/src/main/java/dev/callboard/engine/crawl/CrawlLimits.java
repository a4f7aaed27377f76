package dev.callboard.engine.crawl;

/// How much of a site a run takes.
///
/// @param underWay how many requests are being worked on at a time, those that wait for their turn included
/// @param maxPages at most how many requests are made in all
public record CrawlLimits(int underWay, int maxPages) {
    public CrawlLimits {
        if (underWay < 1 || maxPages < 1) {
            throw new IllegalArgumentException(
                    "underWay " + underWay + ", maxPages " + maxPages + ": expected 1 or more");
        }
    }
}
