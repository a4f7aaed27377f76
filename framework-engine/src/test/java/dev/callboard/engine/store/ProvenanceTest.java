package dev.callboard.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Request;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What a posting was read from, as the store keeps it, whichever database it is in.
@ParameterizedClass
@EnumSource(TestDatabases.class)
class ProvenanceTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Provenance PAGE = new Provenance(new Validators("\"abc\"", null), null, null);
    private static final Provenance ANSWER = new Provenance(
            null, URI.create("https://mill.example/api/7"), new Validators(null, "Fri, 20 Nov 2026 12:00:00 GMT"));
    private static final Provenance BOTH = new Provenance(PAGE.page(), ANSWER.answer(), ANSWER.ofAnswer());

    private final Database database;

    ProvenanceTest(TestDatabases databases) {
        this.database = databases.open();
        StoredPostings.read(database, "7");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void isKnownToTheReaderOfThePosting() {
        for (Provenance from : List.of(PAGE, ANSWER, BOTH)) {
            read(from);

            Before same = Objects.requireNonNull(run("1").before("7"));
            assertThat(same.provenance()).isEqualTo(from);
            assertThat(same.isOpen()).isTrue();
            assertThat(Objects.requireNonNull(run("2").before("7")).provenance())
                    .as("of another version")
                    .isNull();
            assertThat(run("1").before("unknown")).isNull();
        }
    }

    @Test
    void isNotThatOfAnEarlierReading() {
        read(BOTH);

        read(null);

        assertThat(Objects.requireNonNull(run("1").before("7")).provenance()).isNull();
    }

    @Test
    void tellsThePageFromTheAnswerBehindIt() {
        URI answer = URI.create("https://mill.example/api/7");

        assertThat(PAGE.pageAlone()).isEqualTo(PAGE.page());
        assertThat(ANSWER.pageAlone()).isNull();
        assertThat(BOTH.pageAlone()).isNull();
        assertThat(PAGE.isFrom(answer, true)).isFalse();
        assertThat(ANSWER.isFrom(answer, false)).isTrue();
        assertThat(ANSWER.isFrom(answer, true)).isFalse();
        assertThat(BOTH.isFrom(answer, true)).isTrue();
        assertThat(BOTH.isFrom(answer, false)).isFalse();
        assertThat(ANSWER.isFrom(URI.create("https://mill.example/api/8"), false))
                .isFalse();
    }

    private void read(@Nullable Provenance from) {
        PostingRecord posting = PostingRecord.of(StoredPostings.open("7", "Cook"));
        run("1").commit(List.of(new Entry.Read("7", posting, from)), NOW, _ -> "{}");
    }

    private StoredRun run(String version) {
        var start = new Keyed("start", Request.listing(URI.create("https://jobs.example/jobs")));
        return StoredRun.open(database, new StoredRun.Purpose("mill", "generic", version, List.of(start)), NOW);
    }
}
