package dev.callboard.engine.crawl;

import dev.callboard.api.extract.Extractor;
import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.Exchange;
import dev.callboard.api.fetch.Headers;
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
import dev.callboard.engine.life.DropGuard;
import dev.callboard.engine.store.Database;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A site whose pages `/jobs/N` are empty until their script has asked for `/api/jobs/N`, and a browser for
/// it that is none. Requests come one at a time.
final class ScriptedPages implements Site {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    final List<String> rendered = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    final Map<Integer, String> answers = new HashMap<>();
    final Map<Integer, String> shown = new HashMap<>();
    final Map<String, Failure> failures = new HashMap<>();
    /// Pages that are empty the first time they are rendered.
    final Set<Integer> late = new HashSet<>();
    /// Whether pages as sent, and answers, have validators.
    boolean tagged;
    /// What each page has in it before its script has run, too.
    String head = "";

    private final Extractor extractor = Ladder.standard();
    private final int many;

    Rendering rendering = Rendering.auto();

    @Nullable
    String reader = "generic 1";

    ScriptedPages(int many) {
        this.many = many;
        IntStream.rangeClosed(1, many).forEach(id -> answers.put(id, posting(id, "")));
    }

    /// Ten postings of which only the pages themselves say which language they are in.
    static ScriptedPages dutch() {
        var site = new ScriptedPages(10);
        site.head = "<html lang=nl>";
        for (int id = 1; id <= 10; id++) {
            site.answers.put(id, posting(id, "").replaceFirst("<p>.*</p>", "Soep."));
        }
        return site;
    }

    static String posting(int id, String more) {
        return """
            {"@type": "JobPosting", "title": "Cook %d", "identifier": "%d", "datePosted": "2026-11-02",
            "description": "<p>You cook soup number %d for sixty people a day, five days a week.</p>"%s}
            """.formatted(id, id, id, more);
    }

    RunReport run(Database database) throws InterruptedException {
        rendered.clear();
        asked.clear();
        Parts parts = TestParts.of(this, this::fetch, TestParts.ONE_AT_A_TIME, Renderer.none(), reader, () -> NOW);
        return new Crawl(parts, database, new DropGuard(false), null, progress -> {}).run();
    }

    @Override
    public List<Request> start() {
        return List.of(Request.listing(uri("/jobs")));
    }

    @Override
    public Parsed parse(Response page) {
        if (page.request().kind() == Request.Kind.POSTING) {
            return extractor
                    .extract(page)
                    .<Parsed>map(Parsed.Posting::new)
                    .orElseGet(() -> new Parsed.Skipped(Extractor.NOTHING));
        }
        List<Request> postings = IntStream.rangeClosed(1, many)
                .mapToObj(id -> Request.posting(uri("/jobs/" + id)).with(rendering))
                .toList();
        return new Parsed.Listing(List.of(), postings, Coverage.total(many));
    }

    private Response fetch(Request request) throws FetchException {
        String path = request.uri().getPath();
        boolean isRendered = request.rendering() instanceof Rendering.Browser;
        (isRendered ? rendered : asked).add(path);
        Failure failure = failures.get((isRendered ? "browser " : "") + path);
        if (failure != null) {
            throw new FetchException(failure, "'" + request.uri() + "' failed");
        }
        int id = path.equals("/jobs") ? 0 : Integer.parseInt(path.replaceFirst(".*/", ""));
        if (path.startsWith("/api/")) {
            return answer(request, Objects.requireNonNull(answers.get(id)));
        }
        return isRendered && !late.remove(id)
                ? page(request, id)
                : answer(request, "<!DOCTYPE html>" + head + "<p>Loading");
    }

    private Response answer(Request request, String text) {
        Headers headers = tagged(text);
        boolean isKnown = tagged && request.headers().first("If-None-Match").equals(headers.first("ETag"));
        return isKnown
                ? new Response(request, request.uri(), 304, headers, Body.of("", request.uri()), NOW, List.of())
                : response(request, headers, text, List.of());
    }

    private Headers tagged(String answer) {
        return tagged ? Headers.NONE.with("ETag", "\"" + Integer.toHexString(answer.hashCode()) + "\"") : Headers.NONE;
    }

    /// What its script makes of the answer, unless it is to show something else.
    private Response page(Request request, int id) {
        String answer = Objects.requireNonNull(answers.get(id));
        String html = "<!DOCTYPE html>" + head + "<script type=application/ld+json>" + shown.getOrDefault(id, answer)
                + "</script><h1>Cook " + id + "</h1>";
        var exchange = new Exchange("GET", uri("/api/jobs/" + id), 200, tagged(answer), answer);
        var other = new Exchange("GET", uri("/api/settings"), 200, "{\"language\": \"en\"}");
        return response(request, html, List.of(other, exchange));
    }

    private static Response response(Request request, String text, List<Exchange> captured) {
        return response(request, Headers.NONE, text, captured);
    }

    private static Response response(Request request, Headers headers, String text, List<Exchange> captured) {
        return new Response(request, request.uri(), 200, headers, Body.of(text, request.uri()), NOW, captured);
    }

    private static URI uri(String path) {
        return URI.create("https://jobs.example" + path);
    }
}
