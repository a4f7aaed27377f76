package dev.callboard.engine.crawl;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.util.Set;

/// The one form of an address that is written in many: RFC 3986's normal form, without what only tracks
/// visitors.
public final class CanonicalUrl {
    private static final Set<String> TRACKING = Set.of(
            "utm_source",
            "utm_medium",
            "utm_campaign",
            "utm_term",
            "utm_content",
            "utm_id",
            "gclid",
            "gclsrc",
            "dclid",
            "fbclid",
            "msclkid",
            "yclid",
            "mc_cid",
            "mc_eid",
            "igshid",
            "_ga",
            "_gl",
            "gbraid",
            "wbraid",
            "ttclid",
            "li_fat_id");
    private static final BasicURLNormalizer NORMALIZER =
            BasicURLNormalizer.newBuilder().queryParamsToRemove(TRACKING).build();

    /// The same address where it can't be read any other way.
    public static URI of(URI uri) {
        String normal = NORMALIZER.filter(uri.toString());
        try {
            return normal == null || normal.isEmpty() ? uri : URI.create(normal);
        } catch (IllegalArgumentException _) {
            return uri;
        }
    }

    private CanonicalUrl() {}
}
