package dev.callboard.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.DateInterval;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.Place;
import dev.callboard.engine.completeness.Completeness;
import dev.callboard.testkit.Damage;
import dev.callboard.testkit.RecordedSite;
import dev.callboard.testkit.Replay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FeishuBoardTest {
    private static final String SITE = "config: {board: feishu, baseUrl: '{base}', company: 灯塔}";

    @RegisterExtension
    final RecordedSite board = RecordedSite.of("feishu-board", Instant.parse("2026-11-01T12:00:00Z"));

    @Test
    void asksTheSiteForTheNameOfItsBoard() {
        Replay replay = board.run(new TikTokCareersPlugin(), SITE);

        assertThat(replay.report().completeness()).isEqualTo(new Completeness.Proven(2));
        assertThat(replay.requests()).startsWith("GET /robots.txt", "GET /");
    }

    @Test
    void readsWhenAPostingWasPublished() {
        JobPosting tester = board.run(new TikTokCareersPlugin(), SITE).posting("测试工程师");

        assertThat(tester.datePosted()).isEqualTo(DateInterval.on(LocalDate.of(2025, 11, 27)));
        assertThat(tester.jobLocations()).extracting(Place::locality).containsExactly("Beijing", "Shanghai");
        assertThat(tester.employmentTypes()).isEmpty();
        assertThat(Objects.requireNonNull(tester.hiringOrganization()).name()).isEqualTo("灯塔");
        assertThat(tester.origin().canonicalUrl()).isEqualTo(board.base() + "/lighthouse/position/7401/detail");
    }

    @Test
    void asksForTheTextOfAPostingThatIsOnlyNamed() {
        JobPosting keeper = board.run(new TikTokCareersPlugin(), SITE).posting("灯塔管理员");

        assertThat(keeper.id()).isEqualTo("7402");
        assertThat(keeper.description().text()).startsWith("看守灯塔，记录每一艘船。");
    }

    @Test
    void saysWhatToDoWhereTheSiteDoesNotNameItsBoard() {
        board.damage("GET /", Damage.replacing("js-websiteInfo", "js-other"));

        assertThat(board.run(new TikTokCareersPlugin(), SITE).report().completeness())
                .isEqualTo(new Completeness.Broken("'" + board.base() + "/' could not be read: '" + board.base()
                        + "/': it does not say what its board is called ('website_info.path' in #js-websiteInfo): set"
                        + " config.websitePath"));
    }
}
