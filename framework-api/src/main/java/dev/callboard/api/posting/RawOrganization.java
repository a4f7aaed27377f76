package dev.callboard.api.posting;

import org.jspecify.annotations.Nullable;

/// The organisation that hires, in a site's own words. What is null is not stated.
public record RawOrganization(
        @Nullable Stated name,
        @Nullable Stated url,
        @Nullable Stated logo,
        @Nullable Stated industry,
        @Nullable Stated size,
        @Nullable Stated founded) {
    public static final RawOrganization UNSTATED = new RawOrganization(null, null, null, null, null, null);

    public static RawOrganization named(Stated name) {
        return new RawOrganization(name, null, null, null, null, null);
    }
}
