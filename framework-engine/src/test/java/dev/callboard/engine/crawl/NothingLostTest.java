package dev.callboard.engine.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.output.Change;
import dev.callboard.api.output.FieldChange;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.site.Coverage;
import dev.callboard.api.site.Parsed;
import dev.callboard.engine.completeness.Completeness;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.life.DropGuard;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.EventKind;
import dev.callboard.engine.store.Feed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What lost postings elsewhere, or read them twice.
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

    /// What is on the disk after each batch is what a kill leaves.
    @Test
    void goesOnWhereverItIsKilled(@TempDir Path folder) throws Exception {
        site.listing("/jobs", Coverage.more(), "/1", "/2", "/jobs?2");
        site.listing("/jobs?2", Coverage.last(), "/3", "/4");
        site.postings("/1", "/2", "/3", "/4");
        var killed = new ArrayList<Path>();
        try (Database whole = Database.open(folder.resolve("whole.db").toString())) {
            site.crawl(whole, new DropGuard(false), step -> killed.add(copy(folder, killed.size())))
                    .run();
        }

        assertThat(killed).hasSizeGreaterThan(1);
        for (Path file : killed) {
            try (Database left = Database.open(file.toString())) {
                List<String> entered = titles(left);
                site.fetched.clear();

                RunReport report = site.run(left);

                assertThat(report.resumed()).isTrue();
                assertThat(report.completeness()).isEqualTo(new Completeness.NaturalEnd());
                assertThat(report.counts().postings()).isEqualTo(4);
                assertThat(site.fetched).doesNotHaveDuplicates().doesNotContain("/jobs");
                assertThat(site.fetched).noneMatch(entered::contains);
                assertThat(titles(left)).containsExactlyInAnyOrder("/1", "/2", "/3", "/4");
            }
        }
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
    void beginsAnewWhereTheSiteBeginsElsewhere() throws Exception {
        site.listing("/jobs", Coverage.last(), "/1");
        site.postings("/1");
        Crawl crawl = site.crawl(database);
        crawl.stop();
        crawl.run();

        RunReport report = site.startingAt("/jobs?all")
                .listing("/jobs?all", Coverage.last(), "/1")
                .run(database);

        assertThat(report.resumed()).isFalse();
        assertThat(site.fetched).contains("/jobs?all");
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
    void readsAClosedPostingAgainHoweverLatelyItWasRead() throws Exception {
        site.revisitAfter = Duration.ofDays(7);
        site.listing("/jobs", Coverage.last(), "/1", "/2", "/3", "/4");
        site.postings("/1", "/2", "/3", "/4");
        site.run(database);
        site.listing("/jobs", Coverage.last(), "/2", "/3", "/4");
        site.run(database);
        site.run(database);
        site.listing("/jobs", Coverage.last(), "/1", "/2", "/3", "/4");
        site.fetched.clear();

        RunReport report = site.run(database);

        assertThat(site.fetched).containsExactly("/jobs", "/1");
        assertThat(report.counts().events()).containsOnly(Map.entry(EventKind.REOPENED, 1));
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

    private static Path copy(Path folder, int number) {
        Path to = folder.resolve("killed-" + number + ".db");
        try {
            for (String end : List.of("", "-wal")) {
                Files.copy(folder.resolve("whole.db" + end), Path.of(to + end));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to;
    }

    private List<String> titles() {
        return titles(database);
    }

    private static List<String> titles(Database database) {
        return new Feed(database)
                .after(0, null, 1_000).stream()
                        .map(change -> change.posting().title())
                        .toList();
    }
}
