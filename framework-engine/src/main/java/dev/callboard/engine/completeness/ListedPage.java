package dev.callboard.engine.completeness;

import dev.callboard.api.site.Coverage;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What was counted on one page of a listing.
///
/// @param listed how many postings it lists
/// @param fresh how many of them no page of the listing had before
/// @param unread how many rows stand on it that could not be read: any posting may be one of them
/// @param sameAs an earlier page that lists exactly the same postings, or null
public record ListedPage(
        URI uri,
        int listed,
        int fresh,
        int unread,
        @Nullable URI sameAs,
        Coverage coverage) {
    public ListedPage {
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(coverage, "coverage");
    }
}
