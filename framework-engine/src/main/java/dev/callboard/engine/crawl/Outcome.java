package dev.callboard.engine.crawl;

import dev.callboard.api.fetch.Request;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.site.Coverage;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.store.Keyed;
import dev.callboard.engine.store.PostingRecord;
import dev.callboard.engine.store.Provenance;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What became of a request. Every request ends in one of these.
public sealed interface Outcome {
    /// A page of a listing was read.
    ///
    /// @param rejected why postings that stand on the page itself were none
    record Listed(
            Request request,
            List<PostingRecord> postings,
            List<Keyed> requests,
            Coverage coverage,
            List<String> rejected)
            implements Outcome {
        public Listed {
            postings = List.copyOf(postings);
            requests = List.copyOf(requests);
            rejected = List.copyOf(rejected);
        }
    }

    /// A posting was read.
    ///
    /// @param provenance what its servers can be asked about next time, or null
    record Found(
            Request request, PostingRecord record, @Nullable Provenance provenance) implements Outcome {
        public JobPosting posting() {
            return record.posting();
        }

        /// The same, read from this if there is something to be asked about.
        Found from(Optional<Provenance> known) {
            return known.map(from -> new Found(request, record, from)).orElse(this);
        }
    }

    /// The page is as it was when it was read last (304).
    record Unchanged(Request request) implements Outcome {}

    /// The page was not asked for: it was read not long ago.
    record Skipped(Request request) implements Outcome {}

    /// The posting is no more: its page is not there, or says so.
    ///
    /// @param answered whether it is the server that says so (404, 410), not a text on the page
    record Gone(Request request, Stated evidence, boolean answered) implements Outcome {}

    /// Nothing came of it.
    ///
    /// @param message what was found, at which address
    record Failed(Request request, Failure failure, String message) implements Outcome {
        /// The same, with the file the page is kept in.
        Failed keptIn(Path file) {
            return new Failed(request, failure, message + " (kept in '" + file + "')");
        }
    }

    Request request();
}
