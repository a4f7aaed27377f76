package dev.callboard.generic;

import static dev.callboard.generic.CareerSite.TITLES;
import static dev.callboard.generic.CareerSite.each;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.JobPosting;
import dev.callboard.engine.completeness.Completeness;
import dev.callboard.testkit.RecordedSite;
import dev.callboard.testkit.Replay;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How lists go on from page to page, and where they end.
class ListEndsTest {
    @RegisterExtension
    final RecordedSite web = RecordedSite.of("boards", Instant.parse("2026-11-01T12:00:00Z"));

    private CareerSite site = new CareerSite(web);

    @BeforeEach
    void servePostings() {
        site = new CareerSite(web).postings("/jobs/").raw("/part/2", rows(2, 4)).raw("/part/3", rows(4, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a class='next page-numbers' href='/jobs?page=%d'>More of them</a>",
                "<p class=x><a href='/jobs?page=%d'>%<d</a></p>",
                "<a class=load-more href='/jobs?page=%d'>Load more</a>",
                "<a href='/jobs?page=%d'>Older posts</a>"
            })
    void followsLinksToFurtherPages(String link) {
        site.page("/jobs", list(0, 2) + link.formatted(2))
                .page("/jobs?page=2", list(2, 4) + link.formatted(3))
                .page("/jobs?page=3", list(4, 5));

        readsAll(site.run("/jobs"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=pages><button onclick='go(1)'>1</button><button onclick='go(2)'>2</button>"
                        + "<button onclick='go(3)'>3</button></div>",
                "<a href='#' onclick='go(++n); if (n == 3) this.remove(); return false'>Next ›</a>",
                "<table class=pager><tr><td><a href='javascript:go(1)'>1</a></td><td><a"
                        + " href='javascript:go(2)'>2</a></td><td><a href='javascript:go(3)'>3</a></td></tr></table>",
                "<div class=pager><button title='First page' onclick='go(1)'>«</button><button"
                        + " onclick='go(1)'>1</button><button onclick='go(2)'>2</button><button"
                        + " onclick='go(3)'>3</button><button title='Last page' onclick='go(3)'>»</button></div>",
                "<select aria-label='Page'"
                        + " onchange='go(this.value)'><option>1</option><option>2</option><option>3</option></select>"
            })
    void turnsPagesThatAScriptTurns(String pager) {
        site.page("/jobs", list(0, 2) + pager + script("l.innerHTML = text"));

        readsAll(site.runWithBrowser("/jobs"));
    }

    @Test
    void clicksABoxThatIsNoButton() {
        site.page(
                "/jobs",
                list(0, 2) + "<div onclick='go(++n); if (n == 3) this.remove()'>Show 2 more jobs</div>"
                        + script("l.insertAdjacentHTML('beforeend', text)"));

        readsAll(site.runWithBrowser("/jobs"));
    }

    @Test
    void scrollsWhereScriptsWaitForThat() {
        site.page(
                "/jobs",
                list(0, 2) + "<div style='height: 3000px'></div>" + script("l.insertAdjacentHTML('beforeend', text)")
                        + "<script>addEventListener('scroll', () => { if (n < 3) go(++n); })</script>");

        readsAll(site.runWithBrowser("/jobs"));
    }

    @Test
    void isCappedWhereAPageCannotBeTurned() {
        site.page("/jobs", list(0, 2) + "<button>Next</button>");

        assertThat(site.runWithBrowser("/jobs").report().completeness())
                .isEqualTo(new Completeness.Capped("the page does not show all: its list goes on behind 'Next'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=carousel><img><button>Next</button></div>",
                "<section><blockquote>In all my years as a cooper I have not seen a mill so well kept as this one."
                        + "</blockquote><button aria-label=Next>›</button></section>",
                "<div id=cookies><a href='#'>Show more</a></div>"
            })
    void takesOtherThingsThatGoOnForNoList(String thing) {
        site.page("/jobs", list(0, 5) + thing);

        readsAll(site.run("/jobs"));
    }

    @Test
    void takesTextsThatAreCutShortForNoList() {
        site.page(
                "/jobs",
                each(
                        "/jobs/",
                        (path, title) -> "<div class=c><h3><a href='" + path + "'>" + title
                                + "</a></h3><button>Show more</button></div>"));

        readsAll(site.run("/jobs"));
    }

    @Test
    void knowsAPageByTheAddressesOfOthers() {
        site.page("/jobs", list(0, 2) + "<p class=paging><a href='/jobs/p2'>2</a> <a href='/jobs/p3'>3</a></p>")
                .page("/jobs/p2", list(2, 4) + "<p class=paging><a href='/jobs/p1'>1</a> <a href='/jobs/p3'>3</a></p>")
                .page("/jobs/p3", list(4, 5) + "<p class=paging><a href='/jobs/p1'>1</a> <a href='/jobs/p2'>2</a></p>");

        readsAll(site.run("/jobs"));
    }

    @Test
    void doubtsALastPageThatSaysItHasMore() {
        site.page("/jobs", "<p>Showing 1–3 of 99</p>" + list(0, 3) + "<a rel=next href='/jobs?page=2'>Next</a>")
                .page("/jobs?page=2", "<p>Showing 4–5 of 99</p>" + list(3, 5));

        assertThat(site.runWithBrowser("/jobs").report().completeness())
                .isEqualTo(new Completeness.Capped(
                        "the page does not show all: it says that there are 99 and has links to 2"));
    }

    @Test
    void doubtsAListWithFewerThanItsFirstPageSpeaksOf() {
        site.page("/jobs", "<p>7 open positions</p>" + list(0, 2) + "<a rel=next href='/jobs?page=2'>Next</a>")
                .page("/jobs?page=2", "<p>7 open positions</p>" + list(2, 5));

        Replay replay = site.run("/jobs");

        assertThat(replay.report().completeness())
                .isInstanceOfSatisfying(
                        Completeness.Capped.class,
                        capped -> assertThat(capped.why()).endsWith("speaks of 7 postings, and its pages list 5"));
    }

    @Test
    void believesAListWithAllThatItsFirstPageSpeaksOf() {
        site.page("/jobs", "<p>5 open positions</p>" + list(0, 2) + "<a rel=next href='/jobs?page=2'>Next</a>")
                .page("/jobs?page=2", "<p>5 open positions</p>" + list(2, 5));

        readsAll(site.run("/jobs"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Results <b>1 – 2</b> of <b>5</b></p>",
                "<p>Showing 1 to 2 of 5 Jobs</p>",
                "<p>1 bis 2 von 5</p>"
            })
    void doubtsAListThatSaysItHasMore(String words) {
        site.page("/jobs", words + list(0, 2));

        assertThat(site.runWithBrowser("/jobs").report().completeness())
                .isEqualTo(new Completeness.Capped(
                        "the page does not show all: it says that there are 5 and has links to 2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title='Last Page'", "aria-label='Zur letzten Seite'", ""})
    void takesNoLastPageForTheNext(String label) {
        String last = "<li><a " + label + " href='/jobs?q=&amp;startrow=4'>»</a></li></ul>";
        site.page("/jobs", list(0, 2) + pager(1) + last)
                .page("/jobs?q=&startrow=2", list(2, 4) + pager(2) + last)
                .page("/jobs?q=&startrow=4", list(4, 5) + pager(3) + last);

        readsAll(site.run("/jobs"));
    }

    @Test
    void followsToTheSameListWithASlashBehind() {
        site.page("/jobs", list(0, 4) + "<a href='/jobs/?rows=4&amp;at=4'>Next &gt;&gt;</a>")
                .page("/jobs/?rows=4&at=4", list(4, 5));

        readsAll(site.run("/jobs"));
    }

    @Test
    void endsAtAnEmptyPageThatSaysSo() {
        site.page("/jobs", list(0, 5) + "<a rel=next href='/jobs?page=2'>Next</a>")
                .page("/jobs?page=2", "<p>No jobs found.</p>");

        Replay replay = site.runWithBrowser("/jobs");

        assertThat(replay.report().completeness()).isEqualTo(new Completeness.NaturalEnd());
        assertThat(replay.requests()).doesNotContain("GET /sitemap.xml");
    }

    private static void readsAll(Replay replay) {
        assertThat(replay.postings()).extracting(JobPosting::title).containsExactlyInAnyOrderElementsOf(TITLES);
        assertThat(replay.report().completeness()).isEqualTo(new Completeness.NaturalEnd());
    }

    private static String list(int from, int to) {
        return "<ul id=l>" + rows(from, to) + "</ul>";
    }

    private static String rows(int from, int to) {
        return each("/jobs/", (path, title) -> "<li><a href='" + path + "'>" + title + "</a></li>", from, to);
    }

    private static String pager(int current) {
        return "<ul class=pagination><li><a title='First Page' href='/jobs?q=&amp;startrow=0'>«</a></li>"
                + IntStream.rangeClosed(1, 3)
                        .mapToObj(page -> "<li" + (page == current ? " class=active" : "")
                                + "><a href='/jobs?q=&amp;startrow=" + 2 * (page - 1) + "'>" + page + "</a></li>")
                        .collect(Collectors.joining());
    }

    private static String script(String what) {
        return "<script>let n = 1; const go = async (page) => { const text = page == 1 ? first : await (await"
                + " fetch('/part/' + page)).text(); " + what + "; }; const first = l.innerHTML;</script>";
    }
}
