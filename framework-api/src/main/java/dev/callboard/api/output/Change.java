package dev.callboard.api.output;

import dev.callboard.api.posting.JobPosting;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Something that happened to a posting.
///
/// @param sequence rises from change to change, over all sites; numbers may be left out
/// @param at when it was seen
/// @param posting the posting as it is after the change
/// @param fields what has another value than before; empty for a posting seen for the first time, and
///     never with what changes by itself, such as the time of reading
public record Change(long sequence, Kind kind, Instant at, JobPosting posting, List<FieldChange> fields) {
    /// What happened.
    public enum Kind {
        /// Seen for the first time.
        OPENED,
        /// Some of its values are others.
        UPDATED,
        /// Closed, on the evidence that the posting has for its status; perhaps when it was seen for the
        /// first time.
        CLOSED,
        /// Seen again after it was closed.
        REOPENED
    }

    public Change {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(posting, "posting");
        fields = List.copyOf(fields);
    }
}
