package dev.callboard.generic;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.JobPosting;
import dev.callboard.engine.completeness.Completeness;
import dev.callboard.testkit.RecordedSite;
import dev.callboard.testkit.Replay;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Career sites of SAP SuccessFactors, which stand on the employers' own hosts and are known by their
/// lists.
class SuccessFactorsTest {
    private static final List<String> TITLES = List.of("Miller", "Baker", "Driver", "Cook", "Cooper");
    private static final String SITE = "https://careers.mill.example";

    @RegisterExtension
    final RecordedSite web = RecordedSite.of("boards", Instant.parse("2026-11-01T12:00:00Z"));

    @BeforeEach
    void servePostings() {
        for (int i = 0; i < TITLES.size(); i++) {
            serve(path(i), """
                <html><body><div itemscope itemtype="http://schema.org/JobPosting"><meta itemprop="hiringOrganization" content="Mill">
                <h1><span itemprop="title">%s</span></h1><span itemprop="description"><p>You work at the mill by day and by night,
                together with four others, and write down what you see.</p></span></div></body></html>
                """.formatted(TITLES.get(i)));
        }
    }

    @Test
    void readsATableToTheLengthThatItStates() {
        serve("/search/", table(0, 2, 5));
        serve("/search/?q=&startrow=0", table(0, 2, 5));
        serve("/search/?q=&startrow=2", table(2, 4, 5));
        serve("/search/?q=&startrow=4", table(4, 5, 5));

        Replay replay = run("/search/");

        assertThat(replay.postings()).extracting(JobPosting::title).containsExactlyInAnyOrderElementsOf(TITLES);
        assertThat(replay.report().completeness()).isEqualTo(new Completeness.Proven(5));
    }

    @Test
    void readsTilesToTheLengthThatTheyState() {
        serve("/search/?createNewAlert=false&q=", tiles(0, 3, 5));
        serve("/search/?q=&startrow=0", tiles(0, 3, 5));
        serve("/search/?q=&startrow=3", tiles(3, 5, 5));

        Replay replay = run("/search/?createNewAlert=false&q=");

        assertThat(replay.postings()).extracting(JobPosting::title).containsExactlyInAnyOrderElementsOf(TITLES);
        assertThat(replay.report().completeness()).isEqualTo(new Completeness.Proven(5));
    }

    @Test
    void isBrokenWhereALaterPageIsTheFirstAgain() {
        serve("/search/", table(0, 3, 5));
        serve("/search/?q=&startrow=0", table(0, 3, 5));
        serve("/search/?q=&startrow=3", table(0, 3, 5));

        assertThat(run("/search/").report().completeness()).isInstanceOf(Completeness.Broken.class);
    }

    private Replay run(String path) {
        return web.run(
                new GenericPlugin(),
                "config: {startUrls: ['" + SITE + path + "']}\npoliteness: {interval: PT0S, retries: 0}\n");
    }

    private void serve(String path, String html) {
        web.server()
                .stubFor(get(urlEqualTo("/careers.mill.example" + path))
                        .willReturn(okForContentType("text/html; charset=utf-8", html)));
    }

    private static String path(int i) {
        return "/job/Cork-" + TITLES.get(i) + "/90" + i + "/";
    }

    private static String table(int from, int to, int total) {
        return "<html><body><span class='paginationLabel'>Results <b>" + (from + 1) + " – " + to + "</b> of <b>" + total
                + "</b></span><table id='searchresults'>"
                + TITLES.subList(from, to).stream()
                        .map(title -> "<tr class='data-row'><td><a href=\"" + path(TITLES.indexOf(title))
                                + "\" class=\"jobTitle-link\">" + title + "</a></td><td>Cork, IE</td></tr>")
                        .collect(Collectors.joining())
                + "</table></body></html>";
    }

    private static String tiles(int from, int to, int total) {
        return "<html><body><span id='tile-search-results-label'>Showing " + (from + 1) + " to " + to + " of " + total
                + " Jobs</span><ul id='job-tile-list'>"
                + TITLES.subList(from, to).stream()
                        .map(title -> "<li class='job-tile'><a class=\"jobTitle-link fontcolor7\" href=\""
                                + path(TITLES.indexOf(title)) + "\">" + title + "</a></li>")
                        .collect(Collectors.joining())
                + "</ul></body></html>";
    }
}
