package dev.callboard.generic;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.engine.completeness.Completeness;
import dev.callboard.testkit.RecordedSite;
import dev.callboard.testkit.Replay;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A site of which nothing is known but the address of its careers page.
class CareersPageTest {
    private static final String SITE =
            "config: {startUrls: ['{base}/careers']}\npoliteness: {interval: PT0S, retries: 0}\n";
    private static final String[] TITLES = {"Night Baker", "Head Miller", "Flour Driver"};

    @RegisterExtension
    final RecordedSite web = RecordedSite.of("boards", Instant.parse("2026-11-01T12:00:00Z"));

    @BeforeEach
    void servePostings() {
        for (String title : TITLES) {
            serve("/careers/jobs/" + slug(title), """
                <html><head><script type="application/ld+json">{"@type": "JobPosting", "title": "%s",
                "hiringOrganization": {"name": "Mill"}, "description": "You work at the mill, by day and by night."}
                </script></head><body><h1>%s</h1></body></html>
                """.formatted(title, title));
        }
    }

    @Test
    void followsNumberedPagesToTheLast() {
        serve("/careers", link(0) + link(1) + pager(1));
        serve("/careers?page=2", link(2) + pager(2));

        Replay replay = web.run(new GenericPlugin(), SITE);

        assertThat(replay.postings()).extracting(JobPosting::title).containsExactlyInAnyOrder(TITLES);
        assertThat(replay.report().completeness()).isEqualTo(new Completeness.NaturalEnd());
    }

    @Test
    void clicksForMoreUntilThereIsNone() {
        serve("/careers", link(0) + """
            <button onclick="more(this)">Load more jobs</button>
            <script>
              const waiting = [%s];
              function more(button) {
                button.insertAdjacentHTML('beforebegin', waiting.shift());
                if (waiting.length === 0) button.remove();
              }
            </script>
            """.formatted("'" + link(1) + "', '" + link(2) + "'"));

        Replay replay = web.runWithBrowser(new GenericPlugin(), SITE);

        assertThat(replay.postings()).extracting(JobPosting::title).containsExactlyInAnyOrder(TITLES);
        assertThat(replay.report().completeness()).isEqualTo(new Completeness.NaturalEnd());
    }

    @Test
    void isCappedWhereTheButtonNeverLeaves() {
        serve("/careers", link(0) + link(1) + "<button>Load more</button>");

        assertThat(web.runWithBrowser(new GenericPlugin(), SITE).report().completeness())
                .isEqualTo(new Completeness.Capped("the page does not show all: its list goes on behind 'Load more'"));
    }

    @Test
    void doubtsAPageThatSaysItHasMore() {
        serve("/careers", "<p>Showing 1 - 2 of 345</p>" + link(0) + link(1));

        assertThat(web.runWithBrowser(new GenericPlugin(), SITE).report().completeness())
                .isEqualTo(new Completeness.Capped(
                        "the page does not show all: it says that there are 345 and has links to 2"));
    }

    @Test
    void readsTheSitemapWhereThePageListsNothing() {
        serve("/careers", "<p>Search for a job</p><form><input name=q></form>");
        serve("/robots.txt", "User-agent: *\nAllow: /\nSitemap: " + web.base() + "/sitemap.xml\n");
        serve(
                "/sitemap.xml",
                "<sitemapindex><sitemap><loc>" + web.base() + "/jobs-1.xml.gz</loc></sitemap><sitemap><loc>"
                        + web.base() + "/blog.xml</loc></sitemap></sitemapindex>");
        web.server()
                .stubFor(get(urlEqualTo("/jobs-1.xml.gz"))
                        .willReturn(WireMock.aResponse().withBody(packed(sitemap()))));

        Replay replay = web.runWithBrowser(new GenericPlugin(), SITE);

        assertThat(replay.postings()).extracting(JobPosting::title).containsExactlyInAnyOrder(TITLES);
        assertThat(replay.report().completeness()).isEqualTo(new Completeness.NaturalEnd());
        assertThat(replay.requests()).doesNotContain("GET /blog.xml");
    }

    @Test
    void readsTheSitemapAloneWhereItIsChosen() {
        serve("/sitemap.xml", sitemap());

        Replay replay = web.run(new GenericPlugin(), "config: {startUrls: ['{base}/careers'], listing: sitemap}\n");

        assertThat(replay.postings()).extracting(JobPosting::title).containsExactlyInAnyOrder(TITLES);
        assertThat(replay.requests()).doesNotContain("GET /careers");
    }

    @Test
    void takesAPageWithoutPostingsForNoListing() {
        serve(
                "/careers",
                "<h1>We are back soon</h1><a href='/about'>About us</a><a href='/news/baker-of-the-year'>News</a>");

        Replay replay = web.run(new GenericPlugin(), "config: {startUrls: ['{base}/careers'], listing: board}\n");

        assertThat(replay.report().completeness())
                .isEqualTo(new Completeness.Broken("'" + web.base() + "/careers' could not be read: '" + web.base()
                        + "/careers': it neither is nor embeds the board of a known system"));
    }

    @Test
    void respectsARobotCheckInPlaceOfThePage() {
        serve("/careers", "<html><title>Just a moment...</title><script>window._cf_chl_opt={}</script></html>");

        Replay replay = web.run(new GenericPlugin(), SITE);

        assertThat(replay.report().counts().examples())
                .singleElement()
                .asString()
                .startsWith("refused by a robot check: '" + web.base() + "/careers' answered 200 with a robot check by"
                        + " Cloudflare");
        assertThat(replay.requests()).containsExactly("GET /robots.txt", "GET /careers");
    }

    @Test
    void saysWhichSystemsThereAreWhereOneIsUnknown() {
        serve("/careers", link(0));

        assertThat(web.run(new GenericPlugin(), "config: {startUrls: ['{base}/careers'], board: leaver}\n")
                        .report()
                        .completeness()
                        .inWords())
                .contains("there is no system 'leaver' (config.board); there are: adp, ashby, bamboohr, ");
    }

    private void serve(String path, String page) {
        web.server().stubFor(get(urlEqualTo(path)).willReturn(okForContentType("text/html; charset=utf-8", page)));
    }

    private String sitemap() {
        var text = new StringBuilder("<?xml version=\"1.0\"?><urlset><url><loc>" + web.base() + "/about</loc></url>");
        for (String title : TITLES) {
            text.append("<url><loc>" + web.base() + "/careers/jobs/" + slug(title) + "</loc></url>");
        }
        return text + "</urlset>";
    }

    private static byte[] packed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static String link(int number) {
        String title = TITLES[number];
        return "<div class=\"card\"><h3><a href=\"/careers/jobs/" + slug(title) + "\">" + title + "</a></h3></div>";
    }

    private static String pager(int current) {
        return "<ul class=pagination><li" + (current == 1 ? " class=active" : "") + "><a href='/careers'>1</a></li><li"
                + (current == 2 ? " class=active" : "") + "><a href='/careers?page=2'>2</a></li></ul>";
    }

    private static String slug(String title) {
        return title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }
}
