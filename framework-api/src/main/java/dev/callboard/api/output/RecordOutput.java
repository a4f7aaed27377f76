package dev.callboard.api.output;

import java.io.IOException;
import java.util.List;

/// Where changes to postings go.
///
/// One thread calls it at a time, with changes in the order of their sequence. A change may be handed over
/// again after a crash, never out of order: an output that must not hold it twice goes by its sequence
/// number.
public interface RecordOutput extends AutoCloseable {
    /// Takes changes. They count as delivered when this returns.
    ///
    /// @throws IOException when they were not all taken; the message says what to do
    void write(List<Change> changes) throws IOException;

    /// Ends it, with everything written kept.
    @Override
    void close() throws IOException;
}
