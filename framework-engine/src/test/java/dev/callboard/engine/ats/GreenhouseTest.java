package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.ats.AtsAnswer;
import dev.callboard.api.posting.RawIdentifier;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.RawSalary;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.normalise.Normalised;
import dev.callboard.engine.normalise.Normaliser;
import dev.callboard.engine.normalise.Source;
import java.net.URI;
import org.junit.jupiter.api.Test;

class GreenhouseTest {
    private static final String JOB = """
        {"id": 4011, "internal_job_id": 31, "absolute_url": "https://boards.greenhouse.io/mill/jobs/4011",
         "title": "Miller", "company_name": "Mill", "requisition_id": "R-7", "language": "en",
         "location": {"name": "Cork, Ireland"}, "first_published": "2026-10-02T09:00:00-04:00",
         "updated_at": "2026-11-01T09:00:00-04:00", "application_deadline": "2026-12-01T00:00:00-05:00",
         "content": "&lt;p&gt;Grind &amp;amp; sift.&lt;/p&gt;", "departments": [{"id": 1, "name": "Grain"}],
         "offices": [{"id": 2, "name": "South", "location": "Cork, County Cork, Ireland"}]}\
        """;

    @Test
    void readsEveryValueWithItsPlace() {
        RawPosting posting = Answers.only(JOB);

        assertThat(posting.source()).isEqualTo("greenhouse");
        assertThat(posting.id()).isEqualTo(new Stated("4011", "api:/id"));
        assertThat(posting.url())
                .isEqualTo(new Stated("https://boards.greenhouse.io/mill/jobs/4011", "api:/absolute_url"));
        assertThat(posting.title()).isEqualTo(new Stated("Miller", "api:/title"));
        assertThat(posting.hiringOrganization().name()).isEqualTo(new Stated("Mill", "api:/company_name"));
        assertThat(posting.identifiers())
                .containsExactly(new RawIdentifier("requisition", new Stated("R-7", "api:/requisition_id")));
        assertThat(posting.categories()).containsExactly(new Stated("Grain", "api:/departments/0/name"));
        assertThat(posting.datePosted()).isEqualTo(new Stated("2026-10-02T09:00:00-04:00", "api:/first_published"));
        assertThat(posting.dateUpdated()).isEqualTo(new Stated("2026-11-01T09:00:00-04:00", "api:/updated_at"));
        assertThat(posting.validThrough())
                .isEqualTo(new Stated("2026-12-01T00:00:00-05:00", "api:/application_deadline"));
        assertThat(posting.description())
                .isEqualTo(new Stated("&lt;p&gt;Grind &amp;amp; sift.&lt;/p&gt;", "api:/content"));
        assertThat(posting.language()).isEqualTo(new Stated("en", "api:/language"));
    }

    @Test
    void takesTheOfficeOnlyWhereThereIsNoLocation() {
        assertThat(Answers.places(Answers.only(JOB))).containsExactly("Cork, Ireland|||");
        assertThat(Answers.places(Answers.only(JOB.replace("{\"name\": \"Cork, Ireland\"}", "null"))))
                .containsExactly("Cork, County Cork, Ireland|||");
    }

    @Test
    void leavesEncodedTextThatTheNormaliserUndoes() {
        String twice = JOB.replace("&lt;", "&amp;lt;").replace("&gt;", "&amp;gt;");

        assertThat(description(JOB)).isEqualTo("Grind & sift.");
        assertThat(description(twice)).isEqualTo("Grind & sift.");
    }

    @Test
    void takesNoPlaceholderForARequisition() {
        assertThat(Answers.only(JOB.replace("R-7", "See Opening ID")).identifiers())
                .isEmpty();
    }

    @Test
    void turnsCentsIntoUnitsAndTakesThePeriodOnlyWhereItIsStated() {
        String ranges = """
            "pay_input_ranges": [
              {"min_cents": 14700000, "max_cents": 22050050, "currency_type": "USD", "title": "Annual base salary"},
              {"min_cents": 2500, "max_cents": 3200, "currency_type": "USD", "title": "Zone B"}], "id":\
            """;
        RawPosting posting = Answers.only(JOB.replaceFirst("\"id\":", ranges));

        assertThat(posting.baseSalary())
                .containsExactly(
                        new RawSalary(
                                null,
                                new Stated("USD", "api:/pay_input_ranges/0/currency_type"),
                                null,
                                new Stated("147000", "api:/pay_input_ranges/0/min_cents"),
                                new Stated("220500.5", "api:/pay_input_ranges/0/max_cents"),
                                new Stated("Annual base salary", "api:/pay_input_ranges/0/title")),
                        new RawSalary(
                                null,
                                new Stated("USD", "api:/pay_input_ranges/1/currency_type"),
                                null,
                                new Stated("25", "api:/pay_input_ranges/1/min_cents"),
                                new Stated("32", "api:/pay_input_ranges/1/max_cents"),
                                null));
    }

    @Test
    void takesNoOnTargetEarningsForBasePay() {
        String ranges = """
            "pay_input_ranges": [
              {"min_cents": 20000000, "max_cents": 30000000, "currency_type": "USD", "title": "OTE range"},
              {"min_cents": 10000000, "max_cents": 15000000, "currency_type": "USD", "title": "Base, without bonus"}], "id":\
            """;
        RawPosting posting = Answers.only(JOB.replaceFirst("\"id\":", ranges));

        assertThat(Answers.pay(posting)).containsExactly("|USD|100000|150000|");
        assertThat(posting.notes()).containsExactly("The pay range 'OTE range' is not base pay; it was not read.");
    }

    @Test
    void readsTheEmployersOwnFieldsThatHaveOneMeaning() {
        RawPosting posting = Answers.only(JOB.replaceFirst("\"id\":", """
            "metadata": [{"name": "Employment Type", "value": ["Intern", "Part-time"]},
              {"name": "Workplace Type", "value": "Hybrid"}, {"name": "Cost centre", "value": "9"}], "id":\
            """));

        assertThat(posting.employmentTypes())
                .containsExactly(
                        new Stated("Intern", "api:/metadata/0/value/0"),
                        new Stated("Part-time", "api:/metadata/0/value/1"));
        assertThat(posting.workplace()).containsExactly(new Stated("Hybrid", "api:/metadata/1/value"));
    }

    @Test
    void readsABoardAndSaysWhichRowsAreNoPostings() {
        String bare = "{\"id\": 5, \"internal_job_id\": 32, \"absolute_url\": \"https://x\", \"title\": \"Baker\"}";

        AtsAnswer.Postings board =
                Answers.postings("{\"jobs\": [" + JOB + ", " + bare + "], \"meta\": {\"total\": 2}}");

        assertThat(board.postings()).hasSize(1);
        assertThat(board.postings().getFirst().title()).isEqualTo(new Stated("Miller", "api:/title"));
        assertThat(board.rejected()).containsExactly("Row 2, 'Baker', has no text about the job.");
        assertThat(board.declaredTotal()).isEqualTo(2);
    }

    @Test
    void takesAnEmptyBoardForNoPostings() {
        assertThat(Answers.postings("{\"jobs\": [], \"meta\": {\"total\": 0}}").postings())
                .isEmpty();
    }

    @Test
    void refusesAnErrorAndAListWithoutText() {
        assertThat(Answers.refusal("{\"status\": 404, \"error\": \"Job not found\"}"))
                .isEqualTo(new AtsAnswer.Refused("greenhouse", "Greenhouse answered 404: Job not found"));
        assertThat(Answers.refusal("{\"jobs\": [" + JOB.replace("\"content\"", "\"other\"") + "]}")
                        .why())
                .isEqualTo("Greenhouse names 1 posting without text about the job; fetch each posting's own answer"
                        + " (GET https://boards-api.greenhouse.io/v1/boards/{board}/jobs/{posting}"
                        + "?pay_transparency=true)");
    }

    private static String description(String job) {
        URI page = URI.create(Answers.SAVED);
        var source = new Source("mill", "generic", "1", page, page, null, null);
        Normalised normalised = new Normaliser().normalise(Answers.only(job), source);
        return ((Normalised.Posting) normalised).posting().description().text();
    }
}
