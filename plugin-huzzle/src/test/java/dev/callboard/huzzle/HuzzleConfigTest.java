package dev.callboard.huzzle;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class HuzzleConfigTest {
    private static final URI BASE = URI.create("https://www.huzzle.app");

    @Test
    void wantsListingsAsPaths() {
        assertThatThrownBy(() -> new HuzzleConfig(BASE, List.of("internships"), "a", 0))
                .hasMessage("listings: 'internships' is no path, expected one such as /internships");
        assertThatThrownBy(() -> new HuzzleConfig(BASE, List.of(), "a", 0))
                .hasMessage("listings is empty, expected at least one path such as /internships");
    }

    @Test
    void refusesASelectorThatIsNone() {
        assertThatThrownBy(() -> new HuzzleConfig(BASE, List.of("/jobs"), "a[", 0))
                .hasMessageStartingWith("nextPage: 'a[' is no CSS selector: ");
    }

    @Test
    void refusesLessThanNever() {
        assertThatThrownBy(() -> new HuzzleConfig(BASE, List.of("/jobs"), "a", -1))
                .hasMessage("showMore is -1, expected 0 or more");
    }
}
