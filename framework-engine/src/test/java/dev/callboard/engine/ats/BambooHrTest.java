package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.ats.AtsAnswer;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import org.junit.jupiter.api.Test;

class BambooHrTest {
    private static final String OPENING = """
        {"id": "86", "jobOpeningName": "Paralegal", "departmentLabel": "Legal", "employmentStatusLabel": "Full Time",
         "employmentType": null, "location": {"city": "Vigo", "state": "Galicia", "addressCountry": "Spain"},
         "atsLocation": {"country": null, "city": null}, "isRemote": null, "locationType": "0",
         "description": "<p>File.</p>", "compensation": "$20 - $25 per hour", "datePosted": "2026-10-02",
         "minimumExperience": "Mid-level", "jobOpeningStatus": "Open",
         "jobOpeningShareUrl": "https://mill.bamboohr.com/careers/86"}\
        """;

    private static String detail(String opening) {
        return "{\"meta\": {}, \"result\": {\"jobOpening\": " + opening + ", \"formFields\": {}}}";
    }

    @Test
    void readsAnOpeningsOwnAnswer() {
        RawPosting posting = Answers.only(detail(OPENING));

        assertThat(posting.source()).isEqualTo("bamboohr");
        assertThat(posting.title()).isEqualTo(new Stated("Paralegal", "api:/jobOpeningName"));
        assertThat(posting.description()).isEqualTo(new Stated("<p>File.</p>", "api:/description"));
        assertThat(posting.datePosted()).isEqualTo(new Stated("2026-10-02", "api:/datePosted"));
        assertThat(Answers.words(posting.employmentTypes())).containsExactly("Full Time");
        assertThat(Answers.pay(posting)).containsExactly("$20 - $25 per hour||||");
        assertThat(Answers.places(posting)).containsExactly("|Vigo|Galicia|Spain");
        assertThat(posting.openSigns()).containsExactly(new Stated("Open", "api:/jobOpeningStatus"));
    }

    @Test
    void takesZeroForNoWorkplace() {
        assertThat(Answers.only(detail(OPENING)).workplace()).isEmpty();
        assertThat(Answers.only(detail(OPENING.replace("\"0\"", "\"1\""))).workplace())
                .containsExactly(new Stated("remote", "api:/locationType"));
        assertThat(Answers.only(detail(OPENING.replace("\"0\"", "\"2\""))).workplace())
                .containsExactly(new Stated("hybrid", "api:/locationType"));
        assertThat(Answers.only(detail(OPENING.replace("\"isRemote\": null", "\"isRemote\": true")))
                        .workplace())
                .containsExactly(new Stated("remote", "api:/isRemote"));
    }

    @Test
    void takesAStudentsExperienceForNoSeniority() {
        assertThat(Answers.words(Answers.only(detail(OPENING)).seniority())).containsExactly("Mid-level");
        assertThat(Answers.only(detail(OPENING.replace("Mid-level", "Student (High School)")))
                        .seniority())
                .isEmpty();
    }

    @Test
    void seesThatAnOpeningIsFilled() {
        assertThat(Answers.only(detail(OPENING.replace("\"Open\"", "\"Filled\"")))
                        .closedSigns())
                .containsExactly(new Stated("Filled", "api:/jobOpeningStatus"));
    }

    @Test
    void refusesAListWithoutText() {
        String list = "{\"meta\": {\"totalCount\": 1}, \"result\": [" + OPENING.replace("description", "other") + "]}";

        assertThat(Answers.refusal(list).why())
                .startsWith("BambooHR names 1 posting without text about the job; fetch each");
    }

    @Test
    void takesAnEmptyListForNoPostings() {
        AtsAnswer.Postings answer = Answers.postings("{\"meta\": {\"totalCount\": 0}, \"result\": []}");

        assertThat(answer.system()).isEqualTo("bamboohr");
        assertThat(answer.postings()).isEmpty();
    }

    @Test
    void refusesItsListInHtml() {
        assertThat(Answers.refusal("<html><ul><li class='BambooHR-ATS-Jobs-Item'>A</li></ul></html>")
                        .why())
                .startsWith("BambooHR names 1 posting without text");
    }
}
