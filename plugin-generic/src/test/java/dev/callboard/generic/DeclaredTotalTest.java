package dev.callboard.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.api.fetch.UnreadableException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeclaredTotalTest {
    @Test
    void readsTheNumberOfPostings() {
        Map.of(
                        "12 jobs", 12,
                        "1,204 open positions", 1204,
                        "1.204 Stellen", 1204,
                        "1 204 offres", 1204,
                        "Showing 21–40 of 345", 345,
                        "1-20 von 1.345 Treffern", 1345,
                        "Page: 12 results (12)", 12,
                        "0", 0)
                .forEach((text, total) ->
                        assertThat(DeclaredTotal.read(text, ".count")).as(text).isEqualTo(total));
    }

    @Test
    void refusesToChooseBetweenNumbers() {
        assertThatThrownBy(() -> DeclaredTotal.read("20 new, 345 in all", ".count"))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("'.count' says '20 new, 345 in all', expected the number of postings (config.total)");
        assertThatThrownBy(() -> DeclaredTotal.read("many", ".count")).isInstanceOf(UnreadableException.class);
    }
}
