package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.ats.AtsAnswer;
import org.junit.jupiter.api.Test;

class PaylocityTest {
    private static final String BOARD = "https://recruiting.paylocity.com/recruiting/jobs/All/0a932b3f-1111/Mill";
    private static final String JOB = """
        {"JobId": 4429441, "JobTitle": "Miller", "Description": "You mill gr", "LocationName": "River mill",
         "JobLocation": {"City": "Tempe", "State": "AZ", "Country": "USA"}, "PublishedDate": "2026-06-11T16:42:33-05:00",
         "IsInternal": false}\
        """;

    @Test
    void takesTheFirstWordsOfATextForNoText() {
        assertThat(Answers.refusal(BOARD, board(JOB)).why())
                .isEqualTo("Paylocity names 1 posting without text about the job; fetch each posting's own answer"
                        + " (GET https://recruiting.paylocity.com/Recruiting/Jobs/Details/{posting})");
    }

    @Test
    void leavesOutWhatIsForTheCompanysOwnPeople() {
        AtsAnswer.Postings answer =
                Answers.postings(BOARD, board(JOB.replace("\"IsInternal\": false", "\"IsInternal\": true")));

        assertThat(answer.postings()).isEmpty();
        assertThat(answer.rejected()).containsExactly("'Miller' is for the company's own people.");
    }

    @Test
    void readsNothingFromAPageWithoutAList() {
        assertThat(Answers.read(BOARD, "<html><h1>Job Not Found</h1></html>")).isEmpty();
    }

    private static String board(String jobs) {
        return "<html><script>window.pageData = {\"ModuleTitle\": \"Mill\", \"Jobs\": [" + jobs + "]};</script></html>";
    }
}
