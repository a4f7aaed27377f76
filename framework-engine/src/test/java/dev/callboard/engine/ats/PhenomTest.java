package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.ats.AtsAnswer;
import org.junit.jupiter.api.Test;

class PhenomTest {
    private static final String SEARCH = """
        {"refineSearch": {"status": 200, "hits": 1, "totalHits": 52, "data": {"jobs": [{"jobSeqNo": "P1", "title": "Cook",
          "descriptionTeaser": "We look for a cook.", "cityStateCountry": "Cork, Ireland"}]}}}\
        """;

    @Test
    void takesNoTeaserForAText() {
        assertThat(Answers.refusal(SEARCH).why())
                .isEqualTo("Phenom names 1 posting without text about the job; read each posting's own page");
    }

    @Test
    void readsEveryPlaceOnce() {
        String search = """
            {"refineSearch": {"totalHits": 1, "data": {"jobs": [{"jobSeqNo": "P1", "title": "Cook", "description": "Soup.",
              "city": "Cork", "state": "Munster", "country": "Ireland", "location": "Cork, Ireland",
              "multi_location": ["Cork, Ireland", "Galway, Ireland", "Lyon, France"],
              "multi_location_array": [{"location": "Cork, Ireland"}, {"location": "Galway, Ireland"}]}]}}}\
            """;

        assertThat(Answers.places(Answers.only(search)))
                .containsExactly("Cork, Ireland|Cork|Munster|Ireland", "Galway, Ireland|||", "Lyon, France|||");
    }

    @Test
    void refusesAPageOfASearch() {
        String page = "<html><script>phApp.ddo = " + SEARCH.replace("refineSearch", "eagerLoadRefineSearch")
                + "</script></html>";

        assertThat(Answers.refusal(page).why())
                .isEqualTo("Phenom names postings without text about the job; read each posting's own page");
    }

    @Test
    void takesAnEmptySearchForNoPostings() {
        AtsAnswer.Postings none = Answers.postings("{\"refineSearch\": {\"totalHits\": 0, \"data\": {\"jobs\": []}}}");

        assertThat(none.postings()).isEmpty();
        assertThat(none.declaredTotal()).isZero();
    }
}
