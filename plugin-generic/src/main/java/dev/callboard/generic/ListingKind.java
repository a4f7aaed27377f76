package dev.callboard.generic;

import java.util.Locale;

/// Where a site's postings are listed.
enum ListingKind {
    /// The board of a known applicant tracking system.
    BOARD,
    /// Links to postings on pages.
    LINKS,
    /// The site's sitemap.
    SITEMAP;

    /// As in a site file.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
