package dev.callboard.runner.demo;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A site whose pages are empty until their script has asked the site's API.
final class ScriptedSite implements DemoSite {
    private final List<DemoPosting> postings;
    private final String shell;
    private final String script;

    ScriptedSite(JsonNode data) throws IOException {
        String name = data.get("name").asString();
        this.postings = data.get("postings").values().stream()
                .map(posting -> new DemoPosting(posting, name))
                .toList();
        this.shell = DemoSites.resource("page.html")
                .replace("{{title}}", "Loading")
                .replace("{{name}}", name)
                .replace("{{head}}", "<script src=\"/app.js\" defer></script>")
                .replace("{{main}}", "Loading …");
        this.script = DemoSites.resource("app.js");
    }

    @Override
    public Answer answer(URI request, String sent) {
        String path = request.getPath();
        if (path.equals("/app.js")) {
            return new Answer(200, "text/javascript", script);
        }
        if (path.equals("/api/jobs")) {
            return Answer.json(summary().toString());
        }
        if (path.startsWith("/api/jobs/")) {
            return postings.stream()
                    .filter(posting -> path.endsWith("/" + posting.id()))
                    .map(posting -> Answer.json(posting.markup().toString()))
                    .findFirst()
                    .orElse(Answer.error(404));
        }
        return path.equals("/jobs") || path.startsWith("/jobs/") ? Answer.html(shell) : Answer.error(404);
    }

    private ArrayNode summary() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        postings.forEach(posting -> all.addObject().put("id", posting.id()).put("title", posting.title()));
        return all;
    }
}
