package dev.callboard.engine.crawl;

import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.Headers;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.output.Change;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.site.Coverage;
import dev.callboard.api.site.Parsed;
import dev.callboard.api.site.Site;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.fetch.FetchException;
import dev.callboard.engine.fetch.Renderer;
import dev.callboard.engine.life.DropGuard;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.Feed;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A site that is a map from paths to what their pages say, or how they fail. Its listing starts at
/// `/jobs`.
final class PaperSite implements Site {
    Instant now = Instant.parse("2026-11-20T12:00:00Z");
    Duration parsing = Duration.ofSeconds(60);

    @Nullable
    Duration revisitAfter;

    @Nullable
    Path keptPages;

    final List<Change> written = new ArrayList<>();
    final ConcurrentLinkedQueue<String> fetched = new ConcurrentLinkedQueue<>();
    private final Map<String, Function<Response, Parsed>> pages = new HashMap<>();
    private final Map<String, Failure> failures = new HashMap<>();
    private List<Request> start = List.of(Request.listing(uri("/jobs")));
    private final Map<String, String> bodies = new HashMap<>();
    private int maxPages = 1_000;

    PaperSite page(String path, Function<Response, Parsed> page) {
        pages.put(path, page);
        return this;
    }

    PaperSite body(String path, String html) {
        bodies.put(path, html);
        return this;
    }

    PaperSite failing(String path, Failure failure) {
        failures.put(path, failure);
        return this;
    }

    /// It fails no more.
    PaperSite works(String path) {
        failures.remove(path);
        return this;
    }

    PaperSite withoutStart() {
        start = List.of();
        return this;
    }

    PaperSite startingAt(String path) {
        start = List.of(Request.listing(uri(path)));
        return this;
    }

    /// A page of the listing; paths that start with `/jobs` are further pages of it.
    PaperSite listing(String path, Coverage coverage, String... paths) {
        List<Request> requests = List.of(paths).stream()
                .map(PaperSite::uri)
                .map(uri -> uri.getPath().equals("/jobs") ? Request.listing(uri) : Request.posting(uri))
                .toList();
        return page(path, page -> new Parsed.Listing(List.of(), requests, coverage));
    }

    /// Pages of postings titled by their paths.
    PaperSite postings(String... paths) {
        for (String path : paths) {
            page(path, page -> posting(path));
        }
        return this;
    }

    PaperSite maxPages(int max) {
        maxPages = max;
        return this;
    }

    /// Runs it on a store of its own.
    RunReport run() throws InterruptedException {
        try (Database database = Database.temporary()) {
            RunReport report = run(database);
            written.addAll(new Feed(database).after(0, null, 1_000));
            return report;
        }
    }

    RunReport run(Database database) throws InterruptedException {
        return crawl(database).run();
    }

    Crawl crawl(Database database) {
        return crawl(database, new DropGuard(false));
    }

    Crawl crawl(Database database, DropGuard guard) {
        return crawl(database, guard, progress -> {});
    }

    Crawl crawl(Database database, DropGuard guard, Consumer<Progress> progress) {
        var limits = new CrawlLimits(4, maxPages, parsing, revisitAfter);
        Parts parts = TestParts.of(this, this::fetch, limits, Renderer.none(), null, () -> now);
        return new Crawl(parts, database, guard, keptPages, progress);
    }

    @Override
    public List<Request> start() {
        return start;
    }

    @Override
    public Parsed parse(Response page) {
        return Objects.requireNonNull(pages.get(path(page.uri()))).apply(page);
    }

    static URI uri(String path) {
        return URI.create("https://jobs.example" + path);
    }

    static Parsed posting(String title) {
        return new Parsed.Posting(raw(title).build());
    }

    static RawPostingBuilder raw(String title) {
        return RawPosting.builder("ld")
                .title(new Stated(title, "ld:/title"))
                .description(new Stated("Text", "ld:/description"));
    }

    private Response fetch(Request request) throws FetchException {
        String path = path(request.uri());
        fetched.add(path);
        if (failures.containsKey(path)) {
            throw new FetchException(Objects.requireNonNull(failures.get(path)), "'" + request.uri() + "' failed");
        }
        Body body = Body.of(bodies.getOrDefault(path, ""), request.uri());
        return new Response(request, request.uri(), 200, Headers.NONE, body, now, List.of());
    }

    private static String path(URI uri) {
        return uri.getRawQuery() == null ? uri.getPath() : uri.getPath() + "?" + uri.getRawQuery();
    }
}
