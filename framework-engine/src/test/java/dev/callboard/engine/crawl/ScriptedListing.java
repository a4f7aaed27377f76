package dev.callboard.engine.crawl;

import dev.callboard.api.extract.Extractor;
import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.Exchange;
import dev.callboard.api.fetch.Headers;
import dev.callboard.api.fetch.Links;
import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.site.Coverage;
import dev.callboard.api.site.Parsed;
import dev.callboard.api.site.Site;
import dev.callboard.engine.extract.Ladder;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.fetch.FetchException;
import dev.callboard.engine.fetch.Renderer;
import dev.callboard.engine.fetch.SecondLooks;
import dev.callboard.engine.life.DropGuard;
import dev.callboard.engine.store.Database;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A site whose listing is empty until its script has asked for `/api/jobs?page=N`, five rows a page, and a
/// browser for it that is none. The postings' own pages need no script. Requests come one at a time.
final class ScriptedListing implements Site, Renderer {
    private static final int SIZE = 5;

    final List<String> rendered = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    final List<Integer> ids = new ArrayList<>();
    final Map<String, Failure> failures = new HashMap<>();
    /// Postings of which the page shows no link, though the answer has a row.
    final Set<Integer> hidden = new HashSet<>();
    /// What becomes of the answers.
    UnaryOperator<String> answers = json -> json;
    /// What becomes of the page when the last one says that it is.
    UnaryOperator<String> pages = html -> html;
    /// How often a browser was to be started ahead.
    int prepared;
    /// Whether the page names the total.
    boolean declares;

    private final SecondLooks looks = new SecondLooks();
    private final Extractor extractor = Ladder.standard();

    ScriptedListing(int many) {
        IntStream.rangeClosed(1, many).forEach(ids::add);
    }

    RunReport run(Database database) throws InterruptedException {
        rendered.clear();
        asked.clear();
        Parts parts = TestParts.of(
                this,
                this::fetch,
                TestParts.ONE_AT_A_TIME,
                this,
                "generic 1",
                () -> Instant.parse("2026-11-20T12:00:00Z"));
        return new Crawl(parts, database, new DropGuard(false), null, progress -> {}).run();
    }

    @Override
    public void prepare() {
        prepared++;
    }

    @Override
    public SecondLooks secondLooks() {
        return looks;
    }

    @Override
    public List<Request> start() {
        return List.of(listing(uri("/jobs?page=1")));
    }

    private static Request listing(URI uri) {
        return Request.listing(uri).with(Rendering.auto());
    }

    @Override
    public Parsed parse(Response page) {
        Document html = page.html();
        if (page.request().kind() == Request.Kind.POSTING) {
            return extractor
                    .extract(page)
                    .<Parsed>map(Parsed.Posting::new)
                    .orElseGet(() -> new Parsed.Skipped(Extractor.NOTHING));
        }
        List<Request> requests = html.select("li a").stream()
                .flatMap(link -> Links.of(link, "href").stream())
                .map(Request::posting)
                .collect(Collectors.toCollection(ArrayList::new));
        if (requests.isEmpty()) {
            return new Parsed.Skipped("no link");
        }
        Element next = html.selectFirst("a[rel=next]");
        Element total = html.selectFirst("b");
        if (next != null) {
            Links.of(next, "href").map(ScriptedListing::listing).ifPresent(requests::add);
        }
        Coverage coverage = next == null ? Coverage.last() : Coverage.more();
        return new Parsed.Listing(
                List.of(), requests, total == null ? coverage : Coverage.total(Integer.parseInt(total.text())));
    }

    private Response fetch(Request request) throws FetchException {
        boolean isRendered = request.rendering() instanceof Rendering.Browser;
        String path = request.uri().toString().replace("https://jobs.example", "");
        (isRendered ? rendered : asked).add(path);
        Failure failure = failures.get((isRendered ? "browser " : "") + path);
        if (failure != null) {
            throw new FetchException(failure, "'" + request.uri() + "' failed");
        }
        int number = Integer.parseInt(path.replaceFirst(".*[=/-]", ""));
        if (path.startsWith("/api/")) {
            return response(request, answer(number), List.of());
        }
        if (path.startsWith("/jobs/")) {
            return response(
                    request,
                    "<!DOCTYPE html><script type=application/ld+json>" + ScriptedPages.posting(number, "")
                            + "</script>",
                    List.of());
        }
        return isRendered ? page(request, number) : response(request, "<p>Loading", List.of());
    }

    private List<Integer> on(int page) {
        return ids.subList(Math.min(ids.size(), (page - 1) * SIZE), Math.min(ids.size(), page * SIZE));
    }

    private String answer(int page) {
        String rows = on(page).stream()
                .map(id -> "{\"id\": " + id + ", \"title\": \"Cook " + id + "\", \"open\": true}")
                .collect(Collectors.joining(", "));
        return answers.apply("{\"total\": " + ids.size() + ", \"page\": " + page + ", \"jobs\": [" + rows + "]}");
    }

    private Response page(Request request, int number) {
        var html = new StringBuilder("<ul>");
        on(number).stream()
                .filter(id -> !hidden.contains(id))
                .forEach(id -> html.append("<li><a href=/jobs/").append(id).append(">Cook</a>"));
        html.append("</ul>");
        if (declares) {
            html.append("<b>").append(ids.size()).append("</b>");
        }
        if (number * SIZE < ids.size()) {
            html.append("<a rel=next href='?page=").append(number + 1).append("'>Next</a>");
        }
        var answer = new Exchange("GET", uri("/api/jobs?page=" + number), 200, answer(number));
        return response(request, pages.apply(html.toString()), List.of(answer));
    }

    private static Response response(Request request, String text, List<Exchange> captured) {
        return new Response(
                request,
                request.uri(),
                200,
                Headers.NONE,
                Body.of(text, request.uri()),
                Instant.parse("2026-11-20T12:00:00Z"),
                captured);
    }

    private static URI uri(String path) {
        return URI.create("https://jobs.example" + path);
    }
}
