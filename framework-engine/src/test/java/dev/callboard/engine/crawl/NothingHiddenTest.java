package dev.callboard.engine.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.site.Coverage;
import dev.callboard.api.site.Parsed;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.store.Database;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What elsewhere went wrong for months without a word.
class NothingHiddenTest {
    private final Database database = Database.temporary();
    private final PaperSite site = new PaperSite();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void reportsAFieldAndASourceThatFell() throws Exception {
        String[] paths = IntStream.rangeClosed(1, 6).mapToObj(i -> "/" + i).toArray(String[]::new);
        site.listing("/jobs", Coverage.last(), paths);
        for (String path : paths) {
            site.page(path, page -> dated(path));
        }
        assertThat(site.run(database).complaints()).isEmpty();
        for (String path : paths) {
            site.page(
                    path,
                    page -> new Parsed.Posting(RawPosting.builder("css")
                            .title(new Stated(path, "css:h1"))
                            .description(new Stated("Text", "css:.text"))
                            .build()));
        }

        RunReport report = site.run(database);

        assertThat(report.complaints())
                .containsExactly(
                        "the source 'ld' was read on 0 % of the pages, on 100 % in complete runs before: see whether"
                                + " the site has changed",
                        "the field 'datePosted' was found in 0 % of the postings, in 100 % in complete runs"
                                + " before: see whether the site has changed");
        assertThat(report.health()).isEqualTo(RunReport.Health.INCOMPLETE);
    }

    @Test
    void comparesWithTheRunsThatWereComplete() throws Exception {
        String[] paths = {"/1", "/2", "/3", "/4", "/5"};
        site.listing("/jobs", Coverage.last(), paths);
        for (String path : paths) {
            site.page(path, page -> dated(path));
        }
        site.run(database);
        site.postings(paths);
        site.listing("/jobs", Coverage.more(), paths);
        site.run(database);
        site.listing("/jobs", Coverage.last(), paths);

        assertThat(site.run(database).complaints()).singleElement().asString().contains("the field 'datePosted' was");
    }

    /// Servers that say what has not changed leave a run with one posting to read.
    @Test
    void comparesWithAllThatTheRunsBeforeHaveRead() throws Exception {
        site.listing("/jobs", Coverage.last(), "/1");
        site.page("/1", page -> dated("/1"));
        for (int run = 1; run <= 5; run++) {
            assertThat(site.run(database).complaints()).isEmpty();
        }
        String[] paths = {"/1", "/2", "/3"};
        site.listing("/jobs", Coverage.last(), paths);
        site.postings(paths);

        assertThat(site.run(database).complaints())
                .singleElement()
                .asString()
                .contains("the field 'datePosted' was found in 0 %");
    }

    private static Parsed dated(String path) {
        return new Parsed.Posting(PaperSite.raw(path)
                .datePosted(new Stated("2026-11-01", "ld:/datePosted"))
                .build());
    }

    @Test
    void reportsAPostingsPageAndAStartPageThatYieldNothing() throws Exception {
        site.listing("/jobs", Coverage.last(), "/1");
        site.page("/1", page -> new Parsed.Skipped("an empty shell"));
        RunReport empty = site.run(database);
        site.page("/jobs", page -> new Parsed.Skipped("nothing on it"));
        RunReport nothing = site.run(database);

        assertThat(empty.counts().failures()).containsOnlyKeys(Failure.NO_POSTING);
        assertThat(empty.health()).isEqualTo(RunReport.Health.INCOMPLETE);
        assertThat(nothing.health()).isEqualTo(RunReport.Health.FAILED);
    }
}
