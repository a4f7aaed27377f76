package dev.callboard.engine.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhraseFinderTest {
    private static final PhraseFinder FINDER = PhraseFinder.of("soup", "soup kitchen", "hot", "hot soup bar");

    @Test
    void takesTheLongestOfThoseThatBeginAtOnePlace() {
        assertThat(FINDER.first("a soup kitchen").orElseThrow())
                .isEqualTo(new PhraseFinder.Found("", "soup kitchen", 2));
    }

    @Test
    void takesWholeWordsAlone() {
        assertThat(FINDER.first("soups and hotels")).isEmpty();
        assertThat(FINDER.first("")).isEmpty();
    }

    @Test
    void findsAllWithoutOverlap() {
        assertThat(FINDER.all("hot soup bars hot soup bar soup"))
                .extracting(PhraseFinder.Found::phrase)
                .containsExactly("hot", "soup", "hot soup bar", "soup");
    }
}
