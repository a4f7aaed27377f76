package dev.callboard.engine.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.Basis;
import dev.callboard.api.posting.DateInterval;
import dev.callboard.api.posting.Evidence;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.posting.Status;
import dev.callboard.api.posting.Unknown;
import dev.callboard.engine.ats.MadeUpDates;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MadeUpDatesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final URI ICIMS = URI.create("https://careers-mill.icims.com/jobs/8214/cook/job");
    private static final URI OTHER = URI.create("https://mill.example/jobs/8214");

    @Test
    void closesNothingByALastDayThatIsMadeUp() {
        JobPosting posting = posting(ICIMS, cook().validThrough(ld("2026-11-01T00:00:00.000Z")));

        assertThat(posting.validThrough()).isNull();
        assertThat(posting.status()).isEqualTo(Status.UNKNOWN);
        assertThat(posting.findings().unknown()).containsEntry("validThrough", Unknown.AMBIGUOUS);
        assertThat(posting.findings().evidence().get("validThrough"))
                .containsExactly(new Evidence("ld:/x", "2026-11-01T00:00:00.000Z", Basis.DERIVED, "made-up-date"));
    }

    @Test
    void opensNothingByALastDayThatIsMadeUp() {
        assertThat(posting(ICIMS, cook().validThrough(ld("2027-11-01T00:00:00.000Z")))
                        .status())
                .isEqualTo(Status.UNKNOWN);
    }

    @Test
    void believesTheSameDateOfAnother() {
        JobPosting posting = posting(OTHER, cook().validThrough(ld("2026-11-01T00:00:00.000Z")));

        assertThat(posting.validThrough()).isEqualTo(DateInterval.on(LocalDate.of(2026, 11, 1)));
        assertThat(posting.status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void tellsAFirstDayByTheClockOfTheRequestFromATrueOne() {
        assertThat(posting(ICIMS, cook().datePosted(ld("2024-11-20T11:58:07.431Z")))
                        .datePosted())
                .isNull();
        assertThat(posting(ICIMS, cook().datePosted(ld("2026-05-06T04:00:00.000Z")))
                        .datePosted())
                .isEqualTo(DateInterval.on(LocalDate.of(2026, 5, 6)));
    }

    @Test
    void believesWhatThePageShowsBesideIt() {
        RawPosting shown = RawPosting.builder("css")
                .datePosted(new Stated("5/16/2026 10:23 AM", "css:span"))
                .validThrough(new Stated("December 1, 2026", "css:p"))
                .build();

        JobPosting posting = posting(
                ICIMS,
                cook().datePosted(ld("2024-11-20T11:58:07.431Z"))
                        .validThrough(ld("2026-11-01"))
                        .build()
                        .and(shown));

        assertThat(posting.datePosted()).isEqualTo(DateInterval.on(LocalDate.of(2026, 5, 16)));
        assertThat(posting.status()).isEqualTo(Status.OPEN);
        assertThat(posting.findings().evidence().get("status"))
                .containsExactly(new Evidence("css:p", "December 1, 2026", Basis.DERIVED, "deadline-ahead"));
        assertThat(posting.findings().conflicts()).isEmpty();
    }

    @Test
    void knowsASourceThatMakesUpDatesByItsPostings() {
        var madeUp = new MadeUpDates();

        assertThat(madeUp.areKnownOf(posting(ICIMS, cook()))).isTrue();
        assertThat(madeUp.areKnownOf(posting(OTHER, cook()))).isFalse();
    }

    private static RawPostingBuilder cook() {
        return RawPosting.builder("ld").title(ld("Cook")).description(ld("You cook soup with us."));
    }

    private static Stated ld(String text) {
        return new Stated(text, "ld:/x");
    }

    private static JobPosting posting(URI page, RawPostingBuilder raw) {
        return posting(page, raw.build());
    }

    private static JobPosting posting(URI page, RawPosting raw) {
        return switch (new Normaliser().normalise(raw, new Source("mill", "generic", "1", page, page, NOW, null))) {
            case Normalised.Posting(JobPosting posting) -> posting;
            case Normalised.TooLittle(String reason) -> throw new AssertionError(reason);
        };
    }
}
