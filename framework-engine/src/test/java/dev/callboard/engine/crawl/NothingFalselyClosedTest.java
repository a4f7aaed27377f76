package dev.callboard.engine.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Request;
import dev.callboard.api.output.Change;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.site.Coverage;
import dev.callboard.api.site.Parsed;
import dev.callboard.engine.completeness.Completeness;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.life.Closing;
import dev.callboard.engine.life.DropGuard;
import dev.callboard.engine.life.Life;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.EventKind;
import dev.callboard.engine.store.Feed;
import dev.callboard.engine.store.Postings;
import dev.callboard.engine.store.Postings.StoredPosting;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What closed live postings elsewhere. After each of these runs, ten postings are as open as they were.
class NothingFalselyClosedTest {
    private static final String[] TEN =
            IntStream.rangeClosed(1, 10).mapToObj(i -> "/" + i).toArray(String[]::new);

    private final Database database = Database.temporary();
    private final PaperSite site = new PaperSite();

    @BeforeEach
    void readsTenPostings() throws Exception {
        site.listing("/jobs", Coverage.total(10), TEN);
        site.postings(TEN);
        assertThat(site.run(database).completeness()).isEqualTo(new Completeness.Proven(10));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anAdapterThatIsCappedBelowTheTotal() throws Exception {
        site.listing("/jobs", Coverage.total(10), first(5));
        twice(Completeness.Broken.class);

        site.listing("/jobs", new Coverage.Capped("500 of 1,400"), first(5));
        twice(Completeness.Capped.class);
    }

    @Test
    void aRateLimitOnTheSecondPage() throws Exception {
        site.listing("/jobs", Coverage.more(), "/1", "/2", "/jobs?2");
        site.failing("/jobs?2", Failure.RATE_LIMITED);

        twice(Completeness.Broken.class);
    }

    @Test
    void aTenantThatServesPageOneAgain() throws Exception {
        site.listing("/jobs", Coverage.more(), "/1", "/2", "/jobs?2");
        site.listing("/jobs?2", Coverage.last(), "/2", "/1");

        twice(Completeness.Broken.class);
    }

    @Test
    void aTruncationTooSmallForADropGuard() throws Exception {
        site.listing("/jobs", Coverage.total(10), first(9));

        twice(Completeness.Broken.class);
    }

    @Test
    void anEmptyPageInTheMiddle() throws Exception {
        site.listing("/jobs", Coverage.more(), "/1", "/2", "/jobs?2");
        site.listing("/jobs?2", Coverage.more(), "/jobs?3");
        site.listing("/jobs?3", Coverage.last(), "/3");

        twice(Completeness.Broken.class);
    }

    @Test
    void aShortPageInTheMiddle() throws Exception {
        site.listing("/jobs", Coverage.more(), "/1", "/2", "/3", "/jobs?2");
        site.listing("/jobs?2", Coverage.more(), "/4", "/jobs?3");
        site.listing("/jobs?3", Coverage.last(), "/5", "/6", "/7");

        twice(Completeness.Broken.class);
    }

    @Test
    void aListingThatGoesInCircles() throws Exception {
        site.listing("/jobs", Coverage.more(), "/1", "/2", "/3", "/jobs?2");
        site.listing("/jobs?2", Coverage.more(), "/1", "/2", "/jobs?3");
        site.listing("/jobs?3", Coverage.more(), "/2", "/3", "/jobs?4");
        site.listing("/jobs?4", Coverage.more(), "/1", "/3", "/jobs?5");

        twice(Completeness.Broken.class);
        assertThat(site.fetched).doesNotContain("/jobs?5");
    }

    @Test
    void aTotalOfZero() throws Exception {
        site.listing("/jobs", Coverage.total(0));

        twice(Completeness.Broken.class);
    }

    @Test
    void anErrorInsideA200() throws Exception {
        site.page("/jobs", page -> new Parsed.Skipped("{\"code\":-4000001} is an error"));

        twice(Completeness.Broken.class);
    }

    @Test
    void aBlockPageWhereTheListingWas() throws Exception {
        site.failing("/jobs", Failure.REFUSED);

        twice(Completeness.Broken.class);
    }

    @Test
    void pagesThatTimeOutOrRefuseOrFail() throws Exception {
        List<Failure> unverifiable = List.of(
                Failure.TIMEOUT,
                Failure.REFUSED,
                Failure.RATE_LIMITED,
                Failure.SERVER_ERROR,
                Failure.CONNECTION,
                Failure.DNS,
                Failure.TOO_LARGE,
                Failure.BROWSER_CRASHED,
                Failure.BAD_REQUEST,
                Failure.TLS);
        IntStream.range(0, TEN.length).forEach(i -> site.failing(TEN[i], unverifiable.get(i)));

        twice(Completeness.Proven.class);
    }

    @Test
    void postingsUnderNewAddressesThatCouldNotBeRead() throws Exception {
        site.listing("/jobs", Coverage.total(10), moved(TEN));
        for (String path : moved(TEN)) {
            site.failing(path, Failure.TIMEOUT);
        }

        RunReport report = site.run(database);
        site.run(database);

        assertThat(report.notes())
                .containsExactly("10 postings were not listed, but 10 new pages could not be read and may be theirs:"
                        + " they are left as they are");
        assertThat(stages()).containsOnly(Life.Stage.OPEN).hasSize(10);
    }

    @Test
    void aRunThatWasStopped() throws Exception {
        site.listing("/jobs", Coverage.total(1), "/1");
        Crawl crawl = site.crawl(database);
        crawl.stop();

        assertThat(crawl.run().end()).isEqualTo(RunReport.End.INTERRUPTED);
        assertThat(stages()).containsOnly(Life.Stage.OPEN).hasSize(10);
    }

    @Test
    void moreThanThirtyPercentAtOnce() throws Exception {
        for (String path : first(4)) {
            site.failing(path, Failure.GONE);
        }

        RunReport report = site.run(database);

        assertThat(report.held()).isEqualTo(4);
        assertThat(report.complaints())
                .containsExactly("would close 4 of 10 open postings, more than 30 %: none was closed. If that is right,"
                        + " run again with --accept-drop");
        assertThat(report.health()).isEqualTo(RunReport.Health.INCOMPLETE);
        assertThat(stages()).containsOnly(Life.Stage.OPEN);

        site.crawl(database, new DropGuard(true)).run();
        assertThat(stages()).filteredOn(stage -> stage == Life.Stage.CLOSED).hasSize(4);
    }

    @Test
    void butWhatIsMissingFromTwoCompleteListings() throws Exception {
        site.listing("/jobs", Coverage.total(9), first(9));

        site.run(database);
        assertThat(posting("/10").stage()).isEqualTo(Life.Stage.MISSING);
        assertThat(kinds()).containsOnly(Change.Kind.OPENED);

        RunReport second = site.run(database);
        assertThat(posting("/10").reason()).isEqualTo(Closing.Reason.ABSENT);
        assertThat(second.counts().events()).containsEntry(EventKind.CLOSED, 1);
        assertThat(second.health()).isEqualTo(RunReport.Health.HEALTHY);
        assertThat(kinds()).last().isEqualTo(Change.Kind.CLOSED);
    }

    @Test
    void butOneListingInBetweenStartsTheCountAnew() throws Exception {
        site.listing("/jobs", Coverage.total(9), first(9));
        site.run(database);
        site.listing("/jobs", Coverage.total(10), TEN);
        site.failing("/10", Failure.SERVER_ERROR);
        site.run(database);
        assertThat(posting("/10").stage()).isEqualTo(Life.Stage.OPEN);

        site.listing("/jobs", Coverage.total(9), first(9));
        site.run(database);
        assertThat(posting("/10").stage()).isEqualTo(Life.Stage.MISSING);
    }

    @Test
    void butAPageThatIsGone() throws Exception {
        site.failing("/3", Failure.GONE);

        site.run(database);

        StoredPosting gone = posting("/3");
        assertThat(gone.reason()).isEqualTo(Closing.Reason.GONE);
        assertThat(gone.posting().findings().evidence().get("status"))
                .singleElement()
                .satisfies(evidence -> {
                    assertThat(evidence.where()).isEqualTo("url:https://jobs.example/3");
                    assertThat(evidence.rule()).isEqualTo("page-gone");
                });
    }

    @Test
    void butAPageThatSaysSoAndBackAgain() throws Exception {
        site.page("/3", page -> new Parsed.Gone(new Stated("This job is closed", "css:.banner")));
        site.run(database);
        assertThat(posting("/3").reason()).isEqualTo(Closing.Reason.SAID_CLOSED);

        site.postings("/3");
        site.run(database);
        assertThat(posting("/3").stage()).isEqualTo(Life.Stage.OPEN);
        assertThat(kinds()).endsWith(Change.Kind.CLOSED, Change.Kind.REOPENED);
    }

    @Test
    void butADeadlineThatIsOverThoughThePageWasNotReadAgain() throws Exception {
        site.page(
                "/3",
                page -> new Parsed.Posting(PaperSite.raw("/3")
                        .validThrough(new Stated("2026-11-22", "ld:/validThrough"))
                        .build()));
        site.run(database);
        site.failing("/3", Failure.TIMEOUT);
        site.now = site.now.plus(Duration.ofDays(2));
        site.run(database);
        assertThat(posting("/3").stage()).isEqualTo(Life.Stage.OPEN);

        site.now = site.now.plus(Duration.ofDays(1));
        site.run(database);
        assertThat(posting("/3").reason()).isEqualTo(Closing.Reason.EXPIRED);
    }

    private void twice(Class<? extends Completeness> verdict) throws InterruptedException {
        for (int i = 0; i < 2; i++) {
            RunReport report = site.run(database);
            assertThat(report.completeness()).isInstanceOf(verdict);
            assertThat(report.health()).isNotEqualTo(RunReport.Health.HEALTHY);
            assertThat(stages()).containsOnly(Life.Stage.OPEN).hasSize(10);
        }
        assertThat(kinds()).containsOnly(Change.Kind.OPENED);
    }

    private static String[] first(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(i -> "/" + i).toArray(String[]::new);
    }

    private static String[] moved(String[] paths) {
        return List.of(paths).stream().map(path -> "/moved" + path).toArray(String[]::new);
    }

    private StoredPosting posting(String path) {
        URI uri = Request.posting(PaperSite.uri(path)).uri();
        return all().stream()
                .filter(each -> each.posting().origin().canonicalUrl().equals(uri.toString()))
                .findFirst()
                .orElseThrow();
    }

    private List<Life.Stage> stages() {
        return all().stream().map(StoredPosting::stage).toList();
    }

    private List<StoredPosting> all() {
        var all = new ArrayList<StoredPosting>();
        new Postings(database).each(Postings.Filter.ALL, all::add);
        return all;
    }

    private List<Change.Kind> kinds() {
        return new Feed(database)
                .after(0, null, 1_000).stream().map(Change::kind).toList();
    }
}
