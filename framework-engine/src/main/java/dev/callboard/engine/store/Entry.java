package dev.callboard.engine.store;

import dev.callboard.api.fetch.Request;
import dev.callboard.api.site.Coverage;
import dev.callboard.engine.life.Closing;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a request came to, as it is entered in the store. Its key is the request's.
public sealed interface Entry {
    String key();

    /// A page of a listing was read.
    ///
    /// @param ids what tells the postings it lists from each other
    /// @param found the requests it leads to
    /// @param postings those that stand on it in full
    /// @param unread how many more stand on it that could not be read
    record Listed(
            String key,
            int listing,
            URI uri,
            List<String> ids,
            Coverage coverage,
            List<Keyed> found,
            List<PostingRecord> postings,
            int unread)
            implements Entry {
        public Listed {
            ids = List.copyOf(ids);
            found = List.copyOf(found);
            postings = List.copyOf(postings);
        }
    }

    /// A posting was read.
    ///
    /// @param provenance what its servers can be asked about next time, or null
    record Read(String key, PostingRecord posting, @Nullable Provenance provenance) implements Entry {}

    /// The posting of this request is as it was, or need not be read yet.
    record Unchanged(String key) implements Entry {}

    /// There is evidence that the posting of this request is closed.
    record Ended(String key, Closing closing) implements Entry {}

    /// Nothing came of it.
    ///
    /// @param uri where it was looked for
    record Failed(String key, Request.Kind kind, int listing, URI uri, String why) implements Entry {}
}
