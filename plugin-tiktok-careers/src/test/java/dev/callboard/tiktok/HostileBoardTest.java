package dev.callboard.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.engine.completeness.Completeness;
import dev.callboard.testkit.Damage;
import dev.callboard.testkit.RecordedSite;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Whatever a board answers instead of its postings, it is not taken for a board without any.
class HostileBoardTest {
    private static final String SITE = "config: {baseUrl: '{base}', pageSize: 2}";
    private static final String FIRST = "POST /*\"offset\":0}";
    private static final String SECOND = "POST /*\"offset\":2}";

    @RegisterExtension
    final RecordedSite board = RecordedSite.of("supplier-board", Instant.parse("2026-11-01T12:00:00Z"));

    @Test
    void anErrorThatComesAsASuccess() {
        board.damage(FIRST, Damage.json("{\"code\":-4000001,\"data\":null,\"message\":\"System error\"}"));

        assertThat(broken()).endsWith("answered code -4000001, 'System error', with no data");
    }

    @Test
    void anotherCode() {
        board.damage(FIRST, Damage.json("{\"code\":1,\"data\":{\"job_post_list\":[],\"count\":0}}"));

        assertThat(broken()).contains("answered code 1");
    }

    @Test
    void postingsBesideAnError() {
        board.damage(FIRST, Damage.replacing("\"code\":0", "\"code\":1"));

        assertThat(broken()).contains("answered code 1, 'ok', with data");
    }

    @Test
    void noData() {
        board.damage(FIRST, Damage.json("{\"code\":0,\"message\":\"ok\",\"data\":null}"));

        assertThat(broken()).endsWith("answered code 0, 'ok', with no data");
    }

    @Test
    void aCountThatIsNull() {
        board.damage(FIRST, Damage.replacing("\"count\":3", "\"count\":null"));

        assertThat(broken()).endsWith("answered code 0 without a list and a count of postings");
    }

    @Test
    void aCountThatIsZero() {
        board.damage(FIRST, Damage.json("{\"code\":0,\"data\":{\"job_post_list\":[],\"count\":0}}"));

        assertThat(broken())
                .endsWith("the board declares that it has no postings at all, as one does that is asked for by a wrong"
                        + " name; it is not believed");
    }

    @Test
    void aRowWithoutAnything() {
        board.damage(FIRST, Damage.json("{\"code\":0,\"data\":{\"job_post_list\":[{}],\"count\":1}}"));

        assertThat(broken()).endsWith("is a posting: Row 1 has no title.");
    }

    @Test
    void aRowWithoutAnythingAmongOthers() {
        board.damage(SECOND, Damage.json("{\"code\":0,\"data\":{\"job_post_list\":[{}],\"count\":3}}"));

        assertThat(broken()).endsWith("is a posting: Row 1 has no title.");
    }

    @Test
    void aPageThatComesTwice() {
        board.damage(SECOND, Damage.repeating(FIRST));

        assertThat(broken()).contains("lists the same postings as");
    }

    @Test
    void aPageWithoutRowsBeforeTheEnd() {
        board.damage(SECOND, Damage.json("{\"code\":0,\"data\":{\"job_post_list\":[],\"count\":3}}"));

        assertThat(broken()).endsWith("declares 3 postings, but lists 2");
    }

    @Test
    void aRefusedPage() {
        board.damage(SECOND, Damage.tooManyRequests());

        assertThat(broken()).endsWith("answered 429");
    }

    @Test
    void aRobotCheck() {
        board.damage(FIRST, Damage.robotCheck());

        assertThat(broken()).contains("could not be read");
    }

    @Test
    void aPageThatBreaksOff() {
        board.damage(FIRST, Damage.half());

        assertThat(broken()).contains("could not be read");
    }

    @Test
    void keepsWhatItReadOfAListThatBroke() {
        board.damage(SECOND, Damage.refused(503));

        assertThat(board.run(new TikTokCareersPlugin(), SITE).postings()).hasSize(2);
    }

    private String broken() {
        Completeness verdict =
                board.run(new TikTokCareersPlugin(), SITE).report().completeness();
        assertThat(verdict).isInstanceOf(Completeness.Broken.class);
        return verdict.inWords();
    }
}
