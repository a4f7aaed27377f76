package dev.callboard.api.site;

import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import java.util.List;

/// What is particular to one job site, and nothing else.
///
/// A site is pure: it never fetches, waits, writes or logs, and reads no clock but the page's `fetchedAt`
/// or an injected one. Several threads call it at a time. What it throws costs the page it was given and no
/// other.
public interface Site {
    /// The pages to begin with, as a rule the first page of each listing.
    List<Request> start();

    /// What a page says. Called for each page that was fetched in full with a success status; the engine
    /// itself deals with pages that are gone, refused or failed. Of a posting's page that takes a browser
    /// it is called again with the same request and one of the answers in [Response#captured()] alone, to
    /// find out whether that says as much.
    Parsed parse(Response page);
}
