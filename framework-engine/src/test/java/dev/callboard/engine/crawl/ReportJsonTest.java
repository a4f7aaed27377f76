package dev.callboard.engine.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportJsonTest {
    @Test
    void readsWhatAnEarlierVersionCounted() {
        String now = ReportJson.of(Counts.NONE);
        String earlier = now.replaceFirst("\"direct\":0,", "").replaceFirst("\"compared\":0,", "");
        assertThat(earlier).hasSizeLessThan(now.length() - 20);

        assertThat(ReportJson.counts(earlier)).isEqualTo(Counts.NONE);
    }
}
