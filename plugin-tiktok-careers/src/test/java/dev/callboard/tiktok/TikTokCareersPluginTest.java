package dev.callboard.tiktok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.callboard.api.posting.EmploymentType;
import dev.callboard.api.posting.Identifier;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.PayUnit;
import dev.callboard.api.posting.Place;
import dev.callboard.api.posting.Salary;
import dev.callboard.api.posting.Status;
import dev.callboard.api.posting.Unknown;
import dev.callboard.engine.completeness.Completeness;
import dev.callboard.engine.crawl.RunReport;
import dev.callboard.testkit.RecordedSite;
import dev.callboard.testkit.Replay;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TikTokCareersPluginTest {
    private static final String SITE = "config: {baseUrl: '{base}', pageSize: 2}";
    private static final String SEARCH = "POST /api/v1/public/supplier/search/job/posts ";

    @RegisterExtension
    final RecordedSite board = RecordedSite.of("supplier-board", Instant.parse("2026-11-01T12:00:00Z"));

    @Test
    void readsEveryPage() {
        Replay replay = board.run(new TikTokCareersPlugin(), SITE);

        assertThat(replay.report().completeness()).isEqualTo(new Completeness.Proven(3));
        assertThat(replay.report().health()).isEqualTo(RunReport.Health.HEALTHY);
        assertThat(replay.requests())
                .containsExactly(
                        "GET /robots.txt",
                        SEARCH + "{\"keyword\":\"\",\"limit\":2,\"offset\":0}",
                        SEARCH + "{\"keyword\":\"\",\"limit\":2,\"offset\":2}");
    }

    @Test
    void readsAPosting() {
        JobPosting intern = board.run(new TikTokCareersPlugin(), SITE).posting("Captioning Intern - 2027 Start");

        assertThat(intern.id()).isEqualTo("7312345678901234562");
        assertThat(intern.origin().canonicalUrl()).isEqualTo(board.base() + "/search/7312345678901234562");
        assertThat(intern.identifiers()).containsExactly(new Identifier("requisition", "A90002A"));
        assertThat(intern.status()).isEqualTo(Status.OPEN);
        assertThat(Objects.requireNonNull(intern.hiringOrganization()).name()).isEqualTo("TikTok");
        assertThat(intern.employmentTypes()).containsExactly(EmploymentType.INTERN);
        assertThat(intern.programme()).isEqualTo("Campus Interns - 2027 Start");
        assertThat(intern.categories()).containsExactly("Operations");
        assertThat(intern.jobLocations())
                .extracting(Place::locality, Place::region, Place::country)
                .containsExactly(tuple("Los Angeles", "CA", "US"));
    }

    @Test
    void readsPayThatIsWrittenInTheText() {
        Replay replay = board.run(new TikTokCareersPlugin(), SITE);

        assertThat(salary(replay, "Captioning Intern - 2027 Start"))
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(new Salary("USD", new BigDecimal("31.67"), new BigDecimal("51.28"), PayUnit.HOUR));
        assertThat(salary(replay, "Metronome Engineer"))
                .isEqualTo(new Salary("USD", new BigDecimal("91200"), new BigDecimal("160444"), PayUnit.YEAR));
    }

    @Test
    void neverMakesUpADateOrPay() {
        JobPosting analyst = board.run(new TikTokCareersPlugin(), SITE).posting("Trust Analyst");

        assertThat(analyst.datePosted()).isNull();
        assertThat(analyst.baseSalary()).isNull();
        assertThat(analyst.employmentTypes()).isEmpty();
        assertThat(analyst.findings().unknown())
                .containsEntry("datePosted", Unknown.NOT_STATED)
                .containsEntry("baseSalary", Unknown.NOT_STATED);
    }

    @Test
    void asksForByteDancesBoardByItsName() {
        Replay replay = board.run(new TikTokCareersPlugin(), "config: {board: bytedance, baseUrl: '{base}'}");

        assertThat(replay.report().completeness()).isEqualTo(new Completeness.Proven(1));
        assertThat(Objects.requireNonNull(replay.posting("Ferry Planner").hiringOrganization())
                        .name())
                .isEqualTo("ByteDance");
    }

    @Test
    void saysWhatABoardAnswersThatIsUnknown() {
        Replay replay = board.run(new TikTokCareersPlugin(), "config: {baseUrl: '{base}', websitePath: nobody}");

        assertThat(replay.report().health()).isEqualTo(RunReport.Health.FAILED);
        assertThat(replay.report().completeness()).isInstanceOf(Completeness.Broken.class);
    }

    private static Salary salary(Replay replay, String title) {
        return Objects.requireNonNull(replay.posting(title).baseSalary(), title);
    }
}
