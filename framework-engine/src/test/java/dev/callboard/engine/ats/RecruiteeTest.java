package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import org.junit.jupiter.api.Test;

class RecruiteeTest {
    private static final String OFFER = """
        {"id": 27, "title": "Accountant", "careers_url": "https://jobs.mill.example/o/accountant",
         "careers_apply_url": "https://jobs.mill.example/o/accountant/c/new", "company_name": "Mill",
         "created_at": "2026-08-05 09:41:37 UTC", "published_at": "2026-08-05 10:10:39 UTC", "close_at": null,
         "employment_type_code": "fulltime_permanent", "experience_code": "experienced", "department": "Finance",
         "city": "Berlin", "country": "Germany", "country_code": "DE", "location": "Berlin, Berlin, Germany",
         "locations": [{"name": "Berlin office", "city": "Berlin", "state": "Berlin", "country": "Germany"}],
         "remote": false, "hybrid": true, "on_site": false, "status": "published",
         "salary": {"min": 60000, "max": 75000, "period": "year", "currency": "EUR"},
         "description": "<p>Count.</p>", "requirements": "<p>Fingers.</p>"}\
        """;

    private static String board(String... offers) {
        return "{\"offers\": [" + String.join(",", offers) + "]}";
    }

    @Test
    void readsAnOfferOfABoard() {
        RawPosting posting = Answers.only(board(OFFER));

        assertThat(posting.source()).isEqualTo("recruitee");
        assertThat(posting.title()).isEqualTo(new Stated("Accountant", "api:/title"));
        assertThat(posting.url()).isEqualTo(new Stated("https://jobs.mill.example/o/accountant", "api:/careers_url"));
        assertThat(posting.datePosted()).isEqualTo(new Stated("2026-08-05 10:10:39 UTC", "api:/published_at"));
        assertThat(Answers.words(posting.employmentTypes())).containsExactly("fulltime_permanent");
        assertThat(Answers.words(posting.seniority())).containsExactly("experienced");
        assertThat(Answers.sections(posting)).containsExactly("Requirements: <p>Fingers.</p>");
        assertThat(Answers.pay(posting)).containsExactly("|EUR|60000|75000|year");
        assertThat(Answers.places(posting)).containsExactly("Berlin office|Berlin|Berlin|Germany");
    }

    @Test
    void statesWhatIsTrueAndNothingThatIsFalse() {
        String everything = OFFER.replace("\"remote\": false", "\"remote\": true");

        assertThat(Answers.only(board(OFFER)).workplace()).containsExactly(new Stated("hybrid", "api:/hybrid"));
        assertThat(Answers.only(board(everything)).workplace())
                .containsExactly(new Stated("remote", "api:/remote"), new Stated("hybrid", "api:/hybrid"));
        assertThat(Answers.only(board(OFFER.replace("\"hybrid\": true", "\"hybrid\": false")))
                        .workplace())
                .isEmpty();
    }

    @Test
    void takesAnEmptySalaryForNone() {
        String unpaid = OFFER.replace("\"min\": 60000, \"max\": 75000,", "\"min\": null, \"max\": null,");

        assertThat(Answers.only(board(unpaid)).baseSalary()).isEmpty();
    }

    @Test
    void readsOneOffer() {
        assertThat(Answers.only("{\"offer\": " + OFFER + "}").title())
                .isEqualTo(new Stated("Accountant", "api:/title"));
    }

    @Test
    void seesThatAnOfferIsClosed() {
        assertThat(Answers.only(board(OFFER.replace("published\",\n", "closed\",\n")))
                        .closedSigns())
                .containsExactly(new Stated("closed", "api:/status"));
    }

    @Test
    void takesAnEmptyBoardForNoPostings() {
        assertThat(Answers.postings(board()).postings()).isEmpty();
    }
}
