package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.ats.AtsAnswer;
import dev.callboard.api.posting.RawIdentifier;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import org.junit.jupiter.api.Test;

class SmartRecruitersTest {
    private static final String POSTING = """
        {"id": "743999", "name": "Nurse", "refNumber": "REF30D", "releasedDate": "2026-10-02T02:11:28.000Z",
         "company": {"identifier": "Mill", "name": "Mill Care"}, "industry": {"id": "care", "label": "Care"},
         "location": {"city": "LILLEBONNE", "region": "", "country": "fr", "latitude": "0", "longitude": "0.0",
           "remote": true, "hybrid": false, "fullLocation": "LILLEBONNE, , France"},
         "department": {}, "function": {"id": "care", "label": "Health Care Provider"},
         "typeOfEmployment": {"id": "permanent", "label": "Full-time"},
         "experienceLevel": {"id": "not_applicable", "label": "Not Applicable"}, "language": {"code": "fr"},
         "postingUrl": "https://jobs.smartrecruiters.com/Mill/743999", "applyUrl": "https://jobs.example/apply",
         "active": true, "jobAd": {"sections": {
           "companyDescription": {"title": "Company Description", "text": "<p>We care.</p>"},
           "jobDescription": {"title": "Job Description", "text": "<p>Care.</p>"},
           "qualifications": {"title": "Qualifications", "text": "<p>Calm.</p>"},
           "additionalInformation": {"title": "Additional Information", "text": ""}}}}\
        """;

    @Test
    void readsAPostingsOwnAnswer() {
        RawPosting posting = Answers.only(POSTING);

        assertThat(posting.source()).isEqualTo("smartrecruiters");
        assertThat(posting.title()).isEqualTo(new Stated("Nurse", "api:/name"));
        assertThat(posting.identifiers())
                .containsExactly(new RawIdentifier("requisition", new Stated("REF30D", "api:/refNumber")));
        assertThat(posting.description())
                .isEqualTo(new Stated("<p>Care.</p>", "api:/jobAd/sections/jobDescription/text"));
        assertThat(Answers.sections(posting))
                .containsExactly("Qualifications: <p>Calm.</p>", "Company Description: <p>We care.</p>");
        assertThat(posting.hiringOrganization().name()).isEqualTo(new Stated("Mill Care", "api:/company/name"));
        assertThat(Answers.words(posting.categories())).containsExactly("Health Care Provider");
        assertThat(Answers.words(posting.employmentTypes())).containsExactly("Full-time");
        assertThat(posting.seniority()).isEmpty();
        assertThat(posting.openSigns()).containsExactly(new Stated("true", "api:/active"));
    }

    @Test
    void takesZeroCoordinatesForNoPlace() {
        RawPosting posting = Answers.only(POSTING);

        assertThat(Answers.places(posting)).containsExactly("LILLEBONNE, , France|LILLEBONNE||fr");
        assertThat(posting.jobLocations().getFirst().latitude()).isNull();
        assertThat(posting.jobLocations().getFirst().longitude()).isNull();
    }

    @Test
    void keepsTheCoordinatesOfAPlaceOnTheEquator() {
        RawPosting posting = Answers.only(POSTING.replace("\"0.0\"", "\"32.45\""));

        assertThat(posting.jobLocations().getFirst().latitude()).isEqualTo(new Stated("0", "api:/location/latitude"));
        assertThat(posting.jobLocations().getFirst().longitude())
                .isEqualTo(new Stated("32.45", "api:/location/longitude"));
    }

    @Test
    void prefersHybridToRemoteAndTakesNothingFromFalse() {
        String neither = POSTING.replace("\"remote\": true", "\"remote\": false");

        assertThat(Answers.only(POSTING).workplace()).containsExactly(new Stated("remote", "api:/location/remote"));
        assertThat(Answers.only(POSTING.replace("\"hybrid\": false", "\"hybrid\": true"))
                        .workplace())
                .containsExactly(new Stated("hybrid", "api:/location/hybrid"));
        assertThat(Answers.only(neither).workplace()).isEmpty();
    }

    @Test
    void seesThatAPostingIsDown() {
        assertThat(Answers.only(POSTING.replace("\"active\": true", "\"active\": false"))
                        .closedSigns())
                .containsExactly(new Stated("false", "api:/active"));
    }

    @Test
    void refusesAListWithoutText() {
        String list = "{\"offset\": 0, \"totalFound\": 1, \"content\": [" + POSTING.replace("jobAd", "other") + "]}";

        assertThat(Answers.refusal(list).why())
                .startsWith("SmartRecruiters names 1 posting without text about the job; fetch each");
    }

    @Test
    void takesAnEmptyListForNoPostings() {
        AtsAnswer.Postings answer = Answers.postings("{\"offset\": 0, \"totalFound\": 0, \"content\": []}");

        assertThat(answer.system()).isEqualTo("smartrecruiters");
        assertThat(answer.declaredTotal()).isZero();
    }
}
