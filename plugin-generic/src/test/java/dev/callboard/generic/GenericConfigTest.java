package dev.callboard.generic;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class GenericConfigTest {
    private static final List<URI> START = List.of(URI.create("https://jobs.example/jobs"));
    private static final List<String> NONE = List.of();

    @Test
    void refusesASelectorThatIsNone() {
        assertThatThrownBy(() -> new GenericConfig(START, null, null, "a[", null, null, NONE, NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("postingLinks: 'a[' is no CSS selector: ");
    }

    @Test
    void refusesABoardWhereAnotherListingIsChosen() {
        assertThatThrownBy(() -> new GenericConfig(START, ListingKind.SITEMAP, "lever", null, null, null, NONE, NONE))
                .hasMessage("board: 'lever' has no meaning with listing 'sitemap'");
        assertThatThrownBy(() -> new GenericConfig(START, null, "lever", "a.job", null, null, NONE, NONE))
                .hasMessage("board: 'lever' has no meaning with postingLinks");
    }

    @Test
    void refusesAStepThatIsNone() {
        assertThatThrownBy(() -> new GenericConfig(START, null, null, null, null, null, List.of("tap #accept"), NONE))
                .hasMessage("listingSteps: 'tap #accept' is no step; expected 'click CSS', 'clickWhile CSS',"
                        + " 'scrollToEnd' or 'waitFor CSS'");
        assertThatThrownBy(() -> new GenericConfig(START, null, null, null, null, null, NONE, List.of("click")))
                .hasMessageStartingWith("postingSteps: 'click' is no step");
    }

    @Test
    void needsAStart() {
        assertThatThrownBy(() -> new GenericConfig(List.of(), null, null, null, null, null, NONE, NONE))
                .hasMessage("startUrls is empty, expected at least one address");
    }
}
