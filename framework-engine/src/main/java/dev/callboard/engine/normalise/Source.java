package dev.callboard.engine.normalise;

import dev.callboard.api.posting.Stated;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a posting comes from.
///
/// @param site the name of the site file
/// @param url where the posting was read
/// @param canonicalUrl the address that stays the same
/// @param fetchedAt the clock of the capture, or null where it is not known: then nothing is judged by a
///     clock
/// @param listedBy the listing that leads to the posting as one that is open, or null where none does
public record Source(
        String site,
        String plugin,
        String pluginVersion,
        URI url,
        URI canonicalUrl,
        @Nullable Instant fetchedAt,
        @Nullable Stated listedBy) {}
