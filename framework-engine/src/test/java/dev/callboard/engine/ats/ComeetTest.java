package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.ats.AtsAnswer;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import org.junit.jupiter.api.Test;

class ComeetTest {
    private static final String POSITION = """
        {"uid": "8A.26E", "name": "Baker", "company_name": "Mill", "department": "Bread", "employment_type": "Full-time",
         "experience_level": "Senior", "internal_use_custom_id": null, "time_updated": "2026-06-21T15:43:11Z",
         "url_comeet_hosted_page": "https://www.comeet.com/jobs/mill/61.005/baker/8A.26E",
         "url_active_page": "https://mill.example/careers", "workplace_type": "Hybrid",
         "location": {"name": "Haifa", "city": "Haifa", "state": null, "country": "IL", "is_remote": true},
         "details": [{"name": "Description", "value": "<p>Bake.</p>", "order": 1},
           {"name": "Requirements", "value": "<p>Early.</p>", "order": 2}, {"name": "Extra", "value": null}]}\
        """;
    private static final String BOARD = "https://www.comeet.co/careers-api/2.0/company/61.005/positions?token=A1";

    @Test
    void readsAPositionOfABoard() {
        RawPosting posting = Answers.only("[" + POSITION + "]");

        assertThat(posting.source()).isEqualTo("comeet");
        assertThat(posting.id()).isEqualTo(new Stated("8A.26E", "api:/uid"));
        assertThat(posting.url())
                .isEqualTo(new Stated(
                        "https://www.comeet.com/jobs/mill/61.005/baker/8A.26E", "api:/url_comeet_hosted_page"));
        assertThat(Answers.sections(posting))
                .containsExactly("Description: <p>Bake.</p>", "Requirements: <p>Early.</p>");
        assertThat(Answers.places(posting)).containsExactly("Haifa|Haifa||IL");
        assertThat(Answers.words(posting.seniority())).containsExactly("Senior");
    }

    @Test
    void takesTheUpdateForNoDayOfPosting() {
        RawPosting posting = Answers.only("[" + POSITION + "]");

        assertThat(posting.datePosted()).isNull();
        assertThat(posting.dateUpdated()).isEqualTo(new Stated("2026-06-21T15:43:11Z", "api:/time_updated"));
    }

    @Test
    void trustsTheWorkplaceTypeBeforeIsRemote() {
        assertThat(Answers.only("[" + POSITION + "]").workplace())
                .containsExactly(new Stated("Hybrid", "api:/workplace_type"));
        assertThat(Answers.only("[" + POSITION.replace("\"Hybrid\"", "null") + "]")
                        .workplace())
                .containsExactly(new Stated("remote", "api:/location/is_remote"));
    }

    @Test
    void leavesOutPositionsForTheCompanysOwnPeople() {
        String internal = POSITION.replace("\"uid\": \"8A.26E\"", "\"uid\": \"8A.27E\", \"is_internal\": true");

        AtsAnswer.Postings answer = Answers.postings("[" + POSITION + "," + internal + "]");

        assertThat(answer.postings()).hasSize(1);
        assertThat(answer.rejected()).containsExactly("'Baker' is for the company's own people.");
    }

    @Test
    void takesAnEmptyBoardForNoPostingsAndAnErrorForNone() {
        assertThat(Answers.postings(BOARD, "[]").postings()).isEmpty();
        assertThat(Answers.refusal(BOARD, "{\"status\": 400, \"message\": \"Account uid or token are not valid\"}")
                        .why())
                .isEqualTo("Comeet answered 'Account uid or token are not valid'");
    }
}
