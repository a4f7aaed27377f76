package dev.callboard.api.posting;

import org.jspecify.annotations.Nullable;

/// The organisation that hires.
///
/// @param size as the source words it: `10,001+`
/// @param founded the year
public record Organization(
        String name,
        @Nullable String url,
        @Nullable String logo,
        @Nullable String industry,
        @Nullable String size,
        @Nullable Integer founded) {}
