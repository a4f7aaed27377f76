package dev.callboard.engine.crawl;

import dev.callboard.api.fetch.Request;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.site.Coverage;
import dev.callboard.engine.fetch.Failure;
import java.util.List;

/// What became of a request. Every request ends in one of these.
public sealed interface Outcome {
    /// A page of a listing was read.
    ///
    /// @param rejected why postings that stand on the page itself were none
    record Listed(
            Request request,
            List<JobPosting> postings,
            List<Request> requests,
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
    record Found(Request request, JobPosting posting) implements Outcome {}

    /// The posting is no more: its page is not there, or says so.
    record Gone(Request request, Stated evidence) implements Outcome {}

    /// Nothing came of it.
    ///
    /// @param message what was found, at which address
    record Failed(Request request, Failure failure, String message) implements Outcome {}

    Request request();
}
