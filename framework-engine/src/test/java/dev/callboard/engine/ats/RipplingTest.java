package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import org.junit.jupiter.api.Test;

class RipplingTest {
    private static final String DETAIL = """
        {"uuid": "2f06", "name": "Seller", "companyName": "Mill", "url": "https://ats.rippling.com/mill/jobs/2f06",
         "description": {"company": "<p>We mill.</p>", "role": "<p>Sell.</p>"},
         "department": {"name": "Sales", "base_department": "Sales"}, "workLocations": ["Cork", "Remote (Ireland)"],
         "employmentType": {"label": "SALARIED_FT", "id": "Salaried, full-time"}, "createdOn": "2026-10-02T09:00:00Z",
         "payRangeDetails": [{"location": "Cork", "currency": "EUR", "rangeStart": 40000, "rangeEnd": 50000,
           "frequency": "YEAR", "isRemote": false}]}\
        """;

    private static String row(String place) {
        return "{\"uuid\": \"2f06\", \"name\": \"Seller\", \"url\": \"https://x\", \"workLocation\": {\"label\": \""
                + place + "\"}}";
    }

    @Test
    void readsAJobsOwnAnswer() {
        RawPosting posting = Answers.only(DETAIL);

        assertThat(posting.source()).isEqualTo("rippling");
        assertThat(posting.title()).isEqualTo(new Stated("Seller", "api:/name"));
        assertThat(posting.description()).isEqualTo(new Stated("<p>Sell.</p>", "api:/description/role"));
        assertThat(Answers.sections(posting)).containsExactly("About the company: <p>We mill.</p>");
        assertThat(posting.hiringOrganization().name()).isEqualTo(new Stated("Mill", "api:/companyName"));
        assertThat(Answers.places(posting)).containsExactly("Cork|||", "Remote (Ireland)|||");
        assertThat(Answers.words(posting.categories())).containsExactly("Sales");
        assertThat(posting.datePosted()).isEqualTo(new Stated("2026-10-02T09:00:00Z", "api:/createdOn"));
    }

    @Test
    void takesTheEmploymentTypeThatIsMeantForPeople() {
        assertThat(Answers.only(DETAIL).employmentTypes())
                .containsExactly(new Stated("Salaried, full-time", "api:/employmentType/id"));
    }

    @Test
    void readsThePayOfEachPlace() {
        assertThat(Answers.pay(Answers.only(DETAIL))).containsExactly("|EUR|40000|50000|YEAR");
    }

    @Test
    void refusesAListWithoutText() {
        assertThat(Answers.refusal("[" + row("Cork") + "," + row("Berlin") + "]")
                        .why())
                .startsWith("Rippling names 2 postings without text about the job; fetch each posting's own answer");
    }

    @Test
    void refusesAPageOfAListWithoutText() {
        String page = """
            {"items": [{"id": "2f06", "name": "Seller", "url": "https://x", "locations": [{"name": "Cork"}]}],
             "page": 0, "totalItems": 1}\
            """;

        assertThat(Answers.refusal(page).system()).isEqualTo("rippling");
    }
}
