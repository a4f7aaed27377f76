package dev.callboard.engine.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Request;
import dev.callboard.api.output.Change;
import dev.callboard.api.output.FieldChange;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.site.Coverage;
import dev.callboard.api.site.Parsed;
import dev.callboard.engine.completeness.Completeness;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.EventKind;
import dev.callboard.engine.store.Feed;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What lost postings elsewhere, or read them twice, or hid what went wrong.
class NothingLostTest {
    private final Database database = Database.temporary();
    private final PaperSite site = new PaperSite();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void goesOnWhereItWasStopped() throws Exception {
        var reached = new CountDownLatch(1);
        site.listing("/jobs", Coverage.last(), "/1", "/2");
        site.postings("/1");
        site.page("/2", page -> {
            // The other has been entered by then.
            while (new Feed(database).last() == 0) {
                Thread.onSpinWait();
            }
            reached.countDown();
            LockSupport.park();
            return PaperSite.posting("/2");
        });
        Crawl crawl = site.crawl(database);
        Thread.ofVirtual().start(() -> {
            await(reached);
            crawl.stop();
        });
        RunReport stopped = crawl.run();
        site.postings("/2");

        RunReport report = site.run(database);

        assertThat(stopped.end()).isEqualTo(RunReport.End.INTERRUPTED);
        assertThat(report.run()).isEqualTo(stopped.run());
        assertThat(report.resumed()).isTrue();
        assertThat(report.completeness()).isEqualTo(new Completeness.NaturalEnd());
        assertThat(report.counts().postings()).isEqualTo(2);
        assertThat(site.fetched).containsOnlyOnce("/jobs", "/1");
        assertThat(Collections.frequency(site.fetched, "/2")).isEqualTo(2);
        assertThat(titles()).containsExactly("/1", "/2");
    }

    @Test
    void beginsAnewWhereTheStoppedRunIsOld() throws Exception {
        site.listing("/jobs", Coverage.last(), "/1");
        site.postings("/1");
        Crawl crawl = site.crawl(database);
        crawl.stop();
        RunReport stopped = crawl.run();
        site.now = site.now.plus(Duration.ofHours(25));

        RunReport report = site.run(database);

        assertThat(report.run()).isGreaterThan(stopped.run());
        assertThat(report.resumed()).isFalse();
    }

    @Test
    void saysNothingOfWhatHasNotChanged() throws Exception {
        site.listing("/jobs", Coverage.last(), "/1", "/2");
        site.page(
                "/1",
                page -> new Parsed.Posting(PaperSite.raw("Cook")
                        .datePosted(new Stated("1 month ago", "css:.posted"))
                        .build()));
        site.postings("/2");
        site.run(database);
        site.now = site.now.plus(Duration.ofDays(3));

        RunReport report = site.run(database);

        assertThat(report.counts().events()).isEmpty();
        assertThat(titles()).hasSize(2);
    }

    @Test
    void saysWhatHasChanged() throws Exception {
        site.listing("/jobs", Coverage.last(), "/1");
        site.page("/1", page -> PaperSite.posting("Cook"));
        site.run(database);
        site.page("/1", page -> PaperSite.posting("Chef"));

        site.run(database);

        Change change = new Feed(database).after(1, null, 10).getFirst();
        assertThat(change.kind()).isEqualTo(Change.Kind.UPDATED);
        assertThat(change.fields()).extracting(FieldChange::field).containsExactly("title");
        assertThat(change.fields().getFirst()).hasToString("FieldChange[field=title, before=\"Cook\", after=\"Chef\"]");
    }

    @Test
    void skipsWhatWasReadNotLongAgo() throws Exception {
        site.revisitAfter = Duration.ofDays(7);
        site.listing("/jobs", Coverage.last(), "/1");
        site.postings("/1");
        site.run(database);
        site.now = site.now.plus(Duration.ofDays(6));
        RunReport soon = site.run(database);
        site.now = site.now.plus(Duration.ofDays(2));
        RunReport later = site.run(database);

        assertThat(soon.counts().skipped()).isEqualTo(1);
        assertThat(soon.health()).isEqualTo(RunReport.Health.HEALTHY);
        assertThat(later.counts().skipped()).isZero();
        assertThat(Collections.frequency(site.fetched, "/1")).isEqualTo(2);
    }

    @Test
    void waitsForTheNextDayWhereTheBudgetIsSpent() throws Exception {
        site.listing("/jobs", Coverage.last(), "/1", "/2");
        site.postings("/1");
        site.failing("/2", Failure.BUDGET_SPENT);
        RunReport paused = site.run(database);
        site.works("/2").postings("/2");

        RunReport report = site.run(database);

        assertThat(paused.end()).isEqualTo(RunReport.End.PAUSED);
        assertThat(paused.counts().failures()).isEmpty();
        assertThat(report.run()).isEqualTo(paused.run());
        assertThat(report.health()).isEqualTo(RunReport.Health.HEALTHY);
        assertThat(titles()).containsExactlyInAnyOrder("/1", "/2");
    }

    @Test
    void refusesASecondRunOfTheSameSiteAtTheSameTime() throws Exception {
        var reached = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        site.page("/jobs", page -> {
            reached.countDown();
            await(done);
            return new Parsed.Listing(List.of(), List.of(), Coverage.total(0));
        });
        Thread first = Thread.ofVirtual().start(() -> run(site));
        reached.await();

        RunReport second = new PaperSite().run(database);
        done.countDown();
        first.join();

        assertThat(second.health()).isEqualTo(RunReport.Health.FAILED);
        assertThat(second.complaints())
                .singleElement()
                .asString()
                .startsWith("another run of 'test' is under way in the store '");
    }

    @Test
    void reportsAFieldAndASourceThatFell() throws Exception {
        String[] paths = IntStream.rangeClosed(1, 6).mapToObj(i -> "/" + i).toArray(String[]::new);
        site.listing("/jobs", Coverage.last(), paths);
        for (String path : paths) {
            site.page(
                    path,
                    page -> new Parsed.Posting(PaperSite.raw(path)
                            .datePosted(new Stated("2026-11-01", "ld:/datePosted"))
                            .build()));
        }
        assertThat(site.run(database).complaints()).isEmpty();
        site.postings(paths);

        RunReport report = site.run(database);

        assertThat(report.complaints())
                .containsExactly(
                        "the field 'datePosted' was found in 0 % of the postings, in 100 % in the last complete"
                                + " run: see whether the site has changed");
        assertThat(report.health()).isEqualTo(RunReport.Health.INCOMPLETE);
    }

    @Test
    void reportsAPostingsPageAndAStartPageThatYieldNothing() throws Exception {
        site.listing("/jobs", Coverage.last(), "/1");
        site.page("/1", page -> new Parsed.Skipped("an empty shell"));
        RunReport empty = site.run(database);
        site.page("/jobs", page -> new Parsed.Skipped("nothing on it"));
        RunReport nothing = site.run(database);

        assertThat(empty.counts().failures()).containsOnlyKeys(Failure.NO_POSTING);
        assertThat(empty.health()).isEqualTo(RunReport.Health.INCOMPLETE);
        assertThat(nothing.health()).isEqualTo(RunReport.Health.FAILED);
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

    @Test
    void countsAFullRunInTheStoreOnce() throws Exception {
        site.listing("/jobs", Coverage.last(), "/1");
        site.postings("/1");

        RunReport report = site.run(database);

        assertThat(report.counts().events()).containsOnly(Map.entry(EventKind.OPENED, 1));
    }

    private void run(PaperSite site) {
        try {
            site.run(database);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> titles() {
        return new Feed(database)
                .after(0, null, 1_000).stream()
                        .map(change -> change.posting().title())
                        .toList();
    }
}
