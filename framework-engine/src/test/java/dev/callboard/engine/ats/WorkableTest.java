package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.RawIdentifier;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import org.junit.jupiter.api.Test;

class WorkableTest {
    private static final String JOB = """
        {"title": "Analyst", "shortcode": "DD136", "code": "A-1", "telecommuting": true, "department": "Numbers",
         "employment_type": "Full-time", "url": "https://apply.workable.com/j/DD136",
         "application_url": "https://apply.workable.com/j/DD136/apply", "published_on": "2026-08-05",
         "created_at": "2026-07-02", "description": "<p>Count.</p>", "city": "", "country": "Spain",
         "locations": [{"country": "Spain", "countryCode": "ES", "city": "", "region": null, "hidden": false}]}\
        """;

    private static String board(String... jobs) {
        return "{\"name\": \"Mill\", \"description\": \"\", \"jobs\": [" + String.join(",", jobs) + "]}";
    }

    @Test
    void readsAJobOfABoardWithTheBoardsCompany() {
        RawPosting posting = Answers.only(board(JOB));

        assertThat(posting.source()).isEqualTo("workable");
        assertThat(posting.id()).isEqualTo(new Stated("DD136", "api:/shortcode"));
        assertThat(posting.hiringOrganization().name()).isEqualTo(new Stated("Mill", "api:../name"));
        assertThat(posting.identifiers())
                .containsExactly(new RawIdentifier("requisition", new Stated("A-1", "api:/code")));
        assertThat(posting.datePosted()).isEqualTo(new Stated("2026-08-05", "api:/published_on"));
        assertThat(posting.workplace()).containsExactly(new Stated("remote", "api:/telecommuting"));
        assertThat(Answers.places(posting)).containsExactly("|||Spain");
    }

    @Test
    void joinsTheRowsOfAJobWithSeveralPlaces() {
        RawPosting posting =
                Answers.only(board(JOB, JOB.replace("Spain", "Portugal").replace("ES", "PT")));

        assertThat(Answers.places(posting)).containsExactly("|||Spain", "|||Portugal");
        assertThat(posting.notes())
                .containsExactly("The list has this posting in 2 rows, which differ in their places.");
    }

    @Test
    void readsAJobsOwnAnswer() {
        RawPosting posting = Answers.only("""
            {"id": 1, "shortcode": "DD136", "title": "Analyst", "remote": true, "workplace": "hybrid", "state": "published",
             "type": "full", "department": ["Numbers", "Data"], "location": {"country": "Spain", "city": "Vigo",
               "region": "Galicia"}, "description": "<p>Count.</p>", "requirements": "<p>Fingers.</p>",
             "benefits": "<p>Beans.</p>", "published": "2026-08-05T00:00:00.000Z", "language": "es"}\
            """);

        assertThat(posting.workplace()).containsExactly(new Stated("hybrid", "api:/workplace"));
        assertThat(Answers.sections(posting))
                .containsExactly("Requirements: <p>Fingers.</p>", "Benefits: <p>Beans.</p>");
        assertThat(Answers.words(posting.categories())).containsExactly("Numbers", "Data");
        assertThat(Answers.places(posting)).containsExactly("|Vigo|Galicia|Spain");
        assertThat(posting.openSigns()).containsExactly(new Stated("published", "api:/state"));
    }

    @Test
    void takesNoStateOfAPostingForAPlace() {
        RawPosting posting = Answers.only("""
            {"shortcode": "DD136", "title": "Analyst", "remote": true, "workplace": "remote", "state": "published",
             "location": null, "description": "<p>Count.</p>"}\
            """);

        assertThat(posting.jobLocations()).isEmpty();
    }

    @Test
    void refusesAListWithoutText() {
        assertThat(Answers.refusal(board(JOB.replace("\"description\"", "\"other\"")))
                        .system())
                .isEqualTo("workable");
    }

    @Test
    void takesAnEmptyBoardForNoPostings() {
        assertThat(Answers.postings(board()).postings()).isEmpty();
    }
}
