package dev.callboard.api.posting;

import org.jspecify.annotations.Nullable;

/// A pay statement, in a site's own words: as one text, or in the parts of a schema.org `MonetaryAmount`.
/// What is null is not stated.
///
/// @param value one amount where the source gives no range
/// @param unit what the amount is for: `YEAR`, `per hour`
public record RawSalary(
        @Nullable Stated text,
        @Nullable Stated currency,
        @Nullable Stated value,
        @Nullable Stated minValue,
        @Nullable Stated maxValue,
        @Nullable Stated unit) {
    public static RawSalary text(Stated text) {
        return new RawSalary(text, null, null, null, null, null);
    }
}
