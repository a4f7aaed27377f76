package dev.callboard.engine.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.Sections;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class SectionSplitterTest {
    @Test
    void readsMarkedUpHeadings() {
        Sections sections =
                sections("<h2>Responsibilities</h2><ul><li>Stir the soup</li><li>Taste it</li></ul><h2>What you'll"
                        + " bring</h2><p>A spoon</p>");

        assertThat(sections.responsibilities()).containsExactly("Stir the soup", "Taste it");
        assertThat(sections.requirements()).containsExactly("A spoon");
    }

    @Test
    void readsBoldLinesAndLabelsInALine() {
        Sections sections = sections("<p><b>What we offer</b></p><p>Free soup</p><p><b>Nice to have:</b> Golang</p>");

        assertThat(sections.benefits()).containsExactly("Free soup");
        assertThat(sections.preferred()).containsExactly("Golang");
    }

    @Test
    void readsAHeadingThatStandsInAList() {
        Sections sections =
                sections("<h3>Requirements</h3><ul><li>Soup</li><li>Preferred Qualifications:</li><li>Bread</li></ul>");

        assertThat(sections.requirements()).containsExactly("Soup");
        assertThat(sections.preferred()).containsExactly("Bread");
    }

    @Test
    void splitsListsThatWereRunTogether() {
        Sections sections = sections(
                "<p>Minimum Qualifications: - Knows problem-solving. - Has 12 - 24 weeks. Preferred Qualifications: -"
                        + " Bread</p>");

        assertThat(sections.requirements()).containsExactly("Knows problem-solving.", "Has 12 - 24 weeks.");
        assertThat(sections.preferred()).containsExactly("Bread");
    }

    @Test
    void keepsARangeOfPayInOneItem() {
        String pay = "Entgeltgruppe 8 (3.450,00 € – 4.120,00 €)";

        assertThat(sections("<h2>Benefits</h2><ul><li>%s</li><li>From EUR 20 - EUR 25</li><li>4.120 € more</li></ul>"
                                .formatted(pay))
                        .benefits())
                .containsExactly(pay, "From EUR 20 - EUR 25", "4.120 € more");
    }

    @Test
    void readsAHeadingThatLostTheEndOfItsLine() {
        assertThat(sections("<p>ResponsibilitiesStir the soup every day</p>").responsibilities())
                .containsExactly("Stir the soup every day");
    }

    @Test
    void takesLegalWordsOutOfTheRequirements() {
        Sections sections = sections("<h3>Requirements</h3><p>A spoon</p><p>We are an equal opportunity employer.</p>");

        assertThat(sections.requirements()).containsExactly("A spoon");
        assertThat(sections.legal()).isEqualTo("We are an equal opportunity employer.");
    }

    @Test
    void readsGermanHeadings() {
        assertThat(sections("<h3>Deine Aufgaben</h3><ul><li>Suppe rühren</li></ul>")
                        .responsibilities())
                .containsExactly("Suppe rühren");
    }

    @Test
    void takesTheCentsOfAnAmountForNoNumberOfAnItem() {
        Sections sections = sections("<h3>Requirements</h3><p>Hourly range $25.37 - $35.52. Exact pay depends.</p>");

        assertThat(sections.requirements()).containsExactly("Hourly range $25.37 - $35.52. Exact pay depends.");
    }

    @Test
    void makesNoSectionsUp() {
        assertThat(Prose.of(
                                Jsoup.parseBodyFragment("<p>We cook soup: it is good.</p>")
                                        .body(),
                                "ld:/d")
                        .sections())
                .isNull();
    }

    private static Sections sections(String html) {
        return Objects.requireNonNull(Prose.of(Jsoup.parseBodyFragment(html).body(), "ld:/description")
                .sections());
    }
}
