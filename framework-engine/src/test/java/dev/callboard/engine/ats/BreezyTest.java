package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import org.junit.jupiter.api.Test;

class BreezyTest {
    private static final String POSITION = """
        {"id": "4f1c", "name": "Cook", "url": "https://mill.breezy.hr/p/4f1c-cook",
         "published_date": "2026-10-02T09:00:00.000Z", "type": {"id": "fullTime", "name": "Full-Time"},
         "location": {"name": "Cork, IE", "city": "Cork", "country": {"id": "IE", "name": "Ireland"}, "is_remote": false},
         "department": "Kitchen", "salary": "€30k - €35k / year", "company": {"name": "Mill"},
         "description": "<p>Soup.</p>"}\
        """;

    @Test
    void readsAPositionOfABoard() {
        RawPosting posting = Answers.only("[" + POSITION + "]");

        assertThat(posting.source()).isEqualTo("breezy");
        assertThat(posting.title()).isEqualTo(new Stated("Cook", "api:/name"));
        assertThat(posting.hiringOrganization().name()).isEqualTo(new Stated("Mill", "api:/company/name"));
        assertThat(posting.datePosted()).isEqualTo(new Stated("2026-10-02T09:00:00.000Z", "api:/published_date"));
        assertThat(Answers.words(posting.employmentTypes())).containsExactly("Full-Time");
        assertThat(Answers.words(posting.categories())).containsExactly("Kitchen");
        assertThat(Answers.pay(posting)).containsExactly("€30k - €35k / year||||");
        assertThat(Answers.places(posting)).containsExactly("Cork, IE|Cork||Ireland");
    }

    @Test
    void takesRemoteOnlyWhereItIsTrue() {
        assertThat(Answers.only("[" + POSITION + "]").workplace()).isEmpty();
        assertThat(Answers.only("[" + POSITION.replace("is_remote\": false", "is_remote\": true") + "]")
                        .workplace())
                .containsExactly(new Stated("remote", "api:/location/is_remote"));
    }

    @Test
    void refusesABoardWithoutTexts() {
        assertThat(Answers.refusal("[" + POSITION.replace("description", "other") + "]")
                        .why())
                .isEqualTo("Breezy names 1 posting without text about the job; ask for the whole board"
                        + " (GET https://{host}/json?verbose=true)");
    }

    @Test
    void takesAnEmptyBoardOnlyFromItsOwnAddress() {
        assertThat(Answers.postings("https://mill.breezy.hr/json", "[]").system())
                .isEqualTo("breezy");
    }
}
