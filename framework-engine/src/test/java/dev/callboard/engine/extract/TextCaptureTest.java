package dev.callboard.engine.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.places.Gazetteer;
import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Postings in texts without markup.
class TextCaptureTest {
    private static final String BODY = """

        Responsibilities
        - Cook soup for three hundred guests every day of the week
        - Keep the kitchen clean and the knives sharp, and order what is needed for the week

        Requirements
        - Two years in a professional kitchen of any size
        """;

    @Test
    void readsTheTitleUnderItsLabel() {
        RawPosting posting = text("POSITION ONE\n\nJob Title: Soup Cook\n\nLocation: Cork, Ireland\n" + BODY);

        assertThat(Objects.requireNonNull(posting.title()).text()).isEqualTo("Soup Cook");
    }

    @Test
    void takesTheFirstLineAboveFactsForTheTitle() {
        RawPosting posting = text("Ladle Hand (Grade A): Kitchen\nRef No: 2024/67\nLocation: Cork, Ireland\n" + BODY);

        assertThat(Objects.requireNonNull(posting.title()).text()).isEqualTo("Ladle Hand (Grade A): Kitchen");
    }

    @Test
    void takesAllItemsBelowALabel() {
        RawPosting posting = text("Soup Cook\n\nLocation\n\n- Berlin\n- Hamburg\n- Munich\n" + BODY);

        assertThat(posting.jobLocations())
                .extracting(place -> Objects.requireNonNull(place.text()).text())
                .containsExactly("Berlin", "Hamburg", "Munich");
    }

    @Test
    void readsAnAddressToApplyAt() {
        RawPosting posting = text("Soup Cook\n\nLocation: Cork\n" + BODY
                + "\nHow to apply\n\nFollow this link: https://globex.example/apply/7.\n");

        assertThat(Objects.requireNonNull(posting.applyUrl()).text()).isEqualTo("https://globex.example/apply/7");
    }

    @Test
    void readsTheLinesBelowTheTitle() {
        RawPosting posting = text("Soup Cook\n\n**Globex** | Remote (EU timezones) | Contract | €45-55/hour\n" + BODY);

        assertThat(posting.workplace()).extracting(Stated::text).containsExactly("Remote (EU timezones)");
        assertThat(posting.employmentTypes()).extracting(Stated::text).containsExactly("Contract");
        assertThat(posting.baseSalary()).hasSize(1);
        assertThat(Objects.requireNonNull(posting.description()).text()).doesNotContain("Globex");
    }

    @Test
    void readsTheWordsOfALink() {
        RawPosting posting =
                text("Soup Cook\n\nCompany\n\n[Globex](https://globex.example/)\n\nLocation: Cork\n" + BODY);

        assertThat(Objects.requireNonNull(posting.hiringOrganization().name()).text())
                .isEqualTo("Globex");
    }

    @Test
    void joinsTheLinesOfABrokenParagraph() {
        RawPosting posting = text("Soup Cook\n\nLocation: Cork\n" + BODY + """

            We are looking for somebody who has cooked soup for many years
            and who likes to do so, in the morning and at noon.
            salary: none
            """);

        assertThat(Objects.requireNonNull(posting.description()).text())
                .contains("cooked soup for many years and who likes to do so");
    }

    @Test
    void readsTheFieldsAboveATextWithoutTheirQuotes() {
        RawPosting posting = text("---\nlayout: job\ntitle: \"Soup Cook\"\nsalary: '€16.50 an hour'\n---\n\n" + BODY);

        assertThat(Objects.requireNonNull(posting.title()).text()).isEqualTo("Soup Cook");
        assertThat(posting.baseSalary())
                .singleElement()
                .satisfies(pay ->
                        assertThat(Objects.requireNonNull(pay.text()).text()).isEqualTo("€16.50 an hour"));
    }

    @Test
    void takesTheLinesAboveALetterForNoTitle() {
        RawPosting posting =
                text("Subject: Opening: Soup Cook, Cork\n\nSoup Cook\nGlobex | Cork, Ireland | Full-time\n" + BODY);

        assertThat(Objects.requireNonNull(posting.title()).text()).isEqualTo("Soup Cook");
        assertThat(Objects.requireNonNull(posting.hiringOrganization().name()).text())
                .isEqualTo("Globex");
    }

    @Test
    void readsTheEmployerBehindAnAtSign() {
        RawPosting posting = text("# Soup Cook @ Globex\n\n" + BODY + "\nGlobex cooks. At Globex we stir.\n");

        assertThat(Objects.requireNonNull(posting.title()).text()).isEqualTo("Soup Cook");
        assertThat(Objects.requireNonNull(posting.hiringOrganization().name()).text())
                .isEqualTo("Globex");
    }

    @Test
    void readsATextThatBeginsWithABracket() {
        RawPosting posting = text("[Remote] Soup Cook\n\nLocation: Cork\n" + BODY);

        assertThat(Objects.requireNonNull(posting.title()).text()).isEqualTo("[Remote] Soup Cook");
    }

    @Test
    void takesAFactForNoTitle() {
        RawPosting posting = text("Soup Stirrers\n\nContract type: Full time\nReporting to: Head Chef\n" + BODY);

        assertThat(Objects.requireNonNull(posting.title()).text()).isEqualTo("Soup Stirrers");
    }

    @Test
    void knowsTheWordsOfJobsInThePlural() {
        RawPosting posting = text("MENU\n\nLine Cooks (2)\n" + BODY);

        assertThat(Objects.requireNonNull(posting.title()).text()).isEqualTo("Line Cooks (2)");
    }

    @Test
    void knowsTheWordsOfJobsAtTheEndOfOthers() {
        RawPosting posting = text("VELKOMMEN\n\nKjøkkenleder til Globex\n" + BODY);

        assertThat(Objects.requireNonNull(posting.title()).text()).isEqualTo("Kjøkkenleder til Globex");
    }

    @Test
    void tellsTheCompanyFromTheTitleBeforeIt() {
        RawPosting posting = text(
                "Line Cooks - Globex Kitchens, Inc.\n\nLocation: Cork\n" + BODY + "\nSource: Globex Kitchens, Inc.\n");

        assertThat(Objects.requireNonNull(posting.title()).text()).isEqualTo("Line Cooks");
        assertThat(Objects.requireNonNull(posting.hiringOrganization().name()).text())
                .isEqualTo("Globex Kitchens, Inc.");
    }

    @Test
    void readsLabelsWithAnAside() {
        RawPosting posting = text("Soup Cook\n\nLocation: Cork\nApplication deadline (midnight Geneva time): 30 April"
                + " 2026\nVacancy no.: DC/CORK/2026/02\n" + BODY);

        assertThat(Objects.requireNonNull(posting.validThrough()).text()).isEqualTo("30 April 2026");
        assertThat(posting.identifiers())
                .extracting(number -> number.value().text())
                .containsExactly("DC/CORK/2026/02");
    }

    @Test
    void takesAPlaceUnderALabelItDoesNotKnowForNoPlaceOfTheJob() {
        RawPosting posting =
                text("Soup Cook\n\nHeadquarters: Berlin, Germany\nKitchen unit: Hamburg, Germany\n" + BODY);

        assertThat(posting.jobLocations()).isEmpty();
    }

    @Test
    void takesTheRegionOfATownForNoLimitOfApplicants() {
        RawPosting posting = text("Cocinera\n\nRegión\n\nRegión de Murcia\n\nCiudad\n\nLorca\n" + BODY);

        assertThat(posting.jobLocations()).hasSize(1);
        assertThat(posting.applicantLocations()).isEmpty();
    }

    @Test
    void takesTheRegionOfRemoteWorkForALimitOfApplicants() {
        RawPosting posting = text("Recipe Writer\n\nLocation: Remote\nRegion: Europe\n" + BODY);

        assertThat(posting.applicantLocations()).hasSize(1);
    }

    @Test
    void takesAPathForNoTitle() {
        RawPosting posting =
                text("You are here: Home » Cooks and Internships » Soup Cook\n\nSoup Cook\n\nDeadline: 1 April 2026\n"
                        + BODY);

        assertThat(Objects.requireNonNull(posting.title()).text()).isEqualTo("Soup Cook");
        assertThat(posting.employmentTypes()).isEmpty();
    }

    @Test
    void takesASloganForNoTitle() {
        RawPosting posting = text("Your Source for Chef and Internship Positions\n\nArchivist of Recipes\n" + BODY);

        assertThat(Objects.requireNonNull(posting.title()).text()).isEqualTo("Archivist of Recipes");
    }

    @Test
    void takesTheLabelledTitleFromAHeadingThatSaysWhoHires() {
        RawPosting posting = text(
                "Kitchen Internship at Globex Museum\n\nJob Title: Kitchen Internship\nJob Status: Full-time\n" + BODY);

        assertThat(Objects.requireNonNull(posting.title()).text()).isEqualTo("Kitchen Internship");
    }

    @Test
    void takesTheNameOfItsKindFromTheTitle() {
        RawPosting posting = text("Empleo: Cocinera de sopas\n\nCiudad: Lorca\n" + BODY);

        assertThat(Objects.requireNonNull(posting.title()).text()).isEqualTo("Cocinera de sopas");
    }

    @Test
    void readsTheRowsOfATableInMarkdown() {
        RawPosting posting = text("""
            Soup Cook
            | Field | Value |
            |---|---|
            | Location | Cork, Ireland |
            | Work model | - |
            | **Salary** | €18–€24 / hour |
            """ + BODY);

        assertThat(posting.jobLocations())
                .extracting(place -> Objects.requireNonNull(place.text()).text())
                .containsExactly("Cork, Ireland");
        assertThat(posting.baseSalary()).hasSize(1);
        assertThat(posting.workplace()).isEmpty();
    }

    private static RawPosting text(String text) {
        return new TextCapture(Gazetteer::isPlace)
                .extract(Response.saved(text, URI.create("https://x.example/jobs/1"), null))
                .orElseThrow();
    }
}
