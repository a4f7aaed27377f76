package dev.callboard.engine.fetch;

import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;

/// Fetches pages.
///
/// Each concern is a fetcher around another: redirects, robots.txt, retries, turns, and at the heart HTTP
/// or a browser. Called by many threads at a time; a call takes as long as politeness asks.
@FunctionalInterface
public interface Fetcher {
    /// The page, read in full. Within a [StatusFetcher] it may have been answered with any status.
    ///
    /// @throws FetchException when there is none, with the reason
    Response fetch(Request request) throws FetchException, InterruptedException;
}
