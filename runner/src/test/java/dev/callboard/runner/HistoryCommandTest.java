package dev.callboard.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.runner.CrawledStore.Ended;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a store tells of single postings and of its runs.
class HistoryCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static CrawledStore store;

    @BeforeAll
    static void crawl() throws IOException {
        store = new CrawledStore(folder);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void tellsWhatHappenedToAPosting() {
        Ended ended = store.on("history", store.base() + "/mill/job-5");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.out().lines())
                .containsExactly(
                        "Miller 5",
                        "  site        mill",
                        "  id          BASE/mill/job-5",
                        "  url         BASE/mill/job-5",
                        "  stands      open",
                        "  first seen  AT",
                        "  last seen   AT",
                        "  last read   AT",
                        "",
                        "at                    run  what",
                        "AT  1    opened",
                        "AT  2    missing from a complete listing",
                        "AT  3    closed: missing from two complete listings (listing 'complete: read to the last"
                                + " page', by absent-from-two-listings: Two complete listings one after the other were"
                                + " without the posting, so it is closed.)",
                        "AT  4    reopened, with another status");
    }

    @Test
    void tellsWhichFieldsChangedAndWhatShowsAClosing() {
        assertThat(store.on("history", store.base() + "/mill/job-1").out()).endsWith("""
            AT  1    opened
            AT  2    updated: baseSalary, title
            """);
        assertThat(store.on("history", store.base() + "/mill/job-4", "--site", "mill")
                        .out())
                .contains("  stands      closed: its page is gone\n")
                .contains("AT  4    closed: its page is gone (url:BASE/mill/job-4 '");
    }

    @Test
    void tellsWhichPostingMayBeMeant() {
        assertThat(store.on("history", "job-2")).isEqualTo(new Ended(2, "", """
            the store 'STORE' has no posting 'job-2'; did you mean 'BASE/mill/job-2'?
            'callboard postings' lists what it has.
            """));
        assertThat(store.on("history", store.base() + "/mill/job-9", "--site", "mill")
                        .err())
                .startsWith("the store 'STORE' has no posting 'BASE/mill/job-9' of the site 'mill'; did you mean"
                        + " 'BASE/mill/job-");
        assertThat(store.on("history", "%").err()).startsWith("the store 'STORE' has no posting '%'.\n");
    }

    @Test
    void explainsAStoredPosting() {
        Ended ended = store.on("explain", store.base() + "/mill/job-1", "baseSalary", "--site", "mill");

        assertThat(ended).isEqualTo(new Ended(0, """
            baseSalary
              about     Base pay in the period it is stated for; never annualised.
              value     EUR 41000 to 52000 per year
              stated    ld:/baseSalary/value/minValue '41000'
            """, """
                As stored, last read at AT. What else the page said is not stored: 'callboard explain BASE/mill/job-1'\
                 reads it again.
                """));
    }

    @Test
    void explainsAllOfAStoredPosting() {
        assertThat(store.on("explain", store.base() + "/mill/job-4", "--site", "mill")
                        .out())
                .startsWith("Miller 4\n\n  site ")
                .contains("\nstatus\n  value     CLOSED\n", "by page-gone: ")
                .contains("No source says anything of: jobLocations, ");
    }

    @Test
    void takesForAnIdWhatIsNeitherAnAddressNorAFile() {
        assertThat(store.on("explain", "job-3").err())
                .startsWith("the store 'STORE' has no posting 'job-3'; did you mean 'BASE/mill/job-3'?\n");
        assertThat(store.on("explain", "--allow-private", store.base() + "/mill/job-3", "title")
                        .err())
                .isEmpty();
        assertThat(store.on("explain", folder.resolve("job-3").toString()).err())
                .endsWith("job-3: there is no such file\n");
    }

    @Test
    void listsRuns() {
        Ended ended = store.on("runs");

        assertThat(ended.code()).isZero();
        assertThat(ended.out().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "run site began took pages postings opened updated closed reopened failed health listing",
                        "6 slow AT - 0 0 0 0 0 0 0 - not finished; the same command goes on with it",
                        "5 bakery AT TOOK 2 1 1 0 0 0 1 incomplete complete: read to the last page",
                        "4 mill AT TOOK 6 4 0 0 1 1 0 healthy complete: read to the last page",
                        "3 mill AT TOOK 5 4 0 0 1 0 0 healthy complete: read to the last page",
                        "2 mill AT TOOK 5 4 0 1 0 0 0 healthy complete: read to the last page",
                        "1 mill AT TOOK 6 5 5 0 0 0 0 healthy complete: read to the last page");
        assertThat(store.on("runs", "--site", "mill", "--limit", "2").out().lines())
                .hasSize(3);
    }

    @Test
    void reportsARun() {
        Ended ended = store.on("report", "5");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("site    run  pages ").contains("""
            bakery: 1 × server error (5xx)
              server error (5xx): 'BASE/bakery/broken' answered 500
            """);
    }

    @Test
    void tellsThatARunIsNotFinished() {
        assertThat(store.on("report", "6")).isEqualTo(new Ended(0, """
            run 6 of 'slow' is not finished; the same command goes on with it
            It began at AT, was last heard of at AT, and came to 0 pages, 0 postings and 0 failures.
            """, ""));
        assertThat(store.on("report", "6", "--html", folder.resolve("6.html").toString())
                        .err())
                .startsWith("run 6 of 'slow' is not finished; the same command goes on with it: it has no report yet");
        assertThat(folder.resolve("6.html")).doesNotExist();
    }

    @Test
    void writesAPageForABrowser() {
        Path page = folder.resolve("4.html");

        Ended ended = store.on("report", "4", "--html", page.toString());

        assertThat(ended).isEqualTo(new Ended(0, "", "Wrote '" + page + "'.\n"));
        assertThat(page)
                .content()
                .contains("<h1>mill</h1>", "<h2>The last 4 runs</h2>", "<dt>open</dt><dd>4</dd>")
                .contains("run 3, ", ": 4 open</title>");
    }

    @Test
    void saysWhichRunsThereAre() {
        assertThat(store.on("report", "99"))
                .isEqualTo(new Ended(
                        2,
                        "",
                        "the store 'STORE' has no run 99; its last one is 6, and 'callboard runs' lists them\n"));
        assertThat(store.on(
                                "report",
                                "5",
                                "--html",
                                folder.resolve("bakery.yaml/x.html").toString())
                        .code())
                .isEqualTo(5);
    }

    @Test
    void namesItsOptions() {
        Map.of(
                        "changes", List.of("--db", "--since", "--site", "--limit", "--format"),
                        "postings", List.of("--db", "--site", "--status", "--where", "--format"),
                        "history", List.of("--db", "--site", "ID"),
                        "explain", List.of("--db", "--site", "FILE|URL|ID", "FIELD", "--url", "--at"),
                        "runs", List.of("--db", "--site", "--limit"),
                        "report", List.of("--db", "--html", "RUN"))
                .forEach((command, options) -> assertThat(
                                CrawledStore.callboard(command, "--help").out())
                        .contains(options));
    }
}
