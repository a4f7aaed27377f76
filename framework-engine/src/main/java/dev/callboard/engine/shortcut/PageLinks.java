package dev.callboard.engine.shortcut;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a page of a listing leads, and what it says of its length.
///
/// @param postings the addresses of postings' pages, in the page's order
/// @param next the address of the page after it; null for the last
/// @param total how many postings it declares, or null
public record PageLinks(
        List<URI> postings, @Nullable URI next, @Nullable Integer total) {
    public PageLinks {
        postings = List.copyOf(postings);
    }
}
