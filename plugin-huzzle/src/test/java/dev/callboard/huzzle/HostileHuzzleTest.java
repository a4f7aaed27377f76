package dev.callboard.huzzle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.engine.completeness.Completeness;
import dev.callboard.engine.crawl.RunReport;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.testkit.Damage;
import dev.callboard.testkit.RecordedSite;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A listing that goes wrong is never taken for one that was read to its end.
class HostileHuzzleTest {
    private static final String KILN = "GET /internships/kiln-systems-intern-summer-2025-702511";
    private static final String SITE = "config: {baseUrl: '{base}'}\n";

    @RegisterExtension
    final RecordedSite board = RecordedSite.of("huzzle-board", Instant.parse("2025-03-15T12:00:00Z"));

    @Test
    void aRefusedPage() {
        board.damage("GET /internships?page=2", Damage.tooManyRequests());

        assertThat(verdict()).isInstanceOf(Completeness.Broken.class);
    }

    @Test
    void aPageThatComesTwice() {
        board.damage("GET /internships?page=2", Damage.repeating("GET /internships"));

        assertThat(verdict()).isInstanceOf(Completeness.Broken.class);
    }

    @Test
    void aRobotCheck() {
        board.damage("GET /internships?page=2", Damage.robotCheck());

        assertThat(verdict()).isInstanceOf(Completeness.Broken.class);
    }

    @Test
    void aNumberThatIsNotReached() {
        board.damage("GET /jobs", Damage.replacing("1 job<", "2 jobs<"));

        assertThat(verdict())
                .isEqualTo(new Completeness.Broken("'" + board.base() + "/jobs' declares 2 postings, but lists 1"));
    }

    @Test
    void aNumberThatIsZero() {
        board.damage("GET /jobs", Damage.replacing("1 job<", "0 jobs<"));

        assertThat(verdict()).isInstanceOf(Completeness.Broken.class);
    }

    @Test
    void aPageThatBreaksOff() {
        board.damage("GET /internships", Damage.half());

        assertThat(verdict().isComplete()).isFalse();
    }

    @Test
    void aListingThatDoesNotSayWhetherItGoesOn() {
        board.damage("GET /jobs", Damage.replacing("1 job<", "Now hiring<"));

        assertThat(verdict())
                .isEqualTo(new Completeness.Capped("the page says neither how many postings there are nor whether more"
                        + " follow (config.nextPage, config.showMore)"));
    }

    @Test
    void aPostingThatIsARobotCheck() {
        board.damage(KILN, Damage.robotCheck());

        RunReport report = board.run(new HuzzlePlugin(), SITE).report();

        assertThat(report.counts().postings()).isEqualTo(2);
        assertThat(report.counts().gone()).isZero();
        assertThat(report.counts().failures()).containsOnlyKeys(Failure.ROBOT_CHECK);
    }

    @Test
    void aPostingThatIsSomethingElse() {
        board.damage(KILN, new Damage.Said("text/html", "<h1>Welcome</h1><p>Have a look around.</p>"));

        RunReport report = board.runWithBrowser(new HuzzlePlugin(), SITE).report();

        assertThat(report.counts().gone()).isZero();
        assertThat(report.counts().examples())
                .containsExactly("no posting on the page: '" + board.base() + KILN.substring("GET ".length())
                        + "': it is not laid out as Huzzle's postings are known to be (title, company, date, then"
                        + " 'Requirements' or 'Responsibilities'), and it has no schema.org JobPosting, and neither a"
                        + " title nor a text that reads like one");
    }

    private Completeness verdict() {
        return board.run(new HuzzlePlugin(), SITE).report().completeness();
    }
}
