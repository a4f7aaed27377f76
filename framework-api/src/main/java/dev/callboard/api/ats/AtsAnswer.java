package dev.callboard.api.ats;

import dev.callboard.api.posting.RawPosting;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What an applicant tracking system answered.
public sealed interface AtsAnswer {
    /// The name of the system, in lower case: `greenhouse`.
    String system();

    /// Postings, perhaps none: a board without openings is an answer.
    ///
    /// A value's `where` is `api:` with a pointer into the posting's own node. What the answer says around
    /// that node, such as the name of the company a board belongs to, has `api:..` before its pointer. XML
    /// is read as its elements' names, with an index from 0 where a name repeats:
    /// `api:/position/jobDescriptions/jobDescription/0/value`.
    ///
    /// @param rejected why rows of the answer are no postings, a sentence each
    /// @param declaredTotal how many postings the system says there are on all pages; null where it does
    ///     not say
    record Postings(
            String system,
            List<RawPosting> postings,
            List<String> rejected,
            @Nullable Integer declaredTotal) implements AtsAnswer {
        public Postings {
            Objects.requireNonNull(system, "system");
            postings = List.copyOf(postings);
            rejected = List.copyOf(rejected);
        }
    }

    /// An error, or postings without a word about the job. Never evidence that there are no postings.
    ///
    /// @param why a sentence that names what was found and what to do
    record Refused(String system, String why) implements AtsAnswer {
        public Refused {
            Objects.requireNonNull(system, "system");
            Objects.requireNonNull(why, "why");
        }
    }
}
