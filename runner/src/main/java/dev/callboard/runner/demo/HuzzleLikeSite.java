package dev.callboard.runner.demo;

import java.net.URI;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A board of several companies, with a listing for internships and one for jobs; its pages mark nothing up
/// but headings and lists.
final class HuzzleLikeSite implements DemoSite {
    private final JsonNode postings;

    HuzzleLikeSite(JsonNode data) {
        this.postings = data.get("postings");
    }

    @Override
    public Answer answer(URI request, String sent) {
        String path = request.getPath();
        if (path.equals("/internships") || path.equals("/jobs")) {
            return Answer.html(listing(path));
        }
        return postings.valueStream()
                .filter(posting -> posting.get("path").asString().equals(path))
                .map(posting -> Answer.html(page(posting)))
                .findFirst()
                .orElse(Answer.error(404));
    }

    private String listing(String section) {
        var links = postings.valueStream()
                .filter(posting -> posting.get("path").asString().startsWith(section + "/"))
                .map(posting ->
                        "<li><a href=\"%s\">%s</a></li>".formatted(text(posting, "path"), text(posting, "title")))
                .toList();
        return "<!DOCTYPE html><html lang=\"en\"><title>Board</title><h1>Board</h1><p>%d results</p><ul>%s</ul>"
                .formatted(links.size(), String.join("\n", links));
    }

    private static String page(JsonNode posting) {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><title>%1$s</title><main><h1>%1$s</h1>"
                .formatted(text(posting, "title")));
        page.append("<p>%s</p><p>%s</p>".formatted(text(posting, "company"), text(posting, "date")));
        page.append(posting.get("closed").asBoolean() ? "<div>Applications are closed</div>" : "");
        page.append(list(posting.get("chips"), chip -> joined(chip, HuzzleLikeSite::span)));
        if (!posting.get("summary").isEmpty()) {
            page.append("<h2>AI generated summary</h2>").append(list(posting.get("summary"), HuzzleLikeSite::text));
        }
        page.append("<h2>Requirements</h2>").append(list(posting.get("requirements"), HuzzleLikeSite::text));
        page.append("<h2>Responsibilities</h2>").append(list(posting.get("responsibilities"), HuzzleLikeSite::text));
        page.append("<h2>FAQs</h2>").append(joined(posting.get("faq"), HuzzleLikeSite::question));
        page.append("<p>%s</p>".formatted(text(posting, "tagline")));
        JsonNode facts = posting.get("facts");
        page.append("<p>%s</p><p>Industry</p>".formatted(text(facts.get(0))));
        page.append("<p>%s</p><p>Employees</p>".formatted(text(facts.get(1))));
        page.append("<p>%s</p><p>Founded Year</p>".formatted(text(facts.get(2))));
        page.append("<h2>Mission &amp; Purpose</h2><p>%s</p>".formatted(text(posting, "mission")));
        return page.append("</main>").toString();
    }

    private static String question(JsonNode question) {
        return "<h3>%s</h3><p>%s</p>".formatted(text(question.get(0)), text(question.get(1)));
    }

    private static String span(JsonNode text) {
        return "<span>" + text(text) + "</span>";
    }

    private static String list(JsonNode items, Function<JsonNode, String> html) {
        return "<ul>" + joined(items, item -> "<li>" + html.apply(item) + "</li>") + "</ul>";
    }

    private static String joined(JsonNode items, Function<JsonNode, String> html) {
        return items.valueStream().map(html).collect(Collectors.joining("\n"));
    }

    private static String text(JsonNode posting, String name) {
        return text(posting.path(name));
    }

    private static String text(JsonNode text) {
        return text.asString().replace("&", "&amp;");
    }
}
