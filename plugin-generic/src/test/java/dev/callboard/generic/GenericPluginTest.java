package dev.callboard.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.api.posting.DateInterval;
import dev.callboard.api.posting.EmploymentType;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.Status;
import dev.callboard.engine.completeness.Completeness;
import dev.callboard.engine.crawl.RunReport;
import dev.callboard.testkit.Damage;
import dev.callboard.testkit.RecordedSite;
import dev.callboard.testkit.Replay;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GenericPluginTest {
    private static final String SITE = """
        config:
          startUrls: ["{base}/jobs"]
          postingLinks: "a.job"
          nextPage: "a[rel=next]"
          total: ".count"
        """;

    @RegisterExtension
    final RecordedSite board = RecordedSite.of("static-board", Instant.parse("2026-11-01T12:00:00Z"));

    @RegisterExtension
    final RecordedSite scripted = RecordedSite.of("scripted-board", Instant.parse("2026-11-01T12:00:00Z"));

    @Test
    void readsEveryPostingOfEveryPage() {
        Replay replay = board.run(new GenericPlugin(), SITE);

        assertThat(replay.report().completeness()).isEqualTo(new Completeness.Proven(3));
        assertThat(replay.report().health()).isEqualTo(RunReport.Health.HEALTHY);
        assertThat(replay.postings())
                .extracting(JobPosting::title)
                .containsExactlyInAnyOrder("Miller", "Baker (f/m/d)", "Driver – Nights");
        JobPosting miller = replay.posting("Miller");
        assertThat(miller.origin().url()).isEqualTo(board.base() + "/jobs/1?ref=list");
        assertThat(miller.datePosted()).isEqualTo(DateInterval.on(LocalDate.of(2026, 10, 1)));
        assertThat(miller.employmentTypes()).containsExactly(EmploymentType.FULL_TIME);
        assertThat(miller.status()).isEqualTo(Status.OPEN);
        assertThat(miller.description().text()).isEqualTo("Miller at the mill.\n\n- One\n- Two");
    }

    @Test
    void asksForEachPageOnceAndForRobotsFirst() {
        Replay replay = board.run(new GenericPlugin(), SITE);

        assertThat(replay.requests())
                .startsWith("GET /robots.txt", "GET /jobs")
                .containsExactlyInAnyOrder(
                        "GET /robots.txt",
                        "GET /jobs",
                        "GET /jobs?page=2",
                        "GET /jobs/1?ref=list",
                        "GET /jobs/2?ref=list",
                        "GET /jobs/3?ref=list");
    }

    @Test
    void rendersPagesThatAreEmptyWithoutTheirScripts() {
        Replay replay = scripted.runWithBrowser(
                new GenericPlugin(), "config: {startUrls: ['{base}/jobs'], postingLinks: a.job}");

        assertThat(replay.postings()).extracting(JobPosting::title).containsExactlyInAnyOrder("Weaver", "Dyer");
        assertThat(replay.report().completeness()).isEqualTo(new Completeness.NaturalEnd());
    }

    @Test
    void saysWhatIsMissingWhenAPageFails() {
        board.damage("GET /jobs/2?ref=list", Damage.refused(500));

        Replay replay = board.run(new GenericPlugin(), SITE);

        assertThat(replay.postings()).hasSize(2);
        assertThat(replay.report().health()).isEqualTo(RunReport.Health.INCOMPLETE);
        assertThat(replay.report().counts().examples())
                .containsExactly("server error (5xx): '" + board.base() + "/jobs/2?ref=list' answered 500");
    }

    @Test
    void takesAListingWithoutLinksForUnreadable() {
        board.damage("GET /jobs", new Damage.Said("text/html", "<h1>Welcome</h1>"));

        Replay replay = board.runWithBrowser(new GenericPlugin(), SITE);

        assertThat(replay.report().health()).isEqualTo(RunReport.Health.FAILED);
        assertThat(replay.report().completeness()).isInstanceOf(Completeness.Broken.class);
    }

    @Test
    void believesAnEmptyListingThatSaysSo() {
        board.damage("GET /jobs", new Damage.Said("text/html", "<p class=count>0 jobs</p>"));

        assertThat(board.run(new GenericPlugin(), SITE).report().completeness()).isEqualTo(new Completeness.Proven(0));
    }

    @Test
    void knowsAListingThatGoesWrong() {
        assertThat(afterDamage(Damage.tooManyRequests())).isInstanceOf(Completeness.Broken.class);
        assertThat(afterDamage(Damage.repeating("GET /jobs"))).isInstanceOf(Completeness.Broken.class);
        assertThat(afterDamage(Damage.replacing("of 3 jobs", "of 0 jobs"))).isInstanceOf(Completeness.Broken.class);
        assertThat(afterDamage(Damage.robotCheck())).isInstanceOf(Completeness.Broken.class);
        assertThat(afterDamage(Damage.half())).isInstanceOf(Completeness.Broken.class);
    }

    @Test
    void failsTheTestWhereADamageWasOfNoUse() {
        board.damage("GET /jobs?page=7", Damage.half());

        assertThatThrownBy(() -> board.run(new GenericPlugin(), SITE))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "no request was 'GET /jobs?page=7', so none was damaged; there were [GET /jobs,");
    }

    private Completeness afterDamage(Damage damage) {
        board.damage("GET /jobs?page=2", damage);
        return board.run(new GenericPlugin(), SITE).report().completeness();
    }
}
