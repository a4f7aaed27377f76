package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.ats.AtsAnswer;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import org.junit.jupiter.api.Test;

class LeverTest {
    private static final String POSTING = """
        {"id": "a1b2c3d4-0000-4000-8000-000000000001", "text": "Cook", "country": "IE", "createdAt": 1764205361939,
         "hostedUrl": "https://jobs.lever.co/mill/a1", "applyUrl": "https://jobs.lever.co/mill/a1/apply",
         "categories": {"commitment": "Vollzeit 38 h/Woche", "department": "Kitchen", "team": "Kitchen",
           "location": "Cork", "allLocations": ["Cork"]},
         "description": "<div>Soup.</div>", "descriptionPlain": "Soup.",
         "lists": [{"text": "You bring", "content": "<li>A ladle</li>"}, {"text": "Empty", "content": ""}],
         "additional": "<div>Lunch is free.</div>", "workplaceType": "onsite",
         "salaryRange": {"currency": "EUR", "interval": "per-year-salary", "min": 30000, "max": 35000}}\
        """;

    @Test
    void readsOnePosting() {
        RawPosting posting = Answers.only(POSTING);

        assertThat(posting.source()).isEqualTo("lever");
        assertThat(posting.title()).isEqualTo(new Stated("Cook", "api:/text"));
        assertThat(posting.datePosted()).isEqualTo(new Stated("1764205361939", "api:/createdAt"));
        assertThat(posting.applyUrl()).isEqualTo(new Stated("https://jobs.lever.co/mill/a1/apply", "api:/applyUrl"));
        assertThat(posting.employmentTypes())
                .containsExactly(new Stated("Vollzeit 38 h/Woche", "api:/categories/commitment"));
        assertThat(posting.workplace()).containsExactly(new Stated("onsite", "api:/workplaceType"));
        assertThat(posting.categories()).containsExactly(new Stated("Kitchen", "api:/categories/department"));
        assertThat(Answers.pay(posting)).containsExactly("|EUR|30000|35000|per-year-salary");
    }

    @Test
    void readsNoPayOfAPeriodThatItDoesNotKnow() {
        RawPosting posting = Answers.only(POSTING.replace("per-year-salary", "bi-week-salary"));

        assertThat(posting.baseSalary()).isEmpty();
        assertThat(posting.notes())
                .containsExactly("The pay is stated for 'bi-week-salary', which is none of the periods that pay has;"
                        + " it was not read.");
    }

    @Test
    void readsListsUnderTheirHeadings() {
        RawPosting posting = Answers.only(POSTING);

        assertThat(posting.description()).isEqualTo(new Stated("<div>Soup.</div>", "api:/description"));
        assertThat(Answers.sections(posting))
                .containsExactly("You bring: <li>A ladle</li>", "Additional information: <div>Lunch is free.</div>");
    }

    @Test
    void givesTheCountryToOnePlaceAndToNoneOfSeveral() {
        assertThat(Answers.places(Answers.only(POSTING))).containsExactly("Cork|||IE");
        assertThat(Answers.places(Answers.only(POSTING.replace("[\"Cork\"]", "[\"Cork\", \"Berlin\"]"))))
                .containsExactly("Cork|||", "Berlin|||");
    }

    @Test
    void takesUnspecifiedForNoWorkplace() {
        assertThat(Answers.only(POSTING.replace("onsite", "unspecified")).workplace())
                .isEmpty();
    }

    @Test
    void readsABoardWithPointersIntoEachPosting() {
        AtsAnswer.Postings board = Answers.postings("[" + POSTING + "," + POSTING.replace("0001", "0002") + "]");

        assertThat(board.postings()).hasSize(2);
        assertThat(board.postings()).extracting(RawPosting::title).containsOnly(new Stated("Cook", "api:/text"));
    }

    @Test
    void takesAnEmptyBoardOnlyFromItsOwnAddress() {
        assertThat(Answers.postings("https://api.lever.co/v0/postings/mill?mode=json", "[]")
                        .postings())
                .isEmpty();
        assertThat(Answers.read(Answers.SAVED, "[]")).isEmpty();
    }

    @Test
    void refusesAnError() {
        assertThat(Answers.refusal("{\"ok\": false, \"error\": \"Document not found\"}"))
                .isEqualTo(new AtsAnswer.Refused("lever", "Lever answered: Document not found"));
    }
}
