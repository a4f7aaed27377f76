package dev.callboard.engine.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LadderTest {
    private static final Response PAGE = Response.saved("page", URI.create("https://jobs.example/jobs/7"), null);
    private static final Ladder.Rung BROKEN = new Ladder.Rung("ld", _ -> {
        throw new IllegalStateException("no such thing");
    });
    private static final Ladder.Rung SOUND = new Ladder.Rung(
            "css",
            _ -> Optional.of(RawPosting.builder("css")
                    .title(new Stated("Cook", "css:h1"))
                    .build()));

    @Test
    void leavesANoteWhereARungFails() {
        RawPosting posting = new Ladder(List.of(BROKEN, SOUND)).extract(PAGE).orElseThrow();

        assertThat(posting.title()).isEqualTo(new Stated("Cook", "css:h1"));
        assertThat(posting.readings())
                .flatExtracting(RawPosting::notes)
                .containsExactly(
                        "The rung 'ld' failed and was left out:" + " java.lang.IllegalStateException: no such thing.");
    }

    @Test
    void makesNoPostingOfAFailure() {
        assertThat(new Ladder(List.of(BROKEN)).extract(PAGE)).isEmpty();
    }
}
