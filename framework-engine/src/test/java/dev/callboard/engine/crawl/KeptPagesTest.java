package dev.callboard.engine.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.site.Coverage;
import dev.callboard.api.site.Parsed;
import dev.callboard.engine.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptPagesTest {
    private final PaperSite site = new PaperSite();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void keepsThemThere() {
        site.keptPages = folder;
    }

    @Test
    void keepsARenderedPageThatNothingWasMadeOf() throws Exception {
        lists(1);
        site.body("/1", "<h1>Accept cookies</h1>");
        site.page("/1", page -> new Parsed.Skipped("it has no posting"));

        RunReport report = run();

        Path file = folder.resolve("1").resolve("01-no-posting.html");
        assertThat(file).hasContent("<h1>Accept cookies</h1>");
        assertThat(report.counts().examples())
                .containsExactly("no posting on the page: '" + PaperSite.uri("/1") + "': it has no posting (kept in '"
                        + file + "')");
        assertThat(site.fetched).containsExactly("/jobs", "/1", "/1");
    }

    @Test
    void believesTheSecondReading() throws Exception {
        lists(1);
        var readings = new AtomicInteger();
        site.page(
                "/1",
                page -> readings.getAndIncrement() == 0 ? new Parsed.Skipped("empty") : PaperSite.posting("Cook"));

        RunReport report = run();

        assertThat(report.counts().postings()).isEqualTo(1);
        assertThat(report.counts().failed()).isZero();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void keepsNoPageThatWasNotRendered() throws Exception {
        site.listing("/jobs", Coverage.last(), "/1");
        site.page("/1", page -> new Parsed.Skipped("it has no posting"));

        run();

        assertThat(folder).isEmptyDirectory();
        assertThat(site.fetched).containsExactly("/jobs", "/1");
    }

    @Test
    void keepsNoMoreThanTwentyOfARun() throws Exception {
        lists(25);
        IntStream.rangeClosed(1, 25).forEach(i -> site.page("/" + i, page -> new Parsed.Skipped("empty")));

        RunReport report = run();

        assertThat(report.counts().failed()).isEqualTo(25);
        assertThat(filesOf("1")).hasSize(20);
        assertThat(site.fetched).as("each is looked at twice").hasSize(1 + 25 + 25);
    }

    @Test
    void keepsTheLastTenRuns() throws Exception {
        for (int run = 100; run < 112; run++) {
            Files.createDirectories(folder.resolve(String.valueOf(run)));
            Files.writeString(folder.resolve(String.valueOf(run)).resolve("01-unreadable.html"), "");
        }
        lists(1);
        site.page("/1", page -> new Parsed.Skipped("empty"));

        run();

        assertThat(filesOf(""))
                .containsExactlyInAnyOrder("1", "103", "104", "105", "106", "107", "108", "109", "110", "111");
    }

    private RunReport run() throws InterruptedException {
        try (Database database = Database.temporary()) {
            return site.run(database);
        }
    }

    private void lists(int postings) {
        List<Request> requests = IntStream.rangeClosed(1, postings)
                .mapToObj(i -> Request.posting(PaperSite.uri("/" + i)).with(Rendering.browser()))
                .toList();
        site.page("/jobs", page -> new Parsed.Listing(List.of(), requests, Coverage.last()));
    }

    private List<String> filesOf(String run) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(run))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
