package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import org.junit.jupiter.api.Test;

class GreenhousePageTest {
    @Test
    void readsWhatAPageKeepsForItsScripts() {
        RawPosting posting = Answers.only("""
            {"state": {"loaderData": {"root": null, "routes/$url_token_.jobs_.$job_post_id": {"jobPost": {
              "title": "Miller", "content": "<p>Grind.</p>", "introduction": "<p>We mill.</p>",
              "job_post_location": "Cork, Ireland", "company_name": "Mill", "employment": "Full-time",
              "public_url": "https://job-boards.greenhouse.io/mill/jobs/4011", "published_at": "2026-05-01T00:00:00Z",
              "pay_ranges": [{"min": "€30,000", "max": "€35,000", "currency_type": "EUR"}]}}}}}\
            """);

        assertThat(posting.source()).isEqualTo("greenhouse");
        assertThat(posting.title()).isEqualTo(new Stated("Miller", "api:/title"));
        assertThat(posting.description()).isEqualTo(new Stated("<p>Grind.</p>", "api:/content"));
        assertThat(Answers.sections(posting)).containsExactly("Introduction: <p>We mill.</p>");
        assertThat(Answers.places(posting)).containsExactly("Cork, Ireland|||");
        assertThat(Answers.words(posting.employmentTypes())).containsExactly("Full-time");
        assertThat(Answers.pay(posting)).containsExactly("|EUR|€30,000|€35,000|");
        assertThat(posting.datePosted()).isEqualTo(new Stated("2026-05-01T00:00:00Z", "api:/published_at"));
    }

    @Test
    void takesNoOtherStateOfAPage() {
        assertThat(Answers.read(
                        Answers.SAVED, "{\"state\": {\"loaderData\": {\"root\": {\"jobPost\": {\"title\": \"x\"}}}}}"))
                .isEmpty();
        assertThat(Answers.read(Answers.SAVED, "{\"state\": {\"loaderData\": 7}}"))
                .isEmpty();
    }
}
