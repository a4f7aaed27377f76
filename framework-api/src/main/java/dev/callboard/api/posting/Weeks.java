package dev.callboard.api.posting;

import org.jspecify.annotations.Nullable;

/// How long an engagement lasts, in weeks. One of the two may be null.
public record Weeks(@Nullable Integer minWeeks, @Nullable Integer maxWeeks) {}
