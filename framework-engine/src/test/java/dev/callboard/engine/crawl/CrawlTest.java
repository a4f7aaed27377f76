package dev.callboard.engine.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.Headers;
import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.fetch.UnreadableException;
import dev.callboard.api.output.Change;
import dev.callboard.api.output.RecordOutput;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.posting.Status;
import dev.callboard.api.site.Coverage;
import dev.callboard.api.site.Parsed;
import dev.callboard.api.site.Site;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.fetch.FetchException;
import dev.callboard.engine.fetch.Fetcher;
import dev.callboard.engine.normalise.Normaliser;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// A site is a map of pages here: what each says, or how it fails.
class CrawlTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));

    private final Map<String, Page> pages = new HashMap<>();
    private final Map<String, Failure> failures = new HashMap<>();
    private final ConcurrentLinkedQueue<String> fetched = new ConcurrentLinkedQueue<>();
    private final List<Change> written = new ArrayList<>();
    private int maxPages = 1_000;

    private interface Page extends Function<Response, Parsed> {}

    @Test
    void readsAListingToItsLastPage() throws Exception {
        pages.put("/jobs", listing(Coverage.more(), "/1", "/2", "/jobs?2"));
        pages.put("/jobs?2", listing(Coverage.last(), "/3"));
        postings("/1", "/2", "/3");

        RunReport report = run();

        assertThat(report.completeness()).isEqualTo(new Completeness.NaturalEnd());
        assertThat(report.health()).isEqualTo(RunReport.Health.HEALTHY);
        assertThat(report.postings()).isEqualTo(3);
        assertThat(report.pages()).isEqualTo(5);
        assertThat(written).extracting(change -> change.posting().title()).containsExactlyInAnyOrder("/1", "/2", "/3");
        assertThat(written).extracting(Change::sequence).containsExactly(1L, 2L, 3L);
        assertThat(written).allMatch(change -> change.posting().status() == Status.OPEN);
    }

    @Test
    void provesAListingByTheTotalItDeclares() throws Exception {
        pages.put("/jobs", listing(Coverage.total(2), "/1", "/2"));
        postings("/1", "/2");

        assertThat(run().completeness()).isEqualTo(new Completeness.Proven(2));
    }

    @Test
    void findsATotalThatFallsShort() throws Exception {
        pages.put("/jobs", listing(Coverage.total(3), "/1", "/2"));
        postings("/1", "/2");

        assertThat(run().completeness())
                .isEqualTo(new Completeness.Broken("'https://jobs.example/jobs' declares 3 postings, but lists 2"));
    }

    @Test
    void breaksWhereAPageOfTheListingFails() throws Exception {
        pages.put("/jobs", listing(Coverage.more(), "/1", "/jobs?2"));
        failures.put("/jobs?2", Failure.RATE_LIMITED);
        postings("/1");

        RunReport report = run();

        assertThat(report.completeness())
                .isEqualTo(new Completeness.Broken(
                        "'https://jobs.example/jobs?2' could not be read:" + " 'https://jobs.example/jobs?2' failed"));
        assertThat(report.health()).isEqualTo(RunReport.Health.INCOMPLETE);
        assertThat(report.failures()).isEqualTo(Map.of(Failure.RATE_LIMITED, 1));
    }

    @Test
    void breaksWhereAPageRepeatsAnother() throws Exception {
        pages.put("/jobs", listing(Coverage.more(), "/1", "/2", "/jobs?2"));
        pages.put("/jobs?2", listing(Coverage.last(), "/1", "/2"));
        postings("/1", "/2");

        assertThat(run().completeness())
                .isEqualTo(new Completeness.Broken(
                        "'https://jobs.example/jobs?2' lists the same postings as 'https://jobs.example/jobs'"));
    }

    @Test
    void breaksWhereAPageInTheMiddleIsEmpty() throws Exception {
        pages.put("/jobs", listing(Coverage.more(), "/1", "/jobs?2"));
        pages.put("/jobs?2", listing(Coverage.more(), "/jobs?3"));
        pages.put("/jobs?3", listing(Coverage.last(), "/2"));
        postings("/1", "/2");

        assertThat(run().completeness())
                .isEqualTo(new Completeness.Broken(
                        "'https://jobs.example/jobs?2' lists nothing though more pages follow"));
    }

    @Test
    void breaksWhereThereIsNoLastPage() throws Exception {
        pages.put("/jobs", listing(Coverage.more(), "/1", "/jobs"));
        postings("/1");

        assertThat(run().completeness())
                .isEqualTo(new Completeness.Broken(
                        "the listing at 'https://jobs.example/jobs' ended without a last page"));
    }

    @Test
    void saysThatAWindowOrAUsersLimitCapped() throws Exception {
        pages.put("/jobs", listing(new Coverage.Capped("10,000 results at most"), "/1"));
        postings("/1");
        assertThat(run().completeness()).isEqualTo(new Completeness.Capped("10,000 results at most"));

        maxPages = 1;
        pages.put("/jobs", listing(Coverage.last(), "/1"));
        assertThat(run().completeness()).isEqualTo(new Completeness.Capped("maxPages 1 was reached"));
    }

    @Test
    void takesAnEmptyListingForEmptyOnlyWhereItSaysSo() throws Exception {
        pages.put("/jobs", listing(Coverage.total(0)));
        assertThat(run().completeness()).isEqualTo(new Completeness.Proven(0));

        pages.put("/jobs", page -> new Parsed.Skipped("nothing on it"));
        RunReport report = run();
        assertThat(report.completeness()).isInstanceOf(Completeness.Broken.class);
        assertThat(report.health()).isEqualTo(RunReport.Health.FAILED);
    }

    @Test
    void countsWhatBecameOfEachPosting() throws Exception {
        pages.put("/jobs", listing(Coverage.last(), "/1", "/gone", "/says-gone", "/empty", "/broken", "/html"));
        postings("/1");
        failures.put("/gone", Failure.GONE);
        pages.put("/says-gone", page -> new Parsed.Gone(new Stated("Job not found", "css:h1")));
        pages.put("/empty", page -> new Parsed.Posting(RawPosting.builder("ld").build()));
        pages.put("/broken", page -> {
            throw new IllegalStateException("oops");
        });
        pages.put("/html", page -> {
            throw new UnreadableException("expected JSON");
        });

        RunReport report = run();

        assertThat(report.postings()).isEqualTo(1);
        assertThat(report.gone()).isEqualTo(2);
        assertThat(report.failures())
                .isEqualTo(Map.of(Failure.NO_POSTING, 1, Failure.PLUGIN_ERROR, 1, Failure.UNREADABLE, 1));
        assertThat(report.completeness().isComplete()).isTrue();
        assertThat(report.health()).isEqualTo(RunReport.Health.INCOMPLETE);
        assertThat(report.examples())
                .contains("the plugin failed: 'https://jobs.example/broken': generic failed:"
                        + " java.lang.IllegalStateException: oops");
    }

    @Test
    void fetchesEachPageOnce() throws Exception {
        pages.put("/jobs", listing(Coverage.last(), "/1", "/1?utm_source=x", "/1", "/jobs"));
        postings("/1");

        run();

        assertThat(fetched).containsExactlyInAnyOrder("/jobs", "/1");
    }

    @Test
    void asksABrowserOnlyForAPageThatHoldsNothing() throws Exception {
        var renderings = new ConcurrentLinkedQueue<String>();
        Page dynamic = page -> {
            renderings.add(page.uri().getPath() + " "
                    + page.request().rendering().getClass().getSimpleName());
            return page.request().rendering() instanceof Rendering.Browser
                    ? posting(page.uri().getPath())
                    : new Parsed.Skipped("an empty shell");
        };
        pages.put(
                "/jobs",
                page -> new Parsed.Listing(
                        List.of(),
                        List.of(
                                Request.posting(uri("/dynamic")).with(Rendering.auto()),
                                Request.posting(uri("/static")).with(Rendering.auto()),
                                Request.posting(uri("/refused")).with(Rendering.auto())),
                        Coverage.last()));
        pages.put("/dynamic", dynamic);
        pages.put("/static", page -> posting("/static"));
        failures.put("/refused", Failure.REFUSED);

        RunReport report = run();

        assertThat(renderings).containsExactly("/dynamic Auto", "/dynamic Browser");
        assertThat(fetched).containsOnlyOnce("/static", "/refused");
        assertThat(report.postings()).isEqualTo(2);
    }

    @Test
    void writesPostingsThatStandOnTheListing() throws Exception {
        RawPosting bare = RawPosting.builder("api")
                .title(new Stated("Cook", "api:/0/title"))
                .build();
        pages.put("/jobs", page -> new Parsed.Listing(List.of(raw("7"), raw("7"), bare), List.of(), Coverage.last()));

        RunReport report = run();

        assertThat(written).extracting(change -> change.posting().id()).containsExactly("7");
        assertThat(report.failures()).isEqualTo(Map.of(Failure.NO_POSTING, 1));
    }

    @Test
    void stopsWhenRecordsCanNotBeWritten() {
        pages.put("/jobs", listing(Coverage.last(), "/1"));
        postings("/1");
        RecordOutput full = output(changes -> {
            throw new IOException("the disk is full");
        });

        assertThatThrownBy(() -> crawl(full).run())
                .isInstanceOf(OutputException.class)
                .hasMessage("the disk is full");
    }

    @Test
    void stopsEarlyWhenToldToAndKeepsWhatItHas() throws Exception {
        var reached = new CountDownLatch(1);
        pages.put("/jobs", listing(Coverage.last(), "/1", "/2"));
        postings("/1");
        pages.put("/2", page -> {
            reached.countDown();
            LockSupport.park();
            return posting("/2");
        });
        Crawl crawl = crawl(output(written::addAll));
        Thread.ofVirtual().start(() -> {
            try {
                reached.await();
                crawl.stop();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });

        RunReport report = crawl.run();

        assertThat(report.interrupted()).isTrue();
        assertThat(report.completeness()).isEqualTo(new Completeness.Capped("the run was stopped"));
        assertThat(report.health()).isEqualTo(RunReport.Health.INCOMPLETE);
    }

    @Test
    void isAsGoodAsItsWorstListing() {
        var end = new Completeness.NaturalEnd();
        var capped = new Completeness.Capped("a window");
        var broken = new Completeness.Broken("a failure");

        assertThat(Completeness.all(List.of(new Completeness.Proven(2), new Completeness.Proven(3))))
                .isEqualTo(new Completeness.Proven(5));
        assertThat(Completeness.all(List.of(new Completeness.Proven(2), end))).isEqualTo(end);
        assertThat(Completeness.all(List.of(capped, new Completeness.Proven(2))))
                .isEqualTo(capped);
        assertThat(Completeness.all(List.of(capped, broken, end))).isEqualTo(broken);
    }

    private RunReport run() throws Exception {
        return crawl(output(written::addAll)).run();
    }

    private Crawl crawl(RecordOutput output) {
        Fetcher fetcher = request -> {
            fetched.add(path(request.uri()));
            Response page = new Response(
                    request, request.uri(), 200, Headers.NONE, Body.of("", request.uri()), CLOCK.instant(), List.of());
            Failure failure = failures.get(path(request.uri()));
            if (failure != null) {
                throw new FetchException(failure, "'" + request.uri() + "' failed");
            }
            return page;
        };
        Site site = new Site() {
            @Override
            public List<Request> start() {
                return List.of(Request.listing(uri("/jobs")));
            }

            @Override
            public Parsed parse(Response page) {
                return Objects.requireNonNull(pages.get(path(page.uri()))).apply(page);
            }
        };
        var parts = new Parts(
                site,
                fetcher,
                new Normaliser(),
                new SiteIdentity("test", "generic", "1"),
                new CrawlLimits(4, maxPages),
                CLOCK);
        return new Crawl(parts, output, progress -> {});
    }

    private static RecordOutput output(Writing writing) {
        return new RecordOutput() {
            @Override
            public void write(List<Change> changes) throws IOException {
                writing.write(changes);
            }

            @Override
            public void close() {
                // Kept in memory.
            }
        };
    }

    @FunctionalInterface
    private interface Writing {
        void write(List<Change> changes) throws IOException;
    }

    private void postings(String... paths) {
        for (String path : paths) {
            pages.put(path, page -> posting(path));
        }
    }

    private static Parsed posting(String title) {
        return new Parsed.Posting(RawPosting.builder("ld")
                .title(new Stated(title, "ld:/title"))
                .description(new Stated("Text", "ld:/description"))
                .build());
    }

    private static RawPosting raw(String id) {
        return RawPosting.builder("api")
                .id(new Stated(id, "api:/0/id"))
                .title(new Stated("Cook", "api:/0/title"))
                .description(new Stated("Text", "api:/0/description"))
                .build();
    }

    /// Paths that start with `/jobs` are further pages of the listing.
    private static Page listing(Coverage coverage, String... paths) {
        return page -> new Parsed.Listing(
                List.of(),
                List.of(paths).stream()
                        .map(CrawlTest::uri)
                        .map(uri -> uri.getPath().equals("/jobs") ? Request.listing(uri) : Request.posting(uri))
                        .toList(),
                coverage);
    }

    private static URI uri(String path) {
        return URI.create("https://jobs.example" + path);
    }

    private static String path(URI uri) {
        return uri.getRawQuery() == null ? uri.getPath() : uri.getPath() + "?" + uri.getRawQuery();
    }
}
