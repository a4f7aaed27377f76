package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import org.junit.jupiter.api.Test;

class ZohoRecruitTest {
    private static final String BOARD = "https://mill.zohorecruit.com/jobs/Careers";
    private static final String OPENING = """
        {"Remote_Job": true, "Posting_Title": "Miller", "Is_Locked": false, "City": "Mumbai", "State": "Maharashtra",
         "Country": "India", "Industry": "Mills", "Job_Description": "<p>You mill \\"grain\\".</p>", "Job_Type": "Full time",
         "Date_Opened": "05/06/2026", "id": "590522000011882533", "Keep_on_Career_Site": true}\
        """;

    @Test
    void readsTheOpeningsOfAPage() {
        RawPosting posting = Answers.only(BOARD, page(OPENING));

        assertThat(posting.source()).isEqualTo("zoho");
        assertThat(Answers.words(posting.url())).isEqualTo(BOARD + "/590522000011882533");
        assertThat(posting.description()).isEqualTo(new Stated("<p>You mill \"grain\".</p>", "api:/Job_Description"));
        assertThat(Answers.places(posting)).containsExactly("|Mumbai|Maharashtra|India");
        assertThat(posting.workplace()).containsExactly(new Stated("remote", "api:/Remote_Job"));
        assertThat(Answers.words(posting.employmentTypes())).containsExactly("Full time");
        assertThat(posting.datePosted()).isNull();
    }

    @Test
    void leavesOutWhatIsNotOnTheCareerSite() {
        String hidden = OPENING.replace("Keep_on_Career_Site\": true", "Keep_on_Career_Site\": false");

        assertThat(Answers.postings(BOARD, page(OPENING + "," + hidden)).rejected())
                .containsExactly("'Miller' is not on the career site.");
    }

    @Test
    void refusesAFieldThatIsNoJson() {
        assertThat(Answers.refusal(BOARD, "<html><input type=hidden id=jobs value='loading'></html>")
                        .why())
                .startsWith("expected JSON in 'input#jobs' of the page, found what is none: ");
    }

    static String page(String openings) {
        return "<html><form><input type=\"hidden\" id=\"jobs\" value=\"["
                + openings.replace("&", "&amp;").replace("\"", "&#34;") + "]\"></form></html>";
    }
}
