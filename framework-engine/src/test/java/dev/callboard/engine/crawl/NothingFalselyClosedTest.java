package dev.callboard.engine.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Request;
import dev.callboard.api.output.Change;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.site.Coverage;
import dev.callboard.api.site.Parsed;
import dev.callboard.engine.completeness.Completeness;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.life.DropGuard;
import dev.callboard.engine.life.Life;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What closed live postings elsewhere. After each of these runs, ten postings are as open as they were.
class NothingFalselyClosedTest {
    private final TenPostings ten;

    NothingFalselyClosedTest() throws InterruptedException {
        ten = new TenPostings();
    }

    @AfterEach
    void close() {
        ten.close();
    }

    @Test
    void anAdapterThatIsCappedBelowTheTotal() throws Exception {
        ten.site.listing("/jobs", Coverage.total(10), TenPostings.first(5));
        twice(Completeness.Broken.class);

        ten.site.listing("/jobs", new Coverage.Capped("500 of 1,400"), TenPostings.first(5));
        twice(Completeness.Capped.class);
    }

    @Test
    void aRateLimitOnTheSecondPage() throws Exception {
        threePages();
        ten.site.failing("/jobs?2", Failure.RATE_LIMITED);

        twice(Completeness.Broken.class);
    }

    @Test
    void aPageOfTheListingThatIsGone() throws Exception {
        threePages();
        ten.site.failing("/jobs?2", Failure.GONE);

        twice(Completeness.Broken.class);
    }

    @Test
    void aPageOfTheListingThatIsNotFoundInItsOwnWords() throws Exception {
        threePages();
        ten.site.page("/jobs?2", page -> new Parsed.Skipped("nothing on it"));
        ten.site.body("/jobs?2", "<html><title>Job not found</title>");

        twice(Completeness.Broken.class);
    }

    @Test
    void aTenantThatServesPageOneAgain() throws Exception {
        ten.site.listing("/jobs", Coverage.more(), "/1", "/2", "/jobs?2");
        ten.site.listing("/jobs?2", Coverage.last(), "/2", "/1");

        twice(Completeness.Broken.class);
    }

    @Test
    void aTruncationTooSmallForADropGuard() throws Exception {
        ten.site.listing("/jobs", Coverage.total(10), TenPostings.first(9));

        twice(Completeness.Broken.class);
    }

    @Test
    void anEmptyPageInTheMiddle() throws Exception {
        ten.site.listing("/jobs", Coverage.more(), "/1", "/2", "/jobs?2");
        ten.site.listing("/jobs?2", Coverage.more(), "/jobs?3");
        ten.site.listing("/jobs?3", Coverage.last(), "/3");

        twice(Completeness.Broken.class);
    }

    @Test
    void aShortPageInTheMiddle() throws Exception {
        ten.site.listing("/jobs", Coverage.more(), "/1", "/2", "/3", "/jobs?2");
        ten.site.listing("/jobs?2", Coverage.more(), "/4", "/jobs?3");
        ten.site.listing("/jobs?3", Coverage.last(), "/5", "/6", "/7");

        twice(Completeness.Broken.class);
    }

    @Test
    void aListingThatGoesInCircles() throws Exception {
        ten.site.listing("/jobs", Coverage.more(), "/1", "/2", "/3", "/jobs?2");
        ten.site.listing("/jobs?2", Coverage.more(), "/1", "/2", "/jobs?3");
        ten.site.listing("/jobs?3", Coverage.more(), "/2", "/3", "/jobs?4");
        ten.site.listing("/jobs?4", Coverage.last(), "/1", "/3", "/jobs?5");

        twice(Completeness.Broken.class);
        assertThat(ten.site.fetched).doesNotContain("/jobs?5");
    }

    @Test
    void aTotalThatFallsWhileItIsRead() throws Exception {
        ten.site.listing("/jobs", Coverage.total(10), "/1", "/2", "/3", "/4", "/5", "/jobs?2");
        ten.site.listing("/jobs?2", Coverage.total(5));

        twice(Completeness.Broken.class);
    }

    @Test
    void postingsThatAreCountedTwice() throws Exception {
        ten.site.listing("/jobs", Coverage.total(10), "/1", "/2", "/3", "/4", "/5", "/jobs?2");
        ten.site.listing("/jobs?2", Coverage.total(10), "/4", "/5", "/6", "/7", "/8");

        twice(Completeness.Broken.class);
    }

    @Test
    void aRowOfTheListingThatCouldNotBeRead() throws Exception {
        RawPosting untitled = RawPosting.builder("api")
                .description(new Stated("Text", "api:/9/text"))
                .build();
        List<Request> others = Stream.of(TenPostings.first(9))
                .map(path -> Request.posting(PaperSite.uri(path)))
                .toList();
        ten.site.page("/jobs", page -> new Parsed.Listing(List.of(untitled), others, Coverage.last()));

        twice(Completeness.Broken.class);
    }

    @Test
    void aTotalOfZero() throws Exception {
        ten.site.listing("/jobs", Coverage.total(0));

        twice(Completeness.Broken.class);
    }

    @Test
    void anErrorInsideA200() throws Exception {
        threePages();
        ten.site.page("/jobs?2", page -> new Parsed.Skipped("{\"code\":-4000001} is an error"));

        twice(Completeness.Broken.class);
    }

    @Test
    void aBlockPageWhereTheListingWas() throws Exception {
        ten.site.failing("/jobs", Failure.REFUSED);

        twice(Completeness.Broken.class);
    }

    @Test
    void pagesThatTimeOutOrRefuseOrFail() throws Exception {
        Set<Failure> unverifiable = EnumSet.complementOf(EnumSet.of(Failure.GONE, Failure.BUDGET_SPENT));
        for (Failure failure : unverifiable) {
            // One at a time: many at once would be held in any case.
            ten.site.failing("/1", failure);
            RunReport report = ten.run();

            assertThat(report.counts().failures()).as("%s", failure).isEqualTo(Map.of(failure, 1));
            assertThat(report.completeness()).isEqualTo(new Completeness.Proven(10));
            assertThat(ten.stages()).as("%s", failure).containsOnly(Life.Stage.OPEN);
        }
        assertThat(ten.changes()).containsOnly(Change.Kind.OPENED);
    }

    @Test
    void postingsUnderNewAddressesThatCouldNotBeRead() throws Exception {
        ten.site.listing("/jobs", Coverage.total(10), moved(TenPostings.ALL));
        for (String path : moved(TenPostings.ALL)) {
            ten.site.failing(path, Failure.TIMEOUT);
        }

        RunReport report = ten.run();
        ten.run();

        assertThat(report.notes())
                .containsExactly("10 postings were not listed, but 10 new pages could not be read and may be theirs:"
                        + " they are left as they are");
        assertThat(ten.stages()).containsOnly(Life.Stage.OPEN).hasSize(10);
    }

    @Test
    void aRunThatWasStopped() throws Exception {
        ten.site.listing("/jobs", Coverage.total(1), "/1");
        Crawl crawl = ten.site.crawl(ten.database);
        crawl.stop();

        assertThat(crawl.run().end()).isEqualTo(RunReport.End.INTERRUPTED);
        assertThat(ten.stages()).containsOnly(Life.Stage.OPEN).hasSize(10);
    }

    @Test
    void moreThanThirtyPercentAtOnce() throws Exception {
        for (String path : TenPostings.first(4)) {
            ten.site.failing(path, Failure.GONE);
        }

        RunReport report = ten.run();

        assertThat(report.held()).isEqualTo(4);
        assertThat(report.complaints())
                .containsExactly("would close 4 of 10 open postings, more than 30 %: none was closed. If that is right,"
                        + " run again with --accept-drop");
        assertThat(report.health()).isEqualTo(RunReport.Health.INCOMPLETE);
        assertThat(ten.stages()).containsOnly(Life.Stage.OPEN);

        ten.site.crawl(ten.database, new DropGuard(true)).run();
        assertThat(ten.stages()).filteredOn(stage -> stage == Life.Stage.CLOSED).hasSize(4);
    }

    /// Of these the second is to be replaced: what the other two list is not all.
    private void threePages() {
        ten.site.listing("/jobs", Coverage.more(), "/1", "/2", "/jobs?2", "/jobs?3");
        ten.site.listing("/jobs?3", Coverage.last(), "/3");
    }

    private void twice(Class<? extends Completeness> verdict) throws InterruptedException {
        for (int i = 0; i < 2; i++) {
            RunReport report = ten.run();
            assertThat(report.completeness()).isInstanceOf(verdict);
            assertThat(report.health()).isNotEqualTo(RunReport.Health.HEALTHY);
            assertThat(ten.stages()).containsOnly(Life.Stage.OPEN).hasSize(10);
        }
        assertThat(ten.changes()).containsOnly(Change.Kind.OPENED);
    }

    private static String[] moved(String[] paths) {
        return List.of(paths).stream().map(path -> "/moved" + path).toArray(String[]::new);
    }
}
