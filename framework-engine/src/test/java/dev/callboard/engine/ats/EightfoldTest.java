package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.RawIdentifier;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import org.junit.jupiter.api.Test;

class EightfoldTest {
    private static final String OLDER = """
        {"id": 1099555326551, "name": "Planner", "canonicalPositionUrl": "https://mill.eightfold.ai/careers/job/1099",
         "location": "Charlotte, North Carolina, United States of America", "display_job_id": "JR-9",
         "locations": ["Charlotte, North Carolina, United States of America", "Magnolia, Arkansas"],
         "job_description": "<p>Plan.</p>", "t_create": 1785801600, "t_update": 1785901600,
         "department": "Supply Chain", "business_unit": "Supply Chain", "work_location_option": "onsite"}\
        """;

    private static final String NEWER = """
        {"id": 1099, "displayJobId": "JR-9", "name": "Planner", "locations": ["Charlotte"],
         "publicUrl": "https://mill.eightfold.ai/careers/job/1099", "jobDescription": "<p>Plan.</p>",
         "postedTs": 1785801600000, "department": "Supply Chain", "workLocationOption": "remote_local",
         "efcustomTextEmploymentType": ["Full-Time"]}\
        """;

    @Test
    void readsAPositionOfTheOlderApi() {
        RawPosting posting = Answers.only(OLDER);

        assertThat(posting.source()).isEqualTo("eightfold");
        assertThat(posting.id()).isEqualTo(new Stated("1099555326551", "api:/id"));
        assertThat(posting.title()).isEqualTo(new Stated("Planner", "api:/name"));
        assertThat(posting.identifiers())
                .containsExactly(new RawIdentifier("requisition", new Stated("JR-9", "api:/display_job_id")));
        assertThat(posting.datePosted()).isEqualTo(new Stated("1785801600", "api:/t_create"));
        assertThat(Answers.words(posting.categories())).containsExactly("Supply Chain");
        assertThat(Answers.places(posting))
                .containsExactly("Charlotte, North Carolina, United States of America|||", "Magnolia, Arkansas|||");
    }

    @Test
    void readsAPositionOfTheNewerApi() {
        RawPosting posting = Answers.only("{\"status\": 200, \"data\": " + NEWER + "}");

        assertThat(posting.description()).isEqualTo(new Stated("<p>Plan.</p>", "api:/jobDescription"));
        assertThat(posting.datePosted()).isEqualTo(new Stated("1785801600000", "api:/postedTs"));
        assertThat(Answers.words(posting.employmentTypes())).containsExactly("Full-Time");
        assertThat(posting.workplace()).containsExactly(new Stated("remote_local", "api:/workLocationOption"));
    }

    @Test
    void refusesListsWithoutText() {
        String bare = NEWER.replace("jobDescription", "other");
        String emptied = OLDER.replace("<p>Plan.</p>", "");

        assertThat(Answers.refusal("{\"data\": {\"count\": 31, \"positions\": [" + bare + "]}}")
                        .why())
                .startsWith("Eightfold names 1 posting without text about the job; fetch each");
        assertThat(Answers.refusal("{\"domain\": \"mill.example\", \"positions\": [" + emptied + "]}")
                        .system())
                .isEqualTo("eightfold");
    }

    @Test
    void takesAnEmptyListForNoPostings() {
        assertThat(Answers.postings("{\"data\": {\"count\": 0, \"positions\": []}}")
                        .declaredTotal())
                .isZero();
    }

    @Test
    void takesAnEmptyListWithAnErrorForNoList() {
        assertThat(Answers.refusal("https://mill.eightfold.ai/api/pcsx/search?domain=mill.com", """
            {"status": 200, "error": {"message": "Search failed"}, "data": {"positions": [], "count": 0}}\
            """)
                        .why())
                .startsWith("Eightfold answered 'Search failed'");
    }

    @Test
    void refusesAnAnswerOfATenantWithoutTheNewerApi() {
        assertThat(Answers.refusal(
                                "{\"status\": 403, \"error\": {\"message\": \"PCSX is not enabled for this user.\"}}")
                        .why())
                .isEqualTo("Eightfold answered 'PCSX is not enabled for this user.';"
                        + " a tenant without the newer API answers at /api/apply/v2/jobs");
    }
}
