package dev.callboard.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.engine.life.Life;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What is read from a store, whichever database it is in.
@ParameterizedClass
@EnumSource(TestDatabases.class)
class ReadingTest {
    private static final Postings.Filter OPEN = new Postings.Filter("mill", Life.Stage.OPEN, false);

    private final Database database;
    private final Postings postings;
    private final Runs runs;

    ReadingTest(TestDatabases databases) {
        this.database = databases.open();
        this.postings = new Postings(database);
        this.runs = new Runs(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void readsAllPostingsOnceAFewAtATime() {
        List<String> ids = IntStream.range(0, 450).mapToObj("%03d"::formatted).toList();
        StoredPostings.read(database, ids.toArray(String[]::new));

        for (Postings.Filter filter : List.of(Postings.Filter.ALL, OPEN, new Postings.Filter("mill", null, true))) {
            assertThat(postings.stream(filter).map(stored -> stored.posting().id()))
                    .containsExactlyElementsOf(ids);
        }
        assertThat(postings.stream(new Postings.Filter("mine", null, false))).isEmpty();
    }

    @Test
    void goesOnReadingWhileTheStoreIsWritten() {
        StoredPostings.read(database, "a", "b");

        var read = postings.stream(OPEN).iterator();
        read.next();
        StoredPostings.read(database, "a", "b", "c");

        assertThat(read.next().posting().id()).isEqualTo("b");
        assertThat(postings.stream(OPEN)).hasSize(3);
    }

    @Test
    void findsAPostingAndThoseThatMayBeMeant() {
        StoredPostings.read(database, "a_b", "https://mill.example/a_b", "https://mill.example/axb");

        assertThat(postings.find("mill", "a_b")).isPresent();
        assertThat(postings.find("mine", "a_b")).isEmpty();
        assertThat(postings.find("a_b")).hasSize(1);
        assertThat(postings.near("mill", "a_b")).contains("a_b", "https://mill.example/a_b");
        assertThat(postings.near("mine", "a_b")).isEmpty();
    }

    @Test
    void takesNothingInAnIdForAWildcard() {
        StoredPostings.read(database, "a/1", "a/2", "a/3", "a/4", "a/5", "a/6", "z/x", "z/y_");

        assertThat(postings.near("mill", "_")).hasSize(5).doesNotContain("z/x");
        assertThat(postings.near("mill", "6")).contains("a/6");
    }

    @Test
    void knowsHowManyPostingsWereOpenAfterARun() {
        StoredPostings.read(database, "a", "b");
        StoredPostings.read(database, "a", "b", "c");

        assertThat(runs.openAfter("mill", 1)).isEqualTo(2);
        assertThat(runs.openAfter("mill", 2)).isEqualTo(3);
        assertThat(runs.last("mill", 5).stream().map(Runs.StoredReport::openBefore))
                .containsExactly(2L, 0L);
    }

    @Test
    void listsSitesAndTheRunsUpToOne() {
        assertThat(runs.sites()).isEmpty();

        StoredPostings.read(database, "a");
        StoredPostings.read(database, "a");
        StoredPostings.read(database, "a");

        assertThat(runs.sites()).containsExactly("mill");
        assertThat(runs.ended("mill", 2, 9).stream().map(Runs.StoredReport::id)).containsExactly(2L, 1L);
        assertThat(runs.ended("mill", 3, 1).stream().map(Runs.StoredReport::id)).containsExactly(3L);
        assertThat(runs.ended("mine", 3, 9)).isEmpty();
    }

    @Test
    void knowsWhetherARunCanBeGoneOnWith() {
        var run = new Runs.StoredReport(1, "mill", "generic", "RUNNING", Instant.EPOCH, Instant.EPOCH, null, null, 0);

        assertThat(run.isResumable(Instant.EPOCH.plus(Duration.ofHours(23)))).isTrue();
        assertThat(run.isResumable(Instant.EPOCH.plus(Duration.ofHours(24)))).isFalse();
    }

    @Test
    void seesThatASiteIsBeingRun() {
        assertThat(database.isRunning("mill")).isFalse();
        try (SiteLock _ = database.lock("mill").orElseThrow()) {
            assertThat(database.isRunning("mill")).isTrue();
            assertThat(database.isRunning("mine")).isFalse();
        }
        assertThat(database.isRunning("mill")).isFalse();
    }

    @Test
    void makesNoStoreToRead(@TempDir Path folder) {
        Path none = folder.resolve("none.db");

        assertThatThrownBy(() -> Database.openExisting(none.toString()))
                .isInstanceOf(MissingStoreException.class)
                .hasMessageStartingWith("there is no store '" + none + "'; ");
        assertThat(none).doesNotExist();
    }
}
