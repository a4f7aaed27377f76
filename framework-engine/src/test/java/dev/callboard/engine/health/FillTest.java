package dev.callboard.engine.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillTest {
    /// `title` is had by some of a run, and by some before.
    @ParameterizedTest
    @CsvSource({
        // All had it, none has.
        "0, 4, 4, 4, true",
        "0, 3, 300, 300, true",
        "1, 3, 300, 300, true",
        // So few may be chance.
        "0, 3, 3, 3, false",
        "1, 6, 2, 6, false",
        "1, 6, 100, 300, false",
        "0, 6, 100, 300, false",
        "10, 60, 100, 300, true",
        // Half of it is left, and more.
        "150, 300, 300, 300, true",
        "151, 300, 300, 300, false",
        // Few had it ever.
        "0, 300, 80, 300, false",
        "0, 100000, 100000, 100000, true"
    })
    void tellsWhatHasFallenFromChance(int have, int all, int before, int allBefore, boolean hasFallen) {
        assertThat(fill(have, all).fallenSince(fill(before, allBefore)).isEmpty())
                .isNotEqualTo(hasFallen);
    }

    @Test
    void countsRunsTogether() {
        Fill both = fill(2, 3).and(fill(1, 4));

        assertThat(both).isEqualTo(fill(3, 7));
        assertThat(both.isPlenty()).isFalse();
        assertThat(both.and(fill(20, 23)).isPlenty()).isTrue();
    }

    private static Fill fill(int have, int all) {
        return new Fill(all, 0, Map.of("title", have), Map.of());
    }
}
