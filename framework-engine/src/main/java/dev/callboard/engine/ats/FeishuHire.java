package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawPostingBuilder;
import java.util.Optional;

/// Feishu Hire (Lark Hire) and ByteDance's Chinese boards: a search whose rows may lack their text, and one
/// posting's own answer. Boards name a `job_category` or a `job_function`, a city or a list of cities.
final class FeishuHire implements AtsReader {
    @Override
    public String system() {
        return "feishu";
    }

    @Override
    public Optional<Found> find(Node answer, boolean own) {
        return JobPosts.find(answer, own, true);
    }

    @Override
    public RawPostingBuilder read(Node row, Node answer) {
        return JobPosts.read(system(), row).datePosted("publish_time").builder();
    }
}
