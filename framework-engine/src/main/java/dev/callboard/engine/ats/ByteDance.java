package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawPostingBuilder;
import java.util.Optional;

/// The public boards of TikTok and ByteDance (`/api/v1/public/supplier/`): plain text, and neither dates
/// nor addresses of postings.
///
/// The two boards have one API and one shape; only the address tells TikTok's.
final class ByteDance implements AtsReader {
    private final String system;

    ByteDance(String system) {
        this.system = system;
    }

    @Override
    public String system() {
        return system;
    }

    @Override
    public Optional<Found> find(Node answer, boolean own) {
        return JobPosts.find(answer, own, false);
    }

    @Override
    public RawPostingBuilder read(Node row, Node answer) {
        return JobPosts.read(system, row).builder();
    }
}
