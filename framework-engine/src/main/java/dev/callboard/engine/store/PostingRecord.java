package dev.callboard.engine.store;

import dev.callboard.api.posting.Findings;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.Origin;
import dev.callboard.engine.output.PostingJson;
import java.util.List;
import java.util.Map;

/// A posting as the store keeps it. Made where there is time for it: it takes a while.
///
/// @param json the record as it is written
/// @param digest the same for postings with the same values, wherever and whenever they were read
public record PostingRecord(JobPosting posting, String json, String digest) {
    private static final Findings NONE = new Findings(Map.of(), List.of(), Map.of(), List.of(), List.of());

    public static PostingRecord of(JobPosting posting) {
        return new PostingRecord(posting, PostingJson.line(posting), Digest.of(values(posting)));
    }

    /// What is left when all that changes from reading to reading is taken away.
    private static String values(JobPosting posting) {
        Origin origin = posting.origin();
        var unread = new Origin(origin.site(), origin.id(), "", origin.canonicalUrl(), "", "", null);
        return PostingJson.line(posting.with(unread, posting.status(), NONE));
    }
}
