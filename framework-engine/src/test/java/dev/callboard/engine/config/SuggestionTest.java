package dev.callboard.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    @Test
    void takesTwoLettersInTheWrongOrderForOneSlip() {
        assertThat(Suggestion.closest("titel", List.of("site", "title"))).contains("title");
    }

    @Test
    void suggestsNothingWhereNothingIsClose() {
        assertThat(Suggestion.didYouMean("colour", List.of("site", "title"))).isEqualTo(".");
    }
}
