package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.ats.AtsAnswer;
import java.net.URI;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class KnownAnswersTest {
    @Test
    void leavesAnOrdinaryPageAlone() {
        assertThat(Answers.read(Answers.SAVED, "<!doctype html><html><h1>Cook</h1><p>Soup.</p></html>"))
                .isEmpty();
        assertThat(Answers.read("https://boards.greenhouse.io/mill/jobs/7", "<html><h1>Cook</h1></html>"))
                .isEmpty();
        assertThat(Answers.read(Answers.SAVED, "")).isEmpty();
        assertThat(Answers.read(Answers.SAVED, "Cook wanted")).isEmpty();
    }

    @Test
    void leavesJsonOfNoSystemAlone() {
        assertThat(Answers.read(Answers.SAVED, "{\"@type\": \"JobPosting\", \"title\": \"Cook\"}"))
                .isEmpty();
        assertThat(Answers.read(Answers.SAVED, "[{\"title\": \"Cook\", \"description\": \"Soup.\"}]"))
                .isEmpty();
        assertThat(Answers.read(Answers.SAVED, "{\"jobs\": [], \"total\": 0}")).isEmpty();
        assertThat(Answers.read(Answers.SAVED, "{\"code\": 0, \"data\": null}")).isEmpty();
        assertThat(Answers.read(Answers.SAVED, "{\"items\": []}")).isEmpty();
        assertThat(Answers.read(Answers.SAVED, "{}")).isEmpty();
        assertThat(Answers.read(Answers.SAVED, "{\"offers\": [{\"price\": 7}]}"))
                .isEmpty();
        assertThat(Answers.read(Answers.SAVED, "{\"data\": {\"positions\": [{\"x\": 1, \"y\": 2}]}}"))
                .isEmpty();
        assertThat(Answers.read(Answers.SAVED, "{\"meta\": {\"totalCount\": 1}, \"result\": [{\"name\": \"x\"}]}"))
                .isEmpty();
    }

    @Test
    void leavesBrokenJsonOfNoSystemAlone() {
        assertThat(Answers.read(Answers.SAVED, "{\"jobs\": [{\"id\":")).isEmpty();
    }

    @Test
    void refusesBrokenJsonOfASystem() {
        AtsAnswer.Refused refused =
                Answers.refusal("https://boards-api.greenhouse.io/v1/boards/mill/jobs", "{\"jobs\": [{\"id\":");

        assertThat(refused.system()).isEqualTo("greenhouse");
        assertThat(refused.why()).isNotBlank();
    }

    @Test
    void refusesAnAnswerOfAnotherShapeThanTheSystems() {
        assertThat(Answers.refusal("https://boards-api.greenhouse.io/v1/boards/mill/jobs", "{\"queue\": \"full\"}")
                        .why())
                .isEqualTo(
                        "the address is Greenhouse's, but the answer is none of those known: '{\"queue\":\"full\"}'");
    }

    @Test
    void refusesNothingAtAll() {
        assertThat(Answers.refusal("https://boards-api.greenhouse.io/v1/boards/mill/jobs", "")
                        .why())
                .isEqualTo("the address is Greenhouse's, but the answer is none of those known: nothing");
    }

    @Test
    void readsARowThatIsOfAnotherTypeThanExpected() {
        assertThat(Answers.refusal("{\"jobs\": [7, {\"absolute_url\": {}, \"internal_job_id\": []}]}")
                        .why())
                .isEqualTo("no row of the answer of Greenhouse is a posting: Row 1 has no title. Row 2 has no title.");
    }

    @Test
    void readsAnAnswerThatAPageHolds() {
        JsonNode answer = new ObjectMapper().readTree("{\"ok\": false, \"error\": \"Document not found\"}");

        assertThat(new KnownAnswers().read(answer, URI.create(Answers.SAVED)))
                .contains(new AtsAnswer.Refused("lever", "Lever answered: Document not found"));
    }
}
