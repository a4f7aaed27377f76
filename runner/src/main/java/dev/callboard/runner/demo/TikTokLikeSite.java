package dev.callboard.runner.demo;

import java.net.URI;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A site that is an API alone: it answers searches page by page.
final class TikTokLikeSite implements DemoSite {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode rows;

    TikTokLikeSite(JsonNode data) {
        this.rows = data.get("rows");
    }

    @Override
    public Answer answer(URI request, String sent) {
        return request.getPath().equals("/api/v1/public/supplier/search/job/posts")
                ? Answer.json(page(JSON.readTree(sent)).toString())
                : Answer.error(404);
    }

    private ObjectNode page(JsonNode search) {
        ObjectNode answer = JSON.createObjectNode().put("code", 0).put("message", "ok");
        ObjectNode data = answer.putObject("data").put("count", rows.size());
        var list = data.putArray("job_post_list");
        rows.values().stream()
                .skip(search.get("offset").asInt())
                .limit(search.get("limit").asInt())
                .forEach(list::add);
        return answer;
    }
}
