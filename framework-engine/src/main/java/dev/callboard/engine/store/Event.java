package dev.callboard.engine.store;

import dev.callboard.api.output.FieldChange;
import dev.callboard.engine.life.Closing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An event of a posting's history, before it has its number.
///
/// @param record the record from now on, or null where it stays as it is
/// @param version the event that has the record so far; 0 for a posting that is new
/// @param requestKey the request by which a new posting was read, or null where it stands on a listing
record Event(
        EventKind kind,
        String posting,
        @Nullable Closing closing,
        List<FieldChange> fields,
        @Nullable PostingRecord record,
        long version,
        @Nullable String requestKey) {
    /// A posting that was not known.
    static Event first(PostingRecord record, @Nullable Closing closing, @Nullable String requestKey) {
        EventKind kind = closing == null ? EventKind.OPENED : EventKind.CLOSED;
        return new Event(kind, record.posting().id(), closing, List.of(), record, 0, requestKey);
    }

    /// One that gives the posting another record.
    static Event of(
            EventKind kind, Known posting, @Nullable Closing closing, List<FieldChange> fields, PostingRecord record) {
        return new Event(kind, posting.id(), closing, fields, record, posting.version(), null);
    }

    /// One that leaves the record as it is.
    static Event of(EventKind kind, Known posting) {
        return new Event(kind, posting.id(), null, List.of(), null, posting.version(), null);
    }
}
