package dev.callboard.api.output;

import dev.callboard.api.posting.JobPosting;
import java.util.Objects;

/// Something that happened to a posting.
///
/// @param sequence rises by at least one from change to change
/// @param posting the posting as it is after the change
public record Change(long sequence, Kind kind, JobPosting posting) {
    /// What happened.
    public enum Kind {
        /// Seen for the first time.
        OPENED
    }

    public Change {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(posting, "posting");
    }
}
