package dev.callboard.runner.demo;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A site of static pages: a listing of several pages, and a page with JSON-LD for each posting.
final class StaticSite implements DemoSite {
    private static final int PER_PAGE = 4;

    private final String name;
    private final List<DemoPosting> postings;
    private final String template;

    StaticSite(JsonNode data) throws IOException {
        this.name = data.get("name").asString();
        this.postings = data.get("postings").values().stream()
                .map(posting -> new DemoPosting(posting, name))
                .toList();
        this.template = DemoSites.resource("page.html");
    }

    @Override
    public Answer answer(URI request, String sent) {
        String path = request.getPath();
        if (path.equals("/robots.txt")) {
            return new Answer(200, "text/plain", "User-agent: *\nDisallow: /internal/\n");
        }
        if (path.equals("/jobs")) {
            String query = request.getQuery();
            return listing(query == null ? 1 : Integer.parseInt(query.substring("page=".length())));
        }
        return postings.stream()
                .filter(posting -> path.equals("/jobs/" + posting.id()))
                .map(posting -> posting.broken() > 0 ? Answer.error(posting.broken()) : posting(posting))
                .findFirst()
                .orElse(Answer.error(404));
    }

    private Answer listing(int page) {
        var main = new StringBuilder("<h1>Jobs</h1>\n<p class=\"count\">" + postings.size() + " open jobs</p>\n<ul>\n");
        postings.stream()
                .skip((page - 1L) * PER_PAGE)
                .limit(PER_PAGE)
                .forEach(posting -> main.append("<li><a class=\"job\" href=\"/jobs/%s\">%s</a></li>%n"
                        .formatted(posting.id(), posting.title().replace("&", "&amp;"))));
        main.append("</ul>\n");
        if (page * PER_PAGE < postings.size()) {
            main.append("<a rel=\"next\" href=\"?page=").append(page + 1).append("\">Next page</a>\n");
        }
        return Answer.html(page("Jobs", "", main.toString()));
    }

    private Answer posting(DemoPosting posting) {
        String markup =
                "<script type=\"application/ld+json\">" + posting.markup().toPrettyString() + "</script>";
        String title = posting.title().replace("&", "&amp;");
        return Answer.html(page(title, markup, "<h1>" + title + "</h1>\n" + posting.description()));
    }

    private String page(String title, String head, String main) {
        return template.replace("{{title}}", title)
                .replace("{{name}}", name)
                .replace("{{head}}", head)
                .replace("{{main}}", main);
    }
}
