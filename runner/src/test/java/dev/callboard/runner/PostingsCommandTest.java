package dev.callboard.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.engine.output.PostingJson;
import dev.callboard.runner.CrawledStore.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reading postings and their changes from a store, as its users do.
class PostingsCommandTest {
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
    void listsPostingsInTheOrderOfSiteAndId() {
        Ended ended = store.on("postings");

        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEqualTo("6 postings\n");
        assertThat(words(ended.out()))
                .containsExactly("site", "id", "status", "posted", "organization", "places", "title");
        assertThat(rows(ended.out()))
                .containsExactly(
                        "bakery  BASE/bakery/job-1  open                The Mill                  Bäcker, \"Nacht\"",
                        "mill    BASE/mill/job-1    open                The Mill                  Head Miller",
                        "mill    BASE/mill/job-2    open    2026-10-11  The Mill      Bremen, DE  Miller 2",
                        "mill    BASE/mill/job-3    open                The Mill                  Miller 3",
                        "mill    BASE/mill/job-4    closed              The Mill                  Miller 4",
                        "mill    BASE/mill/job-5    open                The Mill                  Miller 5");
    }

    @Test
    void leavesOutWhatIsOfAnotherSiteOrStatus() {
        assertThat(rows(store.on("postings", "--site", "mill", "--status", "CLOSED")
                        .out()))
                .singleElement()
                .asString()
                .startsWith("mill  BASE/mill/job-4  closed");
        assertThat(store.on("postings", "--status", "missing").err()).isEqualTo("0 postings\n");
    }

    @Test
    void keepsToEveryCondition() {
        assertThat(store.on("postings", "--where", "title ~ MILLER", "--where", "baseSalary.minValue >= 41000")
                        .out())
                .contains("Head Miller")
                .hasLineCount(2);
        assertThat(store.on("postings", "--where", "datePosted is unknown", "--where", "site = mill")
                        .err())
                .isEqualTo("4 postings\n");
    }

    @Test
    void printsTheRecords() throws IOException {
        Ended ended =
                CrawledStore.callboard("postings", "--db", store.address(), "--site", "bakery", "--format", "jsonl");

        assertThat(ended.out()).isEqualTo(Files.readString(folder.resolve("bakery.jsonl")));
        assertThat(PostingJson.read(ended.out().strip()).title()).isEqualTo("Bäcker, \"Nacht\"");
    }

    @Test
    void printsMainFieldsAsCsv() {
        assertThat(store.on("postings", "--where", "title ~ m", "--where", "workplace is unknown", "--format", "csv")
                        .out()
                        .lines()
                        .limit(3))
                .containsExactly(
                        "site,id,url,title,hiringOrganization.name,jobLocations.text,jobLocations.country,"
                                + "applicantLocations.text,workplace,employmentTypes,programme,seniority,categories,"
                                + "baseSalary.currency,baseSalary.minValue,baseSalary.maxValue,baseSalary.unit,"
                                + "datePosted,validThrough,startDate,applyUrl,language,fetchedAt,stage,firstSeen,"
                                + "lastSeen",
                        "mill,BASE/mill/job-1,BASE/mill/job-1,Head Miller,The Mill,,,,,,,,,EUR,41000,52000,YEAR,,,,,"
                                + "en,AT,OPEN,AT,AT",
                        "mill,BASE/mill/job-2,BASE/mill/job-2,Miller 2,The Mill,\"Bremen, DE\",DE,,,PART_TIME,,,,,,,,"
                                + "2026-10-11,,,,en,AT,OPEN,AT,AT");
        assertThat(store.on("postings", "--site", "bakery", "--format", "csv").out())
                .contains(",\"Bäcker, \"\"Nacht\"\"\",");
    }

    @Test
    void printsSchemaOrgsPostings() {
        assertThat(store.on("postings", "--site", "mill", "--format", "jsonld")
                        .out()
                        .lines())
                .hasSize(5)
                .allMatch(line -> line.startsWith("{\"@context\":\"https://schema.org\",\"@type\":\"JobPosting\","));
    }

    @Test
    void tellsWhatIsWrongWithACondition() {
        assertThat(store.on("postings", "--where", "title > x"))
                .isEqualTo(new Ended(
                        2,
                        "",
                        "--where 'title > x': values of 'title' are texts, which can't be tested by >, but by"
                                + " = != ~\n"));
    }

    @Test
    void tellsWhichSitesThereAre() {
        for (String command : List.of("postings", "changes", "runs")) {
            assertThat(store.on(command, "--site", "mil")).isEqualTo(new Ended(2, "", """
                the store 'STORE' has no site 'mil'; did you mean 'mill'?
                Its sites are bakery, mill, slow.
                """));
        }
    }

    @Test
    void tellsWhereAStoreIsMissing() {
        String none = folder.resolve("none.db").toString();

        for (String command : List.of("postings", "changes", "runs")) {
            assertThat(CrawledStore.callboard(command, "--db", none))
                    .isEqualTo(new Ended(
                            2,
                            "",
                            "there is no store '" + none
                                    + "'; 'callboard run' makes one, and --db or CALLBOARD_DB says which to use\n"));
        }
    }

    @Test
    void listsChangesAfterANumber() {
        Ended ended = store.on("changes", "--since", "5");

        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEqualTo("5 changes; to go on: --since 11\n");
        assertThat(words(ended.out())).containsExactly("number", "at", "site", "id", "change", "fields", "title");
        assertThat(rows(ended.out()))
                .containsExactly(
                        "6       AT  mill    BASE/mill/job-1    updated   baseSalary, title  Head Miller",
                        "8       AT  mill    BASE/mill/job-5    closed    status             Miller 5",
                        "9       AT  mill    BASE/mill/job-5    reopened  status             Miller 5",
                        "10      AT  mill    BASE/mill/job-4    closed    status             Miller 4",
                        "11      AT  bakery  BASE/bakery/job-1  opened                       Bäcker, \"Nacht\"");
    }

    @Test
    void goesOnWithChangesWhereItEnded() {
        Ended first = store.on("changes", "--limit", "7", "--format", "jsonl");
        Ended rest = store.on("changes", "--since", "8", "--format", "jsonl");

        assertThat(first.err()).isEqualTo("7 changes; to go on: --since 8\n");
        assertThat(first.out() + rest.out())
                .isEqualTo(store.on("changes", "--format", "jsonl").out())
                .hasLineCount(10);
        assertThat(rest.out().lines().skip(1).findFirst().orElseThrow())
                .startsWith(
                        "{\"sequence\":10,\"change\":\"CLOSED\",\"at\":\"AT\",\"fields\":{\"status\":"
                            + "{\"before\":\"OPEN\",\"after\":\"CLOSED\"}},\"posting\":{\"format\":\"callboard.posting/1\"");
        assertThat(store.on("changes", "--since", "11"))
                .isEqualTo(
                        new Ended(0, store.on("changes", "--since", "11").out(), "0 changes; to go on: --since 11\n"));
    }

    @Test
    void refusesANumberThatTheStoreHasNotReached() {
        assertThat(store.on("changes", "--since", "99"))
                .isEqualTo(new Ended(
                        2,
                        "",
                        "--since is 99, but the last number in the store 'STORE' is 11: is it the store the number"
                                + " came from?\n"));
        assertThat(store.on("changes", "--since", "-1").err())
                .isEqualTo("--since is -1, expected the number of a change, or 0 for all\n");
        assertThat(store.on("changes", "--limit", "0").err()).isEqualTo("--limit is 0, expected 1 or more\n");
    }

    private static List<String> rows(String table) {
        return table.lines().skip(1).toList();
    }

    private static List<String> words(String table) {
        return List.of(table.lines().findFirst().orElseThrow().split(" +"));
    }
}
