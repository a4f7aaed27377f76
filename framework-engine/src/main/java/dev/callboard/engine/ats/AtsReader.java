package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawPostingBuilder;
import java.util.Optional;

/// How one system writes its answers. Pure and without state.
interface AtsReader {
    /// As in [AtsSystem#name()].
    String system();

    /// The postings of an answer, or nothing where its shape is not this system's.
    ///
    /// @param own whether the address is this system's, so that the shape alone need not tell
    Optional<Found> find(Node answer, boolean own);

    /// One posting in its own words.
    ///
    /// @param row the posting's node
    /// @param answer all of the answer, with the pointer `..`
    RawPostingBuilder read(Node row, Node answer);
}
