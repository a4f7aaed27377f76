package dev.callboard.api.posting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RawPostingTest {
    @Test
    void keepsEverySourceInTheOrderOfPrecedence() {
        RawPosting first = titled("a").and(titled("b"));
        RawPosting second = titled("c").and(titled("d"));

        assertThat(first.and(second).readings()).extracting(RawPosting::source).containsExactly("a", "b", "c", "d");
        assertThat(first.and(second).readings())
                .extracting(reading -> reading.others().size())
                .containsExactly(3, 0, 0, 0);
    }

    private static RawPosting titled(String source) {
        return RawPosting.builder(source)
                .title(new Stated("Cook", source + ":/title"))
                .build();
    }
}
