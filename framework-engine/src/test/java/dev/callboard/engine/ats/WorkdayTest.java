package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.ats.AtsAnswer;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import org.junit.jupiter.api.Test;

class WorkdayTest {
    private static final String DETAIL = """
        {"jobPostingInfo": {"id": "ee28", "title": "Smith", "jobDescription": "<p>Forge.</p>", "jobReqId": "R0242",
           "location": "IRL-Cork", "additionalLocations": ["DEU-Berlin", "DEU-Bonn"], "startDate": "2026-10-02",
           "endDate": "2026-12-01", "postedOn": "Posted 30+ Days Ago", "timeType": "Full time",
           "remoteType": "Hybrid", "country": {"descriptor": "Ireland", "id": "c1"}, "canApply": true, "posted": true,
           "externalUrl": "https://mill.wd1.myworkdayjobs.com/Careers/job/IRL-Cork/Smith_R0242"},
         "hiringOrganization": {"name": "Mill Ltd", "url": ""},
         "similarJobs": [{"title": "Other", "externalPath": "/job/Other_R1"}], "userAuthenticated": false}\
        """;

    @Test
    void readsAPostingsOwnAnswer() {
        RawPosting posting = Answers.only(DETAIL);

        assertThat(posting.source()).isEqualTo("workday");
        assertThat(posting.title()).isEqualTo(new Stated("Smith", "api:/jobPostingInfo/title"));
        assertThat(posting.description()).isEqualTo(new Stated("<p>Forge.</p>", "api:/jobPostingInfo/jobDescription"));
        assertThat(posting.identifiers().getFirst().value())
                .isEqualTo(new Stated("R0242", "api:/jobPostingInfo/jobReqId"));
        assertThat(posting.hiringOrganization().name())
                .isEqualTo(new Stated("Mill Ltd", "api:/hiringOrganization/name"));
        assertThat(posting.datePosted()).isEqualTo(new Stated("2026-10-02", "api:/jobPostingInfo/startDate"));
        assertThat(posting.validThrough()).isEqualTo(new Stated("2026-12-01", "api:/jobPostingInfo/endDate"));
        assertThat(Answers.words(posting.employmentTypes())).containsExactly("Full time");
        assertThat(Answers.words(posting.workplace())).containsExactly("Hybrid");
        assertThat(posting.openSigns()).containsExactly(new Stated("true", "api:/jobPostingInfo/canApply"));
    }

    @Test
    void givesTheCountryToTheFirstPlaceAlone() {
        assertThat(Answers.places(Answers.only(DETAIL)))
                .containsExactly("IRL-Cork|||Ireland", "DEU-Berlin|||", "DEU-Bonn|||");
    }

    @Test
    void leavesPostedWordsToTheNormaliser() {
        String undated = DETAIL.replace("\"2026-10-02\"", "null");

        assertThat(Answers.only(undated).datePosted())
                .isEqualTo(new Stated("Posted 30+ Days Ago", "api:/jobPostingInfo/postedOn"));
    }

    @Test
    void seesThatAPostingIsDown() {
        assertThat(Answers.only(DETAIL.replace("\"posted\": true", "\"posted\": false"))
                        .closedSigns())
                .containsExactly(new Stated("false", "api:/jobPostingInfo/posted"));
    }

    @Test
    void refusesAListWithoutText() {
        String list = """
            {"total": 18387, "jobPostings": [{"title": "Smith", "externalPath": "/job/Cork/Smith_R0242",
              "locationsText": "3 Locations", "postedOn": "Posted Yesterday", "bulletFields": ["R0242"]}], "facets": []}\
            """;

        assertThat(Answers.refusal(list).why())
                .isEqualTo("Workday names 1 posting without text about the job; fetch each posting's own answer"
                        + " (GET https://{host}/wday/cxs/{tenant}/{site}{posting})");
    }

    @Test
    void takesAnEmptyListForNoPostings() {
        AtsAnswer.Postings answer = Answers.postings("{\"total\": 0, \"jobPostings\": [], \"facets\": []}");

        assertThat(answer.postings()).isEmpty();
        assertThat(answer.declaredTotal()).isZero();
    }

    @Test
    void refusesAnError() {
        String error = "{\"errorCode\": \"HTTP_400\", \"errorCaseId\": \"D4\", \"httpStatus\": 400, \"message\": \"\"}";

        assertThat(Answers.refusal(error).why())
                .isEqualTo("Workday answered HTTP_400; a list is asked for by POST with at most 20 rows");
    }

    @Test
    void refusesAWebPageAtTheAddressOfTheApi() {
        String address = "https://mill.wd1.myworkdayjobs.com/wday/cxs/mill/Careers/jobs";

        assertThat(Answers.refusal(address, "<html>Down for maintenance</html>").why())
                .isEqualTo("the address is Workday's, but the answer is none of those known:"
                        + " '<html>Down for maintenance</html>'");
    }
}
