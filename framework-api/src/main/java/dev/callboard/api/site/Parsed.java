package dev.callboard.api.site;

import dev.callboard.api.fetch.Request;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import java.util.List;
import java.util.Objects;

/// What a page said.
public sealed interface Parsed {
    /// A page of a listing: the postings it holds in full, the pages it leads to, and what it says of its
    /// completeness.
    ///
    /// @param requests postings' own pages and further listing pages, in the page's order
    record Listing(List<RawPosting> postings, List<Request> requests, Coverage coverage) implements Parsed {
        public Listing {
            postings = List.copyOf(postings);
            requests = List.copyOf(requests);
            Objects.requireNonNull(coverage, "coverage");
        }
    }

    /// A posting.
    record Posting(RawPosting posting) implements Parsed {
        public Posting {
            Objects.requireNonNull(posting, "posting");
        }
    }

    /// The page says that the posting is no more, and holds none.
    ///
    /// @param evidence the words that say so, and where they stand
    record Gone(Stated evidence) implements Parsed {
        public Gone {
            Objects.requireNonNull(evidence, "evidence");
        }
    }

    /// The page holds nothing of interest. A posting's page that is skipped is reported as one that yielded
    /// nothing.
    record Skipped(String reason) implements Parsed {
        public Skipped {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
