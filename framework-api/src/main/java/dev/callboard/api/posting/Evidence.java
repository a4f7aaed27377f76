package dev.callboard.api.posting;

import org.jspecify.annotations.Nullable;

/// Where a value was read.
///
/// @param where as [Stated] says it
/// @param text the words it was read from, cut where they are long
/// @param rule the rule that made the value of the words, where there was more to it than copying
public record Evidence(
        String where, String text, Basis basis, @Nullable String rule) {}
