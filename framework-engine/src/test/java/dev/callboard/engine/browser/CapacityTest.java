package dev.callboard.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CapacityTest {
    @Test
    void hasABrowserForEachCoreThatHasItsMemory() {
        assertThat(new Capacity(4, 16L << 30).browsers()).isEqualTo(4);
        assertThat(new Capacity(8, 900L << 20).browsers()).isEqualTo(2);
    }

    @Test
    void hasAtLeastOne() {
        assertThat(new Capacity(1, 100L << 20).browsers()).isEqualTo(1);
    }

    @Test
    void knowsTheMachineItIsOn() {
        assertThat(Capacity.now().cores()).isPositive();
        assertThat(Capacity.now().freeMemory()).isPositive();
    }
}
