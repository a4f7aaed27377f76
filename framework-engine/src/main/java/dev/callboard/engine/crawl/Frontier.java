package dev.callboard.engine.crawl;

import dev.callboard.api.fetch.Request;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The requests of a run: each once, listings and postings in turn.
final class Frontier {
    private final Set<Identity> known = new HashSet<>();
    private final Queue<Pending> listings = new ArrayDeque<>();
    private final Queue<Pending> postings = new ArrayDeque<>();
    private boolean listingNext = true;

    /// A request that waits, and the listing it belongs to.
    record Pending(Request request, Listing listing) {}

    /// What makes two requests the same.
    private record Identity(String method, URI uri, String body) {
        private static Identity of(Request request) {
            return new Identity(request.method(), CanonicalUrl.of(request.uri()), request.body());
        }
    }

    /// Adds a request unless it is known.
    boolean add(Request request, Listing listing) {
        if (!known.add(Identity.of(request))) {
            return false;
        }
        queue(request.kind()).add(new Pending(request, listing));
        return true;
    }

    /// The next request, or null when none waits.
    @Nullable
    Pending next() {
        Queue<Pending> first = listingNext ? listings : postings;
        Queue<Pending> second = listingNext ? postings : listings;
        listingNext = !listingNext;
        Pending next = first.poll();
        return next == null ? second.poll() : next;
    }

    boolean isEmpty() {
        return listings.isEmpty() && postings.isEmpty();
    }

    /// How many requests were ever added.
    int known() {
        return known.size();
    }

    private Queue<Pending> queue(Request.Kind kind) {
        return switch (kind) {
            case LISTING -> listings;
            case POSTING -> postings;
        };
    }
}
