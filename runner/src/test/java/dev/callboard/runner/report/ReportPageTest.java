package dev.callboard.runner.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.engine.completeness.Completeness;
import dev.callboard.engine.crawl.RunReport;
import dev.callboard.engine.crawl.SiteIdentity;
import dev.callboard.engine.fetch.Failure;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ReportPageTest {
    @Test
    void tellsTheNumbersOfTheRun() {
        Document page = page(Reports.days(9));

        assertThat(page.title()).isEqualTo("Run 9 of mill · Callboard");
        assertThat(page.select(".verdict").text()).startsWith("Incomplete complete: all ");
        assertThat(page.select(".facts").text())
                .isEqualTo("Began 6 November 2026, 06:00 UTC · took 1 min 23 s · generic 1.0");
        assertThat(page.select("dt").eachText())
                .containsExactly(
                        "open",
                        "opened",
                        "updated",
                        "closed",
                        "reopened",
                        "pages read",
                        "unchanged",
                        "not rendered",
                        "failed");
        assertThat(page.select("section:contains(Failures) td").eachText()).containsExactly("server error (5xx)", "9");
        assertThat(page.select("section:contains(What hosts) td").eachText())
                .containsExactly("mill.example", "130", "1,953", "1", "12", "1", "0");
    }

    @Test
    void drawsEveryRun() {
        Document page = page(Reports.days(9));

        assertThat(page.select("figcaption span").eachText())
                .containsExactly("Open postings", "Opened and reopened ▲, closed ▼", "Updated", "Failed requests");
        assertThat(page.select("figure:eq(0) rect.tip")).hasSize(9);
        assertThat(page.select("figure:eq(1) rect.up")).hasSize(9);
        assertThat(page.select("figure:eq(1) rect.down")).hasSize(9);
        assertThat(page.select("figure:eq(3) rect.failed").eachAttr("height"))
                .containsExactly("0", "0", "0", "35.6", "0", "0", "0", "0", "80");
        assertThat(page.select("figure:eq(3) rect.failed title").eachText())
                .last()
                .isEqualTo("run 9, 6 Nov: 9 failed");
        assertThat(page.select("svg"))
                .allSatisfy(svg -> assertThat(svg.attr("aria-label")).isNotEmpty());
    }

    @Test
    void tellsHowManyPostingsHaveAField() {
        Document page = page(List.of(new ReportedRun(Reports.report(1, 40, 40, 0, Map.of()), 40)));

        assertThat(page.select(".field").eachText()).containsExactly("status 100 %", "baseSalary 25 %");
        assertThat(page.text())
                .contains("Of the 40 postings read in this run")
                .contains("In none: identifiers, hiringOrganization, ")
                .contains("Read from: ld in 40.")
                .contains("there is nothing to compare it with yet");
        assertThat(page.select("svg")).isEmpty();
    }

    @Test
    void keepsAFieldThatWasThereBefore() {
        RunReport before = Reports.report(1, 40, 40, 0, Map.of());
        RunReport without = Reports.report(2, 3, 0, 0, Map.of());

        assertThat(page(List.of(new ReportedRun(before, 40), new ReportedRun(without, 40)))
                        .select(".field")
                        .eachText())
                .contains("baseSalary 0 %");
    }

    @Test
    void takesNothingForMarkup() {
        String words = "<script>alert(1)</script><img src=https://evil.example/x>\"'&";
        RunReport report = Reports.report(1, 1, 1, 0, Map.of(Failure.TIMEOUT, 1));
        var hostile = new RunReport(
                1,
                new SiteIdentity(words, words, words),
                report.startedAt(),
                report.took(),
                false,
                RunReport.End.FINISHED,
                report.counts(),
                new Completeness.Broken(words),
                report.listings(),
                0,
                List.of(words),
                List.of(words));

        Document page = page(List.of(new ReportedRun(hostile, 1), new ReportedRun(hostile, 1)));

        assertThat(page.select("script, img, link, iframe, object, [src], [href], [onload]"))
                .isEmpty();
        assertThat(page.select("h1").text()).isEqualTo(words);
        assertThat(page.select(".complaints li").text()).isEqualTo(words);
        assertThat(page.title()).isEqualTo("Run 1 of " + words + " · Callboard");
    }

    @Test
    void needsNoNetworkAndNoScripts() {
        String page = ReportPage.of(Reports.days(3));

        assertThat(page)
                .startsWith("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
                .contains("content=\"default-src 'none'; style-src 'unsafe-inline'\"")
                .doesNotContain("<script", "<link", "url(", "@import");
    }

    private static Document page(List<ReportedRun> runs) {
        return Jsoup.parse(ReportPage.of(runs));
    }
}
