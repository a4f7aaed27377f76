package dev.callboard.generic;

import static dev.callboard.generic.CareerSite.TITLES;
import static dev.callboard.generic.CareerSite.data;
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

/// Lists of postings as sites write them, with titles and addresses that tell little by themselves.
class ListShapesTest {
    @RegisterExtension
    final RecordedSite web = RecordedSite.of("boards", Instant.parse("2026-11-01T12:00:00Z"));

    private CareerSite site = new CareerSite(web);

    @BeforeEach
    void beginAnew() {
        site = new CareerSite(web);
    }

    @Test
    void findsWhatAHeadingAnnounces() {
        site.postings("/")
                .page(
                        "/about-us",
                        "<h2>Current openings</h2><ul class=o>"
                                + each("/", (path, title) -> "<li><a href='" + path + "'>" + title + "</a></li>")
                                + "</ul><h2>Why us</h2><ul class=w><li><a href='/benefits'>Benefits</a></li>"
                                + "<li><a href='/our-culture'>Our culture</a></li></ul>");

        Replay replay = site.run("/about-us");

        readsAll(replay);
        assertThat(replay.requests()).doesNotContain("GET /benefits", "GET /our-culture");
    }

    @Test
    void findsCardsWhoseOnlyLinkIsToApply() {
        site.postings("/o/x1")
                .page(
                        "/careers",
                        "<h1>Careers</h1>"
                                + each(
                                        "/o/x1",
                                        (path, title) ->
                                                "<div class=c><strong>" + title + "</strong><span>Bremen</span>"
                                                        + "<a href='" + path + "'>Apply</a></div>"));

        readsAll(site.run("/careers"));
    }

    @Test
    void followsTheTitleOfACardAndNotItsOtherLinks() {
        site.postings("/jobs/")
                .page(
                        "/jobs",
                        each(
                                "/jobs/",
                                (path, title) ->
                                        "<div class=c><h3><a href='" + path + "'>" + title + "</a></h3><a href='"
                                                + path + "/apply'>Apply now</a><a href='/jobs/tags/" + title.length()
                                                + "'>Trade</a></div>"));

        Replay replay = site.run("/jobs");

        readsAll(replay);
        assertThat(replay.requests()).noneMatch(request -> request.contains("apply") || request.contains("tags"));
    }

    @Test
    void followsRowsThatAScriptOpens() {
        site.postings("/jobs/")
                .page(
                        "/jobs",
                        "<table>"
                                + each(
                                        "/jobs/",
                                        (path, title) -> "<tr onclick=\"location.href='" + path + "'\"><td>" + title
                                                + "</td><td>Bremen</td></tr>")
                                + "</table>");

        readsAll(site.run("/jobs"));
    }

    @Test
    void followsAddressesInAttributes() {
        site.postings("/jobs/")
                .page(
                        "/jobs",
                        each(
                                "/jobs/",
                                (path, title) -> "<div class=r role=link data-href='" + path + "'><b>" + title
                                        + "</b> <i>Bremen</i></div>"));

        readsAll(site.run("/jobs"));
    }

    @Test
    void readsPostingsThatHaveNoPagesOfTheirOwn() {
        site.raw(
                "/careers",
                "<html><head>" + each("", (_, title) -> data(title, ""))
                        + "</head><body><h1>Careers</h1></body></html>");

        Replay replay = site.run("/careers");

        readsAll(replay);
        assertThat(replay.postings()).extracting(JobPosting::id).containsExactlyInAnyOrderElementsOf(TITLES);
    }

    @Test
    void followsAnItemList() {
        String items = String.join(
                ", ",
                each("/x/", (path, _) -> "{\"@type\": \"ListItem\", \"url\": \"" + web.base() + path + "\"}")
                        .split("\n"));
        site.postings("/x/")
                .raw(
                        "/careers",
                        "<script type='application/ld+json'>{\"@type\": \"ItemList\", \"itemListElement\": [" + items
                                + "]}</script><div id=list></div>");

        readsAll(site.run("/careers"));
    }

    @Test
    void followsTheRowsThatAPageKeepsForItsScripts() {
        String rows = String.join(
                ", ",
                each("/jobs/", (path, title) -> "{\"title\": \"" + title + "\", \"path\": \"" + path + "\"}")
                        .split("\n"));
        site.postings("/jobs/")
                .raw(
                        "/careers",
                        "<div id=list></div><script type='application/json'>{\"props\": {\"jobs\": [" + rows
                                + "]}}</script>");

        readsAll(site.run("/careers"));
    }

    @Test
    void tellsPostingsFromWhatStandsBesideThem() {
        site.postings("/careers/")
                .page(
                        "/careers",
                        "<h2>Openings</h2><ul>"
                                + each(
                                        "/careers/",
                                        (path, title) -> "<li><a href='" + path + "'>" + title + "</a></li>",
                                        0,
                                        3)
                                + "</ul><h2>Blog</h2><article><h3><a href='/blog/1'>A day of an"
                                + " engineer</a></h3></article><article><h3><a href='/blog/2'>Ask a"
                                + " manager</a></h3></article><article><h3><a href='/blog/3'>Baker of the"
                                + " year</a></h3></article>");

        Replay replay = site.run("/careers");

        assertThat(replay.postings())
                .extracting(JobPosting::title)
                .containsExactlyInAnyOrderElementsOf(TITLES.subList(0, 3));
        assertThat(replay.requests()).noneMatch(request -> request.contains("blog"));
    }

    @Test
    void isCappedWhereSomePostingsAreFiles() {
        site.postings("/jobs/")
                .page(
                        "/jobs",
                        "<ul>" + each("/jobs/", (path, title) -> "<li><a href='" + path + "'>" + title + "</a></li>")
                                + "<li><a href='/f/rigger.pdf'>Rigger</a></li></ul>");

        assertThat(site.runWithBrowser("/jobs").report().completeness())
                .isEqualTo(new Completeness.Capped("the page does not show all: 1 of its postings are files and not"
                        + " pages, such as '" + web.base() + "/f/rigger.pdf'"));
    }

    private static void readsAll(Replay replay) {
        assertThat(replay.postings()).extracting(JobPosting::title).containsExactlyInAnyOrderElementsOf(TITLES);
        assertThat(replay.report().completeness()).isEqualTo(new Completeness.NaturalEnd());
    }
}
