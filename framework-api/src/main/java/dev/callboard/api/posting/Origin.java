package dev.callboard.api.posting;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where a posting comes from, and who read it.
///
/// @param site the name of the site file
/// @param id the posting's id on its site, always a text
/// @param url where it was read
/// @param canonicalUrl the address that stays the same, without tracking
/// @param fetchedAt the clock that relative dates and the status were judged by; null for a saved page of
///     which it is not known
public record Origin(
        String site,
        String id,
        String url,
        String canonicalUrl,
        String plugin,
        String pluginVersion,
        @Nullable Instant fetchedAt) {
    public Origin {
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(canonicalUrl, "canonicalUrl");
        Objects.requireNonNull(plugin, "plugin");
        Objects.requireNonNull(pluginVersion, "pluginVersion");
    }
}
