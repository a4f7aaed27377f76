package dev.callboard.engine.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files of an archive: how many there are, who writes them, and when.
class ArchiveFilesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Archiving archive;

    @BeforeEach
    void setUp() {
        archive = new Archiving(folder);
    }

    @Test
    void beginsAnotherFileWhereOneIsFull() throws Exception {
        var sent = new ArrayList<Response>();
        try (ArchiveWriter writer = archive.writer(20_000)) {
            for (int i = 0; i < 60; i++) {
                sent.add(Archiving.page(
                        "/" + i, "job " + i + new Random(i).ints(500).boxed().toList()));
                Archiving.keep(sent.getLast(), writer);
            }
        }

        assertThat(archive.files())
                .hasSizeGreaterThan(5)
                .allSatisfy(file -> assertThat(Files.size(file)).isLessThanOrEqualTo(20_000));
        for (Response each : sent) {
            Archiving.assertSame(archive.ask(each.request()), each);
        }
    }

    @Test
    void keepsWhatManyThreadsBringAtOnce() throws Exception {
        var jobs = new ArrayList<Callable<Void>>();
        try (ArchiveWriter writer = archive.writer(100_000);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 400; i++) {
                Response page = Archiving.page("/" + i, "job ".repeat(200) + i % 40);
                jobs.add(() -> {
                    Archiving.keep(page, writer);
                    return null;
                });
            }
            for (var kept : threads.invokeAll(jobs)) {
                kept.get();
            }
        }

        assertThat(archive.index().stream().filter(line -> line.type() == IndexLine.Type.RESPONSE))
                .hasSize(40);
        ArchiveFetcher fetcher = archive.fetcher();
        for (int i = 0; i < 400; i++) {
            assertThat(fetcher.fetch(Archiving.get("/" + i)).body().text()).isEqualTo("job ".repeat(200) + i % 40);
        }
    }

    @Test
    void keepsSitesApart() throws Exception {
        archive.keep(Archiving.page("/1", "x"));
        Files.createDirectories(folder.resolve("empty"));

        assertThat(ArchiveReader.sites(folder)).containsExactly("mill");
        assertThat(ArchiveReader.open(folder, "other").newest()).isNull();
        assertThat(ArchiveReader.open(folder, "mill").newest()).isEqualTo(Archiving.THEN);
    }

    @Test
    void leavesNothingOfARunThatGotNoAnswer() throws Exception {
        archive.keep();

        assertThat(ArchiveReader.sites(folder)).isEmpty();
    }

    @Test
    void keepsNothingAfterTheRun() throws Exception {
        ArchiveWriter writer = archive.writer();
        Archiving.keep(Archiving.page("/1", "x"), writer);
        writer.close();

        Archiving.keep(Archiving.page("/2", "y"), writer);

        assertThat(archive.index()).hasSize(1);
    }

    @Test
    void anInterruptedThreadLeavesTheFileToTheOthers() throws Exception {
        try (ArchiveWriter writer = archive.writer()) {
            Archiving.keep(Archiving.page("/1", "x"), writer);
            Thread.currentThread().interrupt();
            Archiving.keep(Archiving.page("/2", "y"), writer);
            assertThat(Thread.interrupted()).isTrue();
            Archiving.keep(Archiving.page("/3", "z"), writer);
        }

        assertThat(archive.ask(Archiving.get("/2")).body().text()).isEqualTo("y");
        assertThat(archive.ask(Archiving.get("/3")).body().text()).isEqualTo("z");
    }
}
