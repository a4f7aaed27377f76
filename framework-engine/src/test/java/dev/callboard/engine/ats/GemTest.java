package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.ats.AtsAnswer;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import org.junit.jupiter.api.Test;

class GemTest {
    private static final String ROW = """
        {"id": "T2Zm", "extId": "4606", "title": "Engineer", "locations": [{"name": "Vigo HQ", "city": "Vigo",
          "isoCountry": "ES", "isRemote": false}], "job": {"department": {"name": "Engines"}, "locationType": "IN_OFFICE",
          "employmentType": "FULL_TIME"}}\
        """;
    private static final String DETAIL = """
        {"data": {"oatsExternalJobPosting": {"extId": "4606", "title": "Engineer", "descriptionHtml": "<p>Build.</p>",
          "firstPublishedTsSec": 1735689600, "isUnlistedExternally": false, "compensationHtml": "<p>€40k</p>",
          "jobPostSectionHtml": {"introHtml": "<p>Hello.</p>", "outroHtml": null}, "locations": [{"name": "Vigo HQ",
          "city": "Vigo", "isoCountry": "ES"}], "job": {"requisitionId": "E-1", "teamDisplayName": "Mill",
          "locationType": "HYBRID", "employmentType": "FULL_TIME"}}}}\
        """;

    @Test
    void readsAPostingsOwnAnswer() {
        RawPosting posting = Answers.only(DETAIL);

        assertThat(posting.source()).isEqualTo("gem");
        assertThat(posting.id()).isEqualTo(new Stated("4606", "api:/extId"));
        assertThat(posting.description()).isEqualTo(new Stated("<p>Build.</p>", "api:/descriptionHtml"));
        assertThat(Answers.sections(posting))
                .containsExactly("Introduction: <p>Hello.</p>", "Compensation: <p>€40k</p>");
        assertThat(posting.hiringOrganization().name()).isEqualTo(new Stated("Mill", "api:/job/teamDisplayName"));
        assertThat(posting.datePosted()).isEqualTo(new Stated("1735689600", "api:/firstPublishedTsSec"));
        assertThat(Answers.places(posting)).containsExactly("Vigo HQ|Vigo||ES");
        assertThat(Answers.words(posting.workplace())).containsExactly("HYBRID");
    }

    @Test
    void leavesOutAPostingThatIsNotListed() {
        AtsAnswer.Postings answer = Answers.postings(DETAIL.replace("Externally\": false", "Externally\": true"));

        assertThat(answer.postings()).isEmpty();
        assertThat(answer.rejected()).containsExactly("'Engineer' is not listed.");
    }

    @Test
    void readsAPostingOfTheJobBoardApi() {
        RawPosting posting = Answers.only("""
            [{"id": "am9i", "internal_job_id": "am9j", "title": "Engineer", "content": "<p>Build.</p>",
              "absolute_url": "https://jobs.gem.com/mill/am9i", "requisition_id": "R8",
              "created_at": "2026-09-01T09:00:00.000Z", "first_published_at": "2026-09-02T09:00:00.000Z",
              "updated_at": "2026-10-03T09:00:00.000Z", "employment_type": "full_time", "location_type": "in_office",
              "departments": [{"id": "1", "name": "Engines", "parent_id": null}], "location": {"name": "Vigo, Spain"},
              "offices": [{"name": "Vigo", "location": {"name": "Vigo, Spain"}},
                {"name": "Home", "location": {"name": "Spain - Remote"}}]}]\
            """);

        assertThat(posting.source()).isEqualTo("gem");
        assertThat(posting.id()).isEqualTo(new Stated("am9i", "api:/id"));
        assertThat(posting.url()).isEqualTo(new Stated("https://jobs.gem.com/mill/am9i", "api:/absolute_url"));
        assertThat(posting.description()).isEqualTo(new Stated("<p>Build.</p>", "api:/content"));
        assertThat(posting.datePosted()).isEqualTo(new Stated("2026-09-02T09:00:00.000Z", "api:/first_published_at"));
        assertThat(posting.dateUpdated()).isEqualTo(new Stated("2026-10-03T09:00:00.000Z", "api:/updated_at"));
        assertThat(Answers.places(posting)).containsExactly("Vigo, Spain|||", "Spain - Remote|||");
        assertThat(Answers.words(posting.workplace())).containsExactly("in_office");
        assertThat(Answers.words(posting.employmentTypes())).containsExactly("full_time");
        assertThat(Answers.words(posting.categories())).containsExactly("Engines");
    }

    @Test
    void readsABatchOfAnswers() {
        assertThat(Answers.postings("[" + DETAIL + "," + DETAIL.replace("4606", "4607") + "]")
                        .postings())
                .hasSize(2);
    }

    @Test
    void takesTheCompanyOfTheBoard() {
        RawPosting posting = Answers.only(board("{\"jobPostings\": ["
                + ROW.replace("\"id\"", "\"descriptionHtml\": \"<p>Build.</p>\", \"id\"") + "]}"));

        assertThat(posting.hiringOrganization().name())
                .isEqualTo(new Stated("Mill", "api:../0/data/jobBoardExternal/teamDisplayName"));
        assertThat(Answers.words(posting.categories())).containsExactly("Engines");
    }

    @Test
    void refusesAListWithoutText() {
        assertThat(Answers.refusal(board("{\"jobPostings\": [" + ROW + "]}")).why())
                .isEqualTo("Gem names 1 posting without text about the job; fetch each posting's own answer"
                        + " (POST https://jobs.gem.com/api/public/graphql)");
    }

    @Test
    void takesAnEmptyBoardForNoPostingsButNoBoardForAnError() {
        assertThat(Answers.postings(board("{\"jobPostings\": []}")).postings()).isEmpty();
        assertThat(Answers.refusal(board("null")).why()).isEqualTo("Gem answered without postings");
        assertThat(Answers.refusal(
                                "https://jobs.gem.com/api/public/graphql",
                                "{\"errors\": [{\"message\": \"rate limited\"}], \"data\": null}")
                        .why())
                .isEqualTo("Gem answered without postings: 'rate limited'");
    }

    private static String board(String postings) {
        return "[{\"data\": {\"oatsExternalJobPostings\": " + postings
                + ", \"jobBoardExternal\": {\"id\": \"1\", \"teamDisplayName\": \"Mill\"}}}]";
    }
}
