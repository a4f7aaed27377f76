package dev.callboard.tiktok;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.EmploymentType;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.engine.completeness.Completeness;
import dev.callboard.testkit.Damage;
import dev.callboard.testkit.RecordedSite;
import dev.callboard.testkit.Replay;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A posting that a search only names is read from its own page, by what the page's scripts ask for.
class PostingPageTest {
    private static final String ID = "7312345678901234563";
    private static final String SITE = "config: {baseUrl: '{base}', pageSize: 2}";
    private static final String ROWS = """
        {"code": 0, "message": "ok", "data": {"job_post_list": [
          {"id": "7312345678901234999", "title": "Another", "description": "Something else.",
           "recruit_type": {"en_name": "Regular"}},
          {"id": "%s", "code": "A90003", "title": "Trust Analyst", "description": "You read what others report.",
           "requirement": "Judgement", "recruit_type": {"en_name": "Intern"}}], "count": 2}}
        """.formatted(ID);

    @RegisterExtension
    final RecordedSite board = RecordedSite.of("supplier-board", Instant.parse("2026-11-01T12:00:00Z"));

    @Test
    void takesTheAnswerWithTheIdOfItsAddress() {
        namedOnly();
        page("<h1>Loading</h1><script>fetch('/api/v1/public/supplier/job/posts')</script>");
        board.server()
                .stubFor(get(urlEqualTo("/api/v1/public/supplier/job/posts"))
                        .atPriority(1)
                        .willReturn(okJson(ROWS)));

        Replay replay = board.runWithBrowser(new TikTokCareersPlugin(), SITE);

        JobPosting analyst = replay.posting("Trust Analyst");
        assertThat(analyst.id()).isEqualTo(ID);
        assertThat(analyst.employmentTypes()).containsExactly(EmploymentType.INTERN);
        assertThat(Objects.requireNonNull(analyst.hiringOrganization()).name()).isEqualTo("TikTok");
        assertThat(replay.report().completeness()).isEqualTo(new Completeness.Proven(3));
    }

    @Test
    void saysWhatItLookedForInAPageThatHoldsNothing() {
        namedOnly();
        page("<h1>Missing</h1>");

        Replay replay = board.runWithBrowser(new TikTokCareersPlugin(), SITE);

        assertThat(replay.postings()).hasSize(2);
        assertThat(replay.report().counts().gone()).isZero();
        assertThat(replay.report().counts().examples())
                .singleElement()
                .satisfies(example -> assertThat(example)
                        .contains("no answer that its scripts asked for holds the posting " + ID + ", and it has no"));
    }

    private void namedOnly() {
        board.damage(
                "POST /*\"offset\":2}",
                Damage.json("{\"code\": 0, \"data\": {\"job_post_list\": [{\"id\": \"" + ID
                        + "\", \"title\": \"Trust Analyst\"}], \"count\": 3}}"));
    }

    private void page(String html) {
        board.server().stubFor(get(urlEqualTo("/search/" + ID)).willReturn(okForContentType("text/html", html)));
    }
}
