package dev.callboard.generic;

import static dev.callboard.generic.CareerSite.TITLES;
import static dev.callboard.generic.CareerSite.each;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.JobPosting;
import dev.callboard.engine.completeness.Completeness;
import dev.callboard.testkit.RecordedSite;
import dev.callboard.testkit.Replay;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Pages that have no postings: where they lead, and what is said where they lead nowhere.
class ListLinkTest {
    @RegisterExtension
    final RecordedSite web = RecordedSite.of("boards", Instant.parse("2026-11-01T12:00:00Z"));

    private CareerSite site = new CareerSite(web);

    @BeforeEach
    void serveList() {
        site = new CareerSite(web)
                .postings("/jobs/")
                .page("/jobs", "<h1>Jobs</h1>" + each("/jobs/", ListLinkTest::row));
    }

    @Test
    void goesWhereALandingPageLeads() {
        site.page(
                "/careers",
                "<h1>Careers</h1><a href='/jobs'>See open positions</a><a href='/careers/benefits'>Benefits</a>"
                        + "<a href='/careers/our-culture'>Our culture</a>");

        Replay replay = site.runWithBrowser("/careers");

        readsAll(replay);
        assertThat(replay.requests()).noneMatch(request -> request.startsWith("GET /careers/"));
    }

    @Test
    void goesFromAFirstPageToItsCareers() {
        site.page("/", "<h1>Mill</h1><a href='/products/flour'>Flour</a>")
                .page("/careers", "<h1>Careers</h1><p>We work.</p><a href='/jobs'>All open roles</a>");

        readsAll(site.runWithBrowser("/"));
    }

    @Test
    void goesFromAFewPostingsToAll() {
        site.page(
                "/careers",
                "<h2>Featured roles</h2>" + each("/jobs/", ListLinkTest::row, 0, 2)
                        + "<a href='/jobs'>View all jobs</a>");

        readsAll(site.run("/careers"));
    }

    @Test
    void readsWhatAFrameShows() {
        site.page(
                "/careers",
                "<h1>Careers</h1><iframe src='https://www.youtube.com/embed/1'></iframe><iframe src='/jobs'></iframe>");

        readsAll(site.runWithBrowser("/careers"));
    }

    @Test
    void readsAListInParts() {
        site.page(
                        "/careers",
                        "<a href='/careers/a'>Kitchen 2 open positions</a><a href='/careers/b'>Yard 3 open"
                                + " positions</a>")
                .page("/careers/a", "<h2>Open positions</h2>" + each("/jobs/", ListLinkTest::row, 0, 2))
                .page("/careers/b", "<h2>Open positions</h2>" + each("/jobs/", ListLinkTest::row, 2, 5));

        readsAll(site.runWithBrowser("/careers"));
    }

    @Test
    void readsTitlesOfOneWordFromASitemap() {
        site.raw("/careers", "<h1>Mill</h1>")
                .raw(
                        "/sitemap.xml",
                        "<urlset><url><loc>" + web.base() + "/jobs/search</loc></url>"
                                + each("/jobs/", (path, _) -> "<url><loc>" + web.base() + path + "</loc></url>")
                                + "</urlset>");

        readsAll(site.runWithBrowser("/careers"));
    }

    @Test
    void believesAPageThatSaysItHasNone() {
        site.page("/careers", "<h1>Careers</h1><p>There are currently no open positions.</p>");

        assertThat(site.runWithBrowser("/careers").report().completeness()).isEqualTo(new Completeness.Proven(0));
    }

    @Test
    void saysThatPostingsAreFiles() {
        site.page("/careers", "<a href='/a.pdf'>Chandler</a><a href='/b.pdf'>Farrier</a>");

        assertThat(unreadable()).isEqualTo("its postings are files and not pages, such as '/a.pdf'");
    }

    @Test
    void saysThatPostingsAreBehindAHash() {
        site.page("/careers", "<a href='#/job/1'>Chandler</a><a href='#/job/2'>Farrier</a>");

        assertThat(unreadable())
                .isEqualTo("its postings are behind parts of its own address, such as '#/job/1', which a server can't"
                        + " be asked for");
    }

    @Test
    void saysThatPostingsStandOnOnePage() {
        site.page(
                "/careers",
                "<a href='#a'>Chandler</a><a href='#b'>Farrier</a><section id=a>You make candles.</section>"
                        + "<section id=b>You shoe horses.</section>");

        assertThat(unreadable())
                .isEqualTo("its postings stand all on this one page, such as '#a', and have no pages of their own");
    }

    @Test
    void saysThatThereIsNeitherALinkNorASitemap() {
        site.page("/careers", "<p>Welcome.</p>");

        assertThat(site.runWithBrowser("/careers").report().completeness())
                .isEqualTo(new Completeness.Broken("'" + web.base() + "/careers' shows no posting, and where it leads,"
                        + " '" + web.base() + "/sitemap.xml' could not be read: '" + web.base()
                        + "/sitemap.xml' answered 404"));
    }

    private String unreadable() {
        String careers = "'" + web.base() + "/careers'";
        return site.runWithBrowser("/careers")
                .report()
                .completeness()
                .inWords()
                .replace("broken: " + careers + " could not be read: " + careers + ": ", "");
    }

    private static String row(String path, String title) {
        return "<li><a href='" + path + "'>" + title + "</a></li>";
    }

    private static void readsAll(Replay replay) {
        assertThat(replay.postings()).extracting(JobPosting::title).containsExactlyInAnyOrderElementsOf(TITLES);
        assertThat(replay.report().completeness()).isEqualTo(new Completeness.NaturalEnd());
    }
}
