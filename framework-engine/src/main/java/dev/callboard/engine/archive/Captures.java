package dev.callboard.engine.archive;

import dev.callboard.engine.crawl.CanonicalUrl;
import dev.callboard.engine.fetch.Statuses;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The captures of a site by what was asked: of each the latest that says something of the page.
///
/// A server in trouble says nothing of it (5xx, 429, 403): such an answer counts only where there is no
/// other. An address that was written otherwise but means the same is found where the very one is not.
final class Captures {
    private final Map<Digest, Capture> latest = new HashMap<>();
    private @Nullable Instant newest;

    /// @param written whether it was asked for under this very address
    record Capture(Location location, Instant date, int status, boolean written) {
        private boolean isVerdict() {
            return Statuses.isPage(status) || status == 404 || status == 410;
        }

        private boolean yieldsTo(Capture other) {
            if (written != other.written) {
                return other.written;
            }
            if (isVerdict() != other.isVerdict()) {
                return other.isVerdict();
            }
            return !other.date.isBefore(date);
        }
    }

    void add(IndexLine line) {
        IndexLine.Capture asked = line.capture();
        if (asked == null) {
            return;
        }
        newest = newest == null || line.date().isAfter(newest) ? line.date() : newest;
        boolean rendered = line.type() == IndexLine.Type.METADATA;
        String url = rendered ? line.url().substring(Rendered.SCHEME.length()) : line.url();
        put(key(asked.method(), url, asked.request(), rendered), line, asked.status(), true);
        String canonical = CanonicalUrl.of(URI.create(url)).toString();
        if (!canonical.equals(url)) {
            put(key(asked.method(), canonical, asked.request(), rendered), line, asked.status(), false);
        }
    }

    /// @param request the digest of the request's body; null for one without
    @Nullable
    Capture find(String method, URI uri, @Nullable Digest request, boolean rendered) {
        Capture written = latest.get(key(method, uri.toString(), request, rendered));
        return written == null ? latest.get(key(method, CanonicalUrl.of(uri).toString(), request, rendered)) : written;
    }

    /// When the last of them was made; null where there is none.
    @Nullable
    Instant newest() {
        return newest;
    }

    private void put(Digest key, IndexLine line, int status, boolean written) {
        latest.merge(
                key,
                new Capture(line.location(), line.date(), status, written),
                (known, other) -> known.yieldsTo(other) ? other : known);
    }

    private static Digest key(String method, String url, @Nullable Digest request, boolean rendered) {
        return Digest.of(method + " " + url + "\n" + (request == null ? "" : request) + "\n" + rendered);
    }
}
