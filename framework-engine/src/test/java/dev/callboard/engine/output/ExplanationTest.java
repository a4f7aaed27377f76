package dev.callboard.engine.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.api.posting.Basis;
import dev.callboard.api.posting.Evidence;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.RawSalary;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.normalise.Normalised;
import dev.callboard.engine.normalise.Normaliser;
import dev.callboard.engine.normalise.Source;
import java.net.URI;
import java.time.Instant;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplanationTest {
    private static final RawPosting WORDS = RawPosting.builder("ld")
            .title(new Stated("Cook", "ld:/title"))
            .description(new Stated("<p>Soup and bread for all who come.</p>", "ld:/description"))
            .datePosted(new Stated("1793534400", "ld:/datePosted"))
            .validThrough(new Stated("2026-11-10", "ld:/validThrough"))
            .baseSalary(RawSalary.text(new Stated("more than 1 can wish for", "ld:/baseSalary")))
            .note("The JSON-LD was not valid JSON and was repaired to be read.")
            .build()
            .and(RawPosting.builder("microdata")
                    .title(new Stated("Cook", "microdata:/title"))
                    .validThrough(new Stated("2026-12-24", "microdata:/validThrough"))
                    .employmentType(new Stated("FULL_TIME", "microdata:/employmentType"))
                    .build());

    @Test
    void tellsTheValueItsPlaceAndTheRule() {
        assertThat(explained("datePosted")).isEqualTo("""
            datePosted
              about     When the posting was first published.
              value     2026-11-01
              derived   ld:/datePosted '1793534400'
                        by epoch: A number of ten or thirteen digits counts the seconds or milliseconds since
                        1970; its day in UTC is taken.
              silent    microdata\
            """);
    }

    @Test
    void tellsWhyASourceLost() {
        assertThat(explained("validThrough")).isEqualTo("""
            validThrough
              about     The last day of the posting.
              value     2026-11-10
              stated    ld:/validThrough '2026-11-10'
              said      microdata:/validThrough '2026-12-24'
                        means 2026-12-24, but 'ld' has precedence
              conflict  sources-disagree: Sources of the page say different things; the one with precedence is
                        taken and all are kept.
                        ld:/validThrough '2026-11-10'
                        microdata:/validThrough '2026-12-24'\
            """);
    }

    @Test
    void tellsWhyWhatIsSaidIsNoValue() {
        assertThat(explained("baseSalary"))
                .contains(
                        "unknown   UNREADABLE: the page says something of it that could not be understood\n",
                        "said      ld:/baseSalary 'more than 1 can wish for'\n            no value was made of it\n");
    }

    @Test
    void tellsWhichSourcesAgree() {
        assertThat(explained("title"))
                .contains("  stated    ld:/title 'Cook'\n  stated    microdata:/title 'Cook'")
                .doesNotContain("said", "silent");
    }

    @Test
    void tellsThatNothingIsSaid() {
        assertThat(explained("duration")).contains("unknown   NOT_STATED: the page says nothing of it");
    }

    @Test
    void explainsAllThatIsSaidAndNamesTheRest() {
        String all = Explanation.of(WORDS, posting(WORDS));

        assertThat(all)
                .startsWith("Cook\n\n  site            mill\n")
                .contains(
                        "\n  sources         ld, microdata, in order of precedence\n",
                        "\n  note            The JSON-LD was not valid JSON",
                        """

                        employmentTypes
                          value     FULL_TIME
                          stated    microdata:/employmentType 'FULL_TIME'
                          silent    ld
                        """,
                        """

                        status
                          value     CLOSED
                          derived   ld:/validThrough '2026-11-10'
                                    by valid-through-past: \
                        """)
                .containsPattern("\nNo source says anything of: [^\n]*applicantLocations");
        assertThat(all.lines()).allMatch(line -> line.length() <= TextLines.WIDTH);
    }

    @Test
    void namesAPartOfAFieldBesideItsPlace() {
        var words = RawPosting.builder("ld").build();

        assertThat(Explanation.of(words, Postings.full(), "hiringOrganization"))
                .contains("  inferred  industry at css:p.industry ''\n            by some-rule");
    }

    @Test
    void explainsEveryFieldOfTheFormatThatHoldsAValue() {
        JsonNode fields = JsonMapper.shared().readTree(PostingJson.schema()).path("properties");

        assertThat(Explanation.fields())
                .isSubsetOf(fields.propertyNames())
                .hasSize(fields.size() - "format evidence conflicts unknown sources notes".split(" ").length);
    }

    @Test
    void explainsARecordOfWhichThePageIsGone() {
        assertThat(Explanation.of(null, Postings.with(record -> record.remove("dateUpdated"))))
                .contains("title\n  value     Köchin & Baker (Summer 2027)\n  stated    ld:/title ")
                .contains("\ndateUpdated\n  unknown   UNREADABLE: the page says something of it")
                .contains("  conflict  sources-disagree: ", "\n            ld:/validThrough '2026-12-01'\n")
                .doesNotContain("silent", "said ");
        assertThat(Explanation.of(new Evidence("css:h1", "Closed", Basis.STATED, null)))
                .isEqualTo("css:h1 'Closed'");
    }

    @Test
    void refusesAFieldThatIsNone() {
        assertThatThrownBy(() -> explained("pay")).isInstanceOf(NoSuchElementException.class);
    }

    private static String explained(String field) {
        return Explanation.of(WORDS, posting(WORDS), field);
    }

    private static JobPosting posting(RawPosting words) {
        URI page = URI.create("https://mill.example/7");
        var source = new Source("mill", "generic", "1", page, page, Instant.parse("2026-11-20T12:00:00Z"), null);
        return ((Normalised.Posting) new Normaliser().normalise(words, source)).posting();
    }
}
