package dev.callboard.engine.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.output.Change;
import dev.callboard.api.posting.Status;
import dev.callboard.api.site.Coverage;
import dev.callboard.api.site.Parsed;
import dev.callboard.engine.completeness.Completeness;
import dev.callboard.engine.fetch.Failure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompletenessTest {
    private final PaperSite site = new PaperSite();

    @Test
    void readsAListingToItsLastPage() throws Exception {
        site.listing("/jobs", Coverage.more(), "/1", "/2", "/jobs?2");
        site.listing("/jobs?2", Coverage.last(), "/3");
        site.postings("/1", "/2", "/3");

        RunReport report = site.run();

        assertThat(report.completeness()).isEqualTo(new Completeness.NaturalEnd());
        assertThat(report.health()).isEqualTo(RunReport.Health.HEALTHY);
        assertThat(report.counts().postings()).isEqualTo(3);
        assertThat(report.counts().pages()).isEqualTo(5);
        assertThat(site.written)
                .extracting(change -> change.posting().title())
                .containsExactlyInAnyOrder("/1", "/2", "/3");
        assertThat(site.written).extracting(Change::sequence).containsExactly(1L, 2L, 3L);
        assertThat(site.written).allMatch(change -> change.posting().status() == Status.OPEN);
    }

    @Test
    void provesAListingByTheTotalItDeclares() throws Exception {
        site.listing("/jobs", Coverage.total(2), "/1", "/2");
        site.postings("/1", "/2");

        assertThat(site.run().completeness()).isEqualTo(new Completeness.Proven(2));
    }

    @Test
    void findsATotalThatFallsShort() throws Exception {
        site.listing("/jobs", Coverage.total(3), "/1", "/2");
        site.postings("/1", "/2");

        assertThat(site.run().completeness())
                .isEqualTo(new Completeness.Broken("'https://jobs.example/jobs' declares 3 postings, but lists 2"));
    }

    @Test
    void capsAListingThatHasFewerThanItsWordsSpeakOf() throws Exception {
        site.listing("/jobs", Coverage.more(4), "/1", "/2", "/jobs?2");
        site.listing("/jobs?2", Coverage.last(), "/3");
        site.postings("/1", "/2", "/3");

        assertThat(site.run().completeness())
                .isEqualTo(new Completeness.Capped(
                        "'https://jobs.example/jobs' speaks of 4 postings, and its pages list 3"));
    }

    @Test
    void takesNoMoreThanItsWordsSpeakOfForAFault() throws Exception {
        site.listing("/jobs", Coverage.more(2), "/1", "/2", "/jobs?2");
        site.listing("/jobs?2", Coverage.last(), "/3");
        site.postings("/1", "/2", "/3");

        assertThat(site.run().completeness()).isEqualTo(new Completeness.NaturalEnd());
    }

    @Test
    void breaksWhereAPageOfTheListingFails() throws Exception {
        site.listing("/jobs", Coverage.more(), "/1", "/jobs?2");
        site.failing("/jobs?2", Failure.RATE_LIMITED);
        site.postings("/1");

        RunReport report = site.run();

        assertThat(report.completeness())
                .isEqualTo(new Completeness.Broken(
                        "'https://jobs.example/jobs?2' could not be read:" + " 'https://jobs.example/jobs?2' failed"));
        assertThat(report.health()).isEqualTo(RunReport.Health.INCOMPLETE);
        assertThat(report.counts().failures()).isEqualTo(Map.of(Failure.RATE_LIMITED, 1));
    }

    @Test
    void breaksWhereAPageRepeatsAnother() throws Exception {
        site.listing("/jobs", Coverage.more(), "/1", "/2", "/jobs?2");
        site.listing("/jobs?2", Coverage.last(), "/1", "/2");
        site.postings("/1", "/2");

        assertThat(site.run().completeness())
                .isEqualTo(new Completeness.Broken(
                        "'https://jobs.example/jobs?2' lists the same postings as 'https://jobs.example/jobs'"));
    }

    @Test
    void breaksWhereItGoesInCircles() throws Exception {
        site.listing("/jobs", Coverage.more(), "/1", "/2", "/3", "/jobs?2");
        site.listing("/jobs?2", Coverage.more(), "/1", "/2", "/jobs?3");
        site.listing("/jobs?3", Coverage.more(), "/2", "/3", "/jobs?4");
        site.listing("/jobs?4", Coverage.last(), "/1", "/3");
        site.postings("/1", "/2", "/3");

        assertThat(site.run().completeness())
                .isEqualTo(new Completeness.Broken(
                        "'https://jobs.example/jobs?4' is page 3 in a row that lists nothing new"));
    }

    @Test
    void breaksWhereAPageInTheMiddleIsEmpty() throws Exception {
        site.listing("/jobs", Coverage.more(), "/1", "/jobs?2");
        site.listing("/jobs?2", Coverage.more(), "/jobs?3");
        site.listing("/jobs?3", Coverage.last(), "/2");
        site.postings("/1", "/2");

        assertThat(site.run().completeness())
                .isEqualTo(new Completeness.Broken(
                        "'https://jobs.example/jobs?2' lists nothing though more pages follow"));
    }

    @Test
    void leavesAChainOfPagesThatListNothing() throws Exception {
        site.listing("/jobs", Coverage.more(), "/1", "/jobs?2");
        for (int i = 2; i < 9; i++) {
            site.listing("/jobs?" + i, Coverage.more(), "/jobs?" + (i + 1));
        }
        site.postings("/1");

        assertThat(site.run().completeness())
                .isEqualTo(new Completeness.Broken(
                        "'https://jobs.example/jobs?2' lists nothing though more pages follow"));
        assertThat(site.fetched).contains("/jobs?4").doesNotContain("/jobs?5");
    }

    @Test
    void saysWhereAPageThatHasNoPostingsLed() throws Exception {
        site.listing("/jobs", Coverage.unstated(), "/jobs?all");
        site.failing("/jobs?all", Failure.GONE);

        assertThat(site.run().completeness())
                .isEqualTo(new Completeness.Broken("'https://jobs.example/jobs' shows no posting, and where it leads,"
                        + " 'https://jobs.example/jobs?all' could not be read: 'https://jobs.example/jobs?all'"
                        + " failed"));
    }

    @Test
    void breaksWhereNothingThatIsListedIsAPosting() throws Exception {
        site.listing("/jobs", Coverage.last(), "/culture", "/benefits");
        site.page("/culture", page -> new Parsed.Skipped("it is none"));
        site.page("/benefits", page -> new Parsed.Skipped("it is none"));

        assertThat(site.run().completeness())
                .isEqualTo(new Completeness.Broken("none of the 2 pages it lists holds a posting"));
    }

    @Test
    void breaksWhereThereIsNoLastPage() throws Exception {
        site.listing("/jobs", Coverage.more(), "/1", "/jobs");
        site.postings("/1");

        assertThat(site.run().completeness())
                .isEqualTo(new Completeness.Broken(
                        "the listing at 'https://jobs.example/jobs' ended without a last page"));
    }

    @Test
    void saysThatAWindowOrAUsersLimitCapped() throws Exception {
        site.listing("/jobs", new Coverage.Capped("10,000 results at most"), "/1");
        site.postings("/1");
        assertThat(site.run().completeness()).isEqualTo(new Completeness.Capped("10,000 results at most"));

        site.maxPages(1);
        site.listing("/jobs", Coverage.last(), "/1");
        assertThat(site.run().completeness()).isEqualTo(new Completeness.Capped("maxPages 1 was reached"));
    }

    @Test
    void takesAnEmptyListingForEmptyOnlyWhereItSaysSo() throws Exception {
        site.listing("/jobs", Coverage.total(0));
        assertThat(site.run().completeness()).isEqualTo(new Completeness.Proven(0));

        site.page("/jobs", page -> new Parsed.Skipped("nothing on it"));
        RunReport report = site.run();
        assertThat(report.completeness()).isInstanceOf(Completeness.Broken.class);
        assertThat(report.health()).isEqualTo(RunReport.Health.FAILED);
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
}
