package dev.callboard.engine.places;

import org.jspecify.annotations.Nullable;

/// A part of a country (ISO 3166-2).
///
/// @param country ISO 3166-1 alpha-2
/// @param code without the country
/// @param parent the code of the region it is in; null for one of the first level
public record Region(String country, String code, @Nullable String parent) {}
