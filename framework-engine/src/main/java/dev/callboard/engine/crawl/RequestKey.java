package dev.callboard.engine.crawl;

import dev.callboard.api.fetch.Request;
import dev.callboard.engine.store.Digest;
import dev.callboard.engine.store.Keyed;

/// What makes two requests the same: method, canonical address and body.
final class RequestKey {
    static Keyed of(Request request) {
        return new Keyed(
                Digest.of(request.method() + "\n" + CanonicalUrl.of(request.uri()) + "\n" + request.body()), request);
    }

    private RequestKey() {}
}
