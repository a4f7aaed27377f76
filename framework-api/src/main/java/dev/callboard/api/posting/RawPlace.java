package dev.callboard.api.posting;

import org.jspecify.annotations.Nullable;

/// One place, in a site's own words: as one text, or in the parts of a schema.org `PostalAddress`. What is
/// null is not stated.
public record RawPlace(
        @Nullable Stated text,
        @Nullable Stated locality,
        @Nullable Stated region,
        @Nullable Stated country,
        @Nullable Stated latitude,
        @Nullable Stated longitude) {
    public static RawPlace text(Stated text) {
        return new RawPlace(text, null, null, null, null, null);
    }
}
