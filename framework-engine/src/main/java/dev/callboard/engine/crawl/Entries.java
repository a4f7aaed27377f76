package dev.callboard.engine.crawl;

import dev.callboard.api.fetch.Request;
import dev.callboard.api.posting.Basis;
import dev.callboard.api.posting.Evidence;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.life.Closing;
import dev.callboard.engine.store.Closings;
import dev.callboard.engine.store.Digest;
import dev.callboard.engine.store.Entry;
import dev.callboard.engine.store.Keyed;
import dev.callboard.engine.store.Pending;
import java.util.List;
import java.util.stream.Stream;

/// What an outcome means for the store.
final class Entries {
    static Entry of(Pending pending, Outcome outcome) {
        String key = pending.keyed().key();
        return switch (outcome) {
            case Outcome.Listed listed ->
                new Entry.Listed(
                        key,
                        pending.listing(),
                        listed.request().uri(),
                        ids(listed),
                        listed.coverage(),
                        listed.requests(),
                        listed.postings(),
                        listed.rejected().size());
            case Outcome.Found found -> new Entry.Read(key, found.record(), found.provenance());
            case Outcome.Unchanged _, Outcome.Skipped _ -> new Entry.Unchanged(key);
            case Outcome.Gone gone -> new Entry.Ended(key, closing(gone));
            case Outcome.Failed failed ->
                new Entry.Failed(
                        key,
                        failed.request().kind(),
                        pending.listing(),
                        failed.request().uri(),
                        failed.message());
        };
    }

    /// The postings that stand on the page, and those whose pages it leads to.
    private static List<String> ids(Outcome.Listed listed) {
        return Stream.concat(
                        listed.postings().stream()
                                .map(record ->
                                        Digest.of("id\n" + record.posting().id())),
                        listed.requests().stream()
                                .filter(keyed -> keyed.request().kind() == Request.Kind.POSTING)
                                .map(Keyed::key))
                .distinct()
                .toList();
    }

    private static Closing closing(Outcome.Gone gone) {
        Stated evidence = gone.evidence();
        return gone.answered()
                ? Closings.gone(evidence.where(), evidence.text())
                : new Closing(
                        Closing.Reason.SAID_CLOSED,
                        new Evidence(evidence.where(), evidence.text(), Basis.STATED, "closed-phrase"));
    }

    private Entries() {}
}
