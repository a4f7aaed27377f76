package dev.callboard.engine.crawl;

/// Where a run stands.
///
/// @param done requests that ended
/// @param known requests that are known so far, done or not
public record Progress(String site, int done, long known, int postings, int failed) {}
