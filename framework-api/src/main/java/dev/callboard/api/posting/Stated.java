package dev.callboard.api.posting;

import java.util.Objects;

/// A text and where it was read.
///
/// @param text as the source has it, with nothing added
/// @param where `ld:`, `microdata:`, `rdfa:`, `state:` or `api:` with a JSON pointer (RFC 6901) into the
///     posting as the source gives it, `css:` with a selector, `text:` with a span of characters of the
///     page's text (`text:120-138`), or `url:` for the page's address
public record Stated(String text, String where) {
    public Stated {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(where, "where");
    }
}
