package dev.callboard.engine.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.Conflict;
import dev.callboard.api.posting.DateInterval;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.posting.Status;
import dev.callboard.api.posting.Unknown;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Last days that can't be.
class LastDaysTest {
    private static final URI PAGE = URI.create("https://mill.example/jobs/7");

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01", "0001-01-01T00:00:00", "1900-01-01"})
    void closesNothingByWhatSoftwareWritesForNone(String day) {
        JobPosting posting = posting(cook().validThrough(ld(day)));

        assertThat(posting.validThrough()).isNull();
        assertThat(posting.status()).isEqualTo(Status.UNKNOWN);
        assertThat(posting.findings().unknown()).containsEntry("validThrough", Unknown.UNREADABLE);
    }

    @Test
    void closesNothingByALastDayBeforeTheFirst() {
        JobPosting posting = posting(cook().datePosted(ld("2026-10-01")).validThrough(ld("2026-09-01")));

        assertThat(posting.validThrough()).isEqualTo(DateInterval.on(LocalDate.of(2026, 9, 1)));
        assertThat(posting.status()).isEqualTo(Status.UNKNOWN);
        assertThat(posting.findings().conflicts())
                .containsExactly(new Conflict(
                        "validThrough",
                        List.of(new Conflict.Claim("2026-09-01", "ld:/x"), new Conflict.Claim("2026-10-01", "ld:/x")),
                        "last-day-before-first"));
    }

    private static RawPostingBuilder cook() {
        return RawPosting.builder("ld").title(ld("Cook")).description(ld("You cook soup with us."));
    }

    private static Stated ld(String text) {
        return new Stated(text, "ld:/x");
    }

    private static JobPosting posting(RawPostingBuilder raw) {
        var source = new Source("mill", "generic", "1", PAGE, PAGE, Instant.parse("2026-11-20T12:00:00Z"), null);
        return switch (new Normaliser().normalise(raw.build(), source)) {
            case Normalised.Posting(JobPosting posting) -> posting;
            case Normalised.TooLittle(String reason) -> throw new AssertionError(reason);
        };
    }
}
