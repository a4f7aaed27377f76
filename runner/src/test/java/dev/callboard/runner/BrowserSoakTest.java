package dev.callboard.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The short form of `scripts/soak-browser`.
class BrowserSoakTest {
    @Test
    void readsOrReportsEveryPageAndLeavesNoProcess() throws Exception {
        BrowserSoak.Figures figures = new BrowserSoak(7).run(Duration.ofSeconds(12));

        assertThat(figures.wrong()).isEmpty();
        assertThat(figures.orphans()).isEmpty();
        assertThat(figures.read()).isPositive();
        assertThat(figures.killed()).isPositive();
    }
}
