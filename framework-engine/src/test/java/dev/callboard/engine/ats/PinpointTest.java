package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.RawIdentifier;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import org.junit.jupiter.api.Test;

class PinpointTest {
    private static final String POSTING = """
        {"id": "p-1", "title": "Architect", "url": "https://mill.pinpointhq.com/en/postings/p-1",
         "description": "<p>Draw.</p>", "key_responsibilities_header": "What you will do",
         "key_responsibilities": "<ul><li>Lines</li></ul>", "benefits": "", "benefits_header": "Benefits",
         "skills_knowledge_expertise": "<p>Rulers.</p>", "workplace_type": "hybrid",
         "employment_type": "permanent_full_time", "employment_type_text": "Permanent - Full Time",
         "compensation": "$135,000 - $198,000 / year", "compensation_minimum": 135000.0,
         "compensation_maximum": 198000.0, "compensation_currency": "USD", "compensation_frequency": "year",
         "compensation_visible": true, "deadline_at": "2026-08-28T23:59:59-04:00",
         "job": {"requisition_id": "REQ-1", "department": {"name": "Technology"}, "division": null},
         "location": {"name": "Jersey", "city": "St Helier", "province": null}}\
        """;

    private static String board(String posting) {
        return "{\"data\": [" + posting + "]}";
    }

    @Test
    void readsAPostingOfABoard() {
        RawPosting posting = Answers.only(board(POSTING));

        assertThat(posting.source()).isEqualTo("pinpoint");
        assertThat(posting.title()).isEqualTo(new Stated("Architect", "api:/title"));
        assertThat(posting.identifiers())
                .containsExactly(new RawIdentifier("requisition", new Stated("REQ-1", "api:/job/requisition_id")));
        assertThat(Answers.words(posting.employmentTypes())).containsExactly("Permanent - Full Time");
        assertThat(Answers.words(posting.categories())).containsExactly("Technology");
        assertThat(Answers.places(posting)).containsExactly("Jersey|St Helier||");
        assertThat(posting.validThrough()).isEqualTo(new Stated("2026-08-28T23:59:59-04:00", "api:/deadline_at"));
    }

    @Test
    void readsSectionsUnderTheHeadingsOfTheBoardOrTheirNames() {
        assertThat(Answers.sections(Answers.only(board(POSTING))))
                .containsExactly(
                        "What you will do: <ul><li>Lines</li></ul>", "Skills, knowledge and expertise: <p>Rulers.</p>");
    }

    @Test
    void takesNoPayThatIsNotVisible() {
        String hidden = POSTING.replace("compensation_visible\": true", "compensation_visible\": false");
        String unsaid = POSTING.replace("compensation_visible\": true", "compensation_visible\": null");

        assertThat(Answers.pay(Answers.only(board(POSTING))))
                .containsExactly("$135,000 - $198,000 / year|USD|135000.0|198000.0|year");
        assertThat(Answers.only(board(hidden)).baseSalary()).isEmpty();
        assertThat(Answers.only(board(unsaid)).baseSalary()).isEmpty();
    }

    @Test
    void takesAnEmptyBoardOnlyFromItsOwnAddress() {
        assertThat(Answers.postings("https://mill.pinpointhq.com/postings.json", "{\"data\": []}")
                        .postings())
                .isEmpty();
        assertThat(Answers.read(Answers.SAVED, "{\"data\": []}")).isEmpty();
    }
}
