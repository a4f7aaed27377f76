package dev.callboard.engine.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.fetch.UnreadableException;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.site.Coverage;
import dev.callboard.api.site.Parsed;
import dev.callboard.engine.completeness.Completeness;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.EventKind;
import dev.callboard.engine.store.Feed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CrawlTest {
    private final PaperSite site = new PaperSite();
    private final Database database = Database.temporary();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void countsWhatBecameOfEachPosting() throws Exception {
        site.listing("/jobs", Coverage.last(), "/1", "/gone", "/says-gone", "/empty", "/broken", "/html");
        site.postings("/1");
        site.failing("/gone", Failure.GONE);
        site.page("/says-gone", page -> new Parsed.Gone(new Stated("Job not found", "css:h1")));
        site.page("/empty", page -> new Parsed.Posting(RawPosting.builder("ld").build()));
        site.page("/broken", page -> {
            throw new IllegalStateException("oops");
        });
        site.page("/html", page -> {
            throw new UnreadableException("expected JSON");
        });

        RunReport report = site.run();

        assertThat(report.counts().postings()).isEqualTo(1);
        assertThat(report.counts().gone()).isEqualTo(2);
        assertThat(report.counts().failures())
                .isEqualTo(Map.of(Failure.NO_POSTING, 1, Failure.PLUGIN_ERROR, 1, Failure.UNREADABLE, 1));
        assertThat(report.completeness().isComplete()).isTrue();
        assertThat(report.health()).isEqualTo(RunReport.Health.INCOMPLETE);
        assertThat(report.counts().examples())
                .contains("the plugin failed: 'https://jobs.example/broken': generic failed:"
                        + " java.lang.IllegalStateException: oops");
    }

    @Test
    void closesWithTheWordsOfAPageThatHoldsNoPosting() throws Exception {
        site.listing("/jobs", Coverage.last(), "/over", "/shell");
        site.page("/over", page -> new Parsed.Skipped("no posting"));
        site.page("/shell", page -> new Parsed.Skipped("no posting"));
        site.body("/over", "<html><title>Job not found</title>");
        site.body("/shell", "<title>Mill</title><div id=root></div>");

        RunReport report = site.run();

        assertThat(report.counts().gone()).isEqualTo(1);
        assertThat(report.counts().failures()).isEqualTo(Map.of(Failure.NO_POSTING, 1));
    }

    @Test
    void fetchesEachPageOnce() throws Exception {
        site.listing("/jobs", Coverage.last(), "/1", "/1?utm_source=x", "/1", "/jobs");
        site.postings("/1");

        site.run();

        assertThat(site.fetched).containsExactlyInAnyOrder("/jobs", "/1");
    }

    @Test
    void asksABrowserOnlyForAPageThatHoldsNothing() throws Exception {
        var renderings = new ConcurrentLinkedQueue<String>();
        Function<Response, Parsed> dynamic = page -> {
            renderings.add(page.uri().getPath() + " "
                    + page.request().rendering().getClass().getSimpleName());
            return page.request().rendering() instanceof Rendering.Browser
                    ? PaperSite.posting(page.uri().getPath())
                    : new Parsed.Skipped("an empty shell");
        };
        site.page(
                "/jobs",
                page -> new Parsed.Listing(
                        List.of(),
                        List.of(
                                Request.posting(PaperSite.uri("/dynamic")).with(Rendering.auto()),
                                Request.posting(PaperSite.uri("/static")).with(Rendering.auto()),
                                Request.posting(PaperSite.uri("/refused")).with(Rendering.auto())),
                        Coverage.last()));
        site.page("/dynamic", dynamic);
        site.page("/static", page -> PaperSite.posting("/static"));
        site.failing("/refused", Failure.REFUSED);

        RunReport report = site.run();

        assertThat(renderings).containsExactly("/dynamic Auto", "/dynamic Browser");
        assertThat(site.fetched).containsOnlyOnce("/static", "/refused");
        assertThat(report.counts().postings()).isEqualTo(2);
    }

    @Test
    void asksNoBrowserWhereAPageIsUnreadable() throws Exception {
        site.page(
                "/jobs",
                page -> new Parsed.Listing(
                        List.of(),
                        List.of(
                                Request.posting(PaperSite.uri("/html")).with(Rendering.auto()),
                                Request.posting(PaperSite.uri("/broken")).with(Rendering.auto())),
                        Coverage.last()));
        site.page("/html", page -> {
            throw new UnreadableException("expected JSON");
        });
        site.page("/broken", page -> {
            throw new IllegalStateException("oops");
        });

        site.run();

        assertThat(site.fetched).containsExactlyInAnyOrder("/jobs", "/html", "/broken");
    }

    @Test
    void writesPostingsThatStandOnTheListing() throws Exception {
        RawPosting bare = RawPosting.builder("api")
                .title(new Stated("Cook", "api:/0/title"))
                .build();
        site.page(
                "/jobs",
                page -> new Parsed.Listing(
                        List.of(
                                PaperSite.raw("Cook")
                                        .id(new Stated("7", "api:/0/id"))
                                        .build(),
                                PaperSite.raw("Cook")
                                        .id(new Stated("7", "api:/0/id"))
                                        .build(),
                                bare),
                        List.of(),
                        Coverage.last()));

        RunReport report = site.run();

        assertThat(site.written).extracting(change -> change.posting().id()).containsExactly("7");
        assertThat(report.counts().failures()).isEqualTo(Map.of(Failure.NO_POSTING, 1));
        assertThat(report.completeness())
                .isEqualTo(
                        new Completeness.Broken("1 of the postings on 'https://jobs.example/jobs' could not be read"));
    }

    @Test
    void takesTheFirstOfTwoPagesOfOnePosting() throws Exception {
        site.listing("/jobs", Coverage.last(), "/1", "/2");
        site.page(
                "/1",
                page -> new Parsed.Posting(PaperSite.raw("Cook")
                        .id(new Stated("7", "ld:/identifier"))
                        .build()));
        site.page("/2", page -> {
            // The other has been entered by then.
            while (new Feed(database).last() == 0) {
                Thread.onSpinWait();
            }
            return new Parsed.Posting(PaperSite.raw("Cook, Night Shift")
                    .id(new Stated("7", "ld:/identifier"))
                    .build());
        });

        RunReport report = site.run(database);

        assertThat(report.counts().events()).containsOnly(Map.entry(EventKind.OPENED, 1));
    }

    @Test
    void stopsEarlyWhenToldToAndKeepsWhatItHas() throws Exception {
        var reached = new CountDownLatch(1);
        site.listing("/jobs", Coverage.last(), "/1", "/2");
        site.postings("/1");
        site.page("/2", page -> {
            reached.countDown();
            LockSupport.park();
            return PaperSite.posting("/2");
        });
        Crawl crawl = site.crawl(database);
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
    void callsNoPluginAgainThatHungThreeTimes() throws Exception {
        site.parsing = Duration.ofMillis(100);
        String[] paths = IntStream.range(0, 12).mapToObj(i -> "/" + i).toArray(String[]::new);
        site.listing("/jobs", Coverage.last(), paths);
        var called = new AtomicInteger();
        for (String path : paths) {
            site.page(path, page -> {
                called.incrementAndGet();
                LockSupport.park();
                return new Parsed.Skipped("too late");
            });
        }

        RunReport report = site.run(database);

        assertThat(called.get()).isBetween(3, 8);
        assertThat(report.counts().examples())
                .hasSize(12)
                .anyMatch(example -> example.endsWith("generic hung 3 times and is not called again in this run"));
    }

    @Test
    void failsASiteWhosePluginHangsOrFloodsOrNamesNoStart() throws Exception {
        site.parsing = Duration.ofMillis(200);
        site.page("/jobs", page -> {
            while (!Thread.interrupted()) {
                Thread.onSpinWait();
            }
            return new Parsed.Skipped("never");
        });
        assertThat(site.run(database).counts().examples())
                .containsExactly("the plugin failed: 'https://jobs.example/jobs': generic gave no answer in 0 s");

        site.parsing = Duration.ofSeconds(60);
        List<Request> million = Stream.generate(() -> Request.posting(PaperSite.uri("/1")))
                .limit(1_000_000)
                .toList();
        site.page("/jobs", page -> new Parsed.Listing(List.of(), million, Coverage.last()));
        assertThat(site.run(database).counts().examples())
                .containsExactly(
                        "the plugin failed: 'https://jobs.example/jobs': generic returned 1000000 further pages"
                                + " from one page, more than 100000");

        assertThat(site.withoutStart().run(database).complaints())
                .containsExactly("generic names no page to start with");
    }
}
