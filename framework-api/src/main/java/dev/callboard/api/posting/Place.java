package dev.callboard.api.posting;

import org.jspecify.annotations.Nullable;

/// A place of work, or one applicants must be in.
///
/// @param text the place as the source words it
/// @param region as stated, or its code where that follows from the name
/// @param country ISO 3166-1 alpha-2
/// @param latitude in degrees (WGS 84), with `longitude` or not at all
public record Place(
        String text,
        @Nullable String locality,
        @Nullable String region,
        @Nullable String country,
        @Nullable Double latitude,
        @Nullable Double longitude) {}
