package dev.callboard.engine.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.output.Change;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.site.Coverage;
import dev.callboard.api.site.Parsed;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.life.Closing;
import dev.callboard.engine.life.Life;
import dev.callboard.engine.store.EventKind;
import dev.callboard.engine.store.Postings.StoredPosting;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What does close a posting, and what opens it again.
class ClosedByEvidenceTest {
    private final TenPostings ten;

    ClosedByEvidenceTest() throws InterruptedException {
        ten = new TenPostings();
    }

    @AfterEach
    void close() {
        ten.close();
    }

    @Test
    void whatIsMissingFromTwoCompleteListings() throws Exception {
        ten.site.listing("/jobs", Coverage.total(9), TenPostings.first(9));

        ten.run();
        assertThat(ten.posting("/10").stage()).isEqualTo(Life.Stage.MISSING);
        assertThat(ten.changes()).containsOnly(Change.Kind.OPENED);

        RunReport second = ten.run();
        assertThat(ten.posting("/10").reason()).isEqualTo(Closing.Reason.ABSENT);
        assertThat(second.counts().events()).containsEntry(EventKind.CLOSED, 1);
        assertThat(second.health()).isEqualTo(RunReport.Health.HEALTHY);
        assertThat(ten.changes()).last().isEqualTo(Change.Kind.CLOSED);
    }

    @Test
    void aListingInBetweenStartsTheCountAnew() throws Exception {
        ten.site.listing("/jobs", Coverage.total(9), TenPostings.first(9));
        ten.run();
        ten.site.listing("/jobs", Coverage.total(10), TenPostings.ALL);
        ten.site.failing("/10", Failure.SERVER_ERROR);
        ten.run();
        assertThat(ten.posting("/10").stage()).isEqualTo(Life.Stage.OPEN);

        ten.site.listing("/jobs", Coverage.total(9), TenPostings.first(9));
        ten.run();
        assertThat(ten.posting("/10").stage()).isEqualTo(Life.Stage.MISSING);
    }

    @Test
    void aListingTakesBackWhatListingsHaveShown() throws Exception {
        ten.site.listing("/jobs", Coverage.total(9), TenPostings.first(9));
        ten.run();
        ten.run();
        ten.site.listing("/jobs", Coverage.total(10), TenPostings.ALL);
        ten.site.failing("/10", Failure.SERVER_ERROR);

        ten.run();

        StoredPosting back = ten.posting("/10");
        assertThat(back.stage()).isEqualTo(Life.Stage.OPEN);
        assertThat(back.posting().findings().evidence().get("status"))
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.rule()).isEqualTo("listed"));
        assertThat(ten.changes()).endsWith(Change.Kind.CLOSED, Change.Kind.REOPENED);
    }

    @Test
    void aPageThatIsGone() throws Exception {
        ten.site.failing("/3", Failure.GONE);

        ten.run();

        StoredPosting gone = ten.posting("/3");
        assertThat(gone.reason()).isEqualTo(Closing.Reason.GONE);
        assertThat(gone.posting().findings().evidence().get("status"))
                .singleElement()
                .satisfies(evidence -> {
                    assertThat(evidence.where()).isEqualTo("url:https://jobs.example/3");
                    assertThat(evidence.rule()).isEqualTo("page-gone");
                });
    }

    @Test
    void aPageThatIsGoneThoughItIsStillListed() throws Exception {
        ten.site.failing("/3", Failure.GONE);
        ten.run();
        ten.site.failing("/3", Failure.TIMEOUT);

        ten.run();

        assertThat(ten.posting("/3").reason()).isEqualTo(Closing.Reason.GONE);
    }

    @Test
    void aFurtherPageThoughOthersAreGoneForLong() throws Exception {
        for (String path : TenPostings.first(3)) {
            ten.site.failing(path, Failure.GONE);
        }
        ten.run();
        ten.site.failing("/4", Failure.GONE);

        RunReport report = ten.run();

        assertThat(report.held()).isZero();
        assertThat(ten.posting("/4").reason()).isEqualTo(Closing.Reason.GONE);
    }

    @Test
    void aPageThatSaysSoAndBackAgain() throws Exception {
        ten.site.page("/3", page -> new Parsed.Gone(new Stated("This job is closed", "css:.banner")));
        ten.run();
        assertThat(ten.posting("/3").reason()).isEqualTo(Closing.Reason.SAID_CLOSED);

        ten.site.postings("/3");
        ten.run();
        assertThat(ten.posting("/3").stage()).isEqualTo(Life.Stage.OPEN);
        assertThat(ten.changes()).endsWith(Change.Kind.CLOSED, Change.Kind.REOPENED);
    }

    @Test
    void aDeadlineThatIsOverThoughThePageWasNotReadAgain() throws Exception {
        ten.site.page(
                "/3",
                page -> new Parsed.Posting(PaperSite.raw("/3")
                        .validThrough(new Stated("2026-11-22", "ld:/validThrough"))
                        .build()));
        ten.run();
        ten.site.failing("/3", Failure.TIMEOUT);
        ten.site.now = ten.site.now.plus(Duration.ofDays(2));
        ten.run();
        assertThat(ten.posting("/3").stage()).isEqualTo(Life.Stage.OPEN);

        ten.site.now = ten.site.now.plus(Duration.ofDays(1));
        ten.run();
        assertThat(ten.posting("/3").reason()).isEqualTo(Closing.Reason.EXPIRED);
    }

    @Test
    void aDeadlineNotBeforeTheRunAfterItsPageWasRead() throws Exception {
        ten.site.page("/3", page -> {
            ten.site.now = Instant.parse("2026-11-21T00:00:01Z");
            return new Parsed.Posting(PaperSite.raw("/3")
                    .validThrough(new Stated("2026-11-20", "ld:/validThrough"))
                    .build());
        });
        ten.run();
        assertThat(ten.posting("/3").stage()).isEqualTo(Life.Stage.OPEN);

        ten.run();
        assertThat(ten.posting("/3").reason()).isEqualTo(Closing.Reason.EXPIRED);
    }
}
