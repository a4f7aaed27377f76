package dev.callboard.engine.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.EmploymentType;
import dev.callboard.api.posting.RawOrganization;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.lexicon.EmploymentWords;
import dev.callboard.engine.places.Gazetteer;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages of public boards, of offices and of their neighbours, laid out as those are.
class BoardPagesTest {
    private static final String BODY = """
        <p>You cook soup for three hundred guests every day of the week, with a team of four people.</p>
        <h2>Responsibilities</h2><ul><li>Keep the kitchen clean and the knives sharp</li></ul>
        <h2>Requirements</h2><ul><li>Two years in a professional kitchen of any size</li></ul>
        """;

    @Test
    void takesOfSeveralLinksTheOneThatLeadsToAnApplication() {
        RawPosting posting = head("<div><a href=/list>Back to results</a><a href=/form/7>Apply now</a></div>");

        assertThat(text(posting.applyUrl())).isEqualTo("https://x.example/form/7");
    }

    @Test
    void findsALinkToApplyAmongFacts() {
        RawPosting posting =
                head("<div><a href=/in/kiel>Kiel</a><span>Full time</span><a href=/form/7>Apply</a></div>");

        assertThat(text(posting.applyUrl())).isEqualTo("https://x.example/form/7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<button><span>Apply now</span><span>3 minutes</span></button>",
                "<div><a href=/form/7><span>Apply now</span><span>3 minutes</span></a></div>"
            })
    void knowsAButtonThatSaysMoreThanApply(String button) {
        assertThat(head(button).openSigns()).hasSize(1);
    }

    @Test
    void keepsARangeOfPayWhole() {
        RawPosting posting = head("<div><span>Utrecht</span><span>€ 2.800 – € 3.300 per maand</span></div>");

        assertThat(posting.baseSalary())
                .extracting(salary -> text(salary.text()))
                .containsExactly("€ 2.800 – € 3.300 per maand");
    }

    @Test
    void readsPayInLakhs() {
        RawPosting posting = head("<div><span>3 - 5 years</span></div><div><span>12-18 Lacs P.A.</span></div>");

        assertThat(posting.baseSalary())
                .extracting(salary -> text(salary.text()))
                .containsExactly("12-18 Lacs P.A.");
    }

    @Test
    void takesTheNumberOfAPostingForNoName() {
        RawPosting posting = page("Soup Cook - 198XKJL | Board", "<h1>Soup Cook</h1>" + BODY + "<p>As in 198XKJL.</p>")
                .orElseThrow();

        assertThat(name(posting)).isNull();
    }

    @Test
    void takesATownInANameForNoEmployer() {
        RawPosting posting = page(
                        "Soup Cook - Hospital of Harzgrund gGmbH",
                        "<h1>Soup Cook</h1><p>Harzgrund | Full time</p>"
                                + BODY.replace("guests", "guests of Harzgrund"))
                .orElseThrow();

        assertThat(name(posting)).isEqualTo("Hospital of Harzgrund gGmbH");
    }

    @Test
    void takesADateAboveALabelWithoutOneForNoDeadline() {
        RawPosting posting =
                head("<p>Review begins</p><p>March 16, 2026</p><p>Closing date</p><p>Open until filled</p>");

        assertThat(posting.validThrough()).isNull();
    }

    @Test
    void joinsACityItsStateAndItsCountry() {
        RawPosting posting = head("<dl><dt>Country:</dt><dd>United States</dd><dt>State:</dt><dd>North Carolina</dd>"
                + "<dt>City:</dt><dd>Morrisville</dd></dl>");

        assertThat(places(posting)).containsExactly("Morrisville, North Carolina, United States");
    }

    @Test
    void takesTheNameOfACompanyForNoPlace() {
        RawPosting posting = head("<dl><dt>Site</dt><dd>Globex GmbH</dd><dt>Town</dt><dd>Kiel</dd></dl>");

        assertThat(places(posting)).containsExactly("Kiel");
    }

    @Test
    void joinsAPlaceAndItsCanadianPostcode() {
        RawPosting posting = head("<p><span>Location</span><span>Surrey, BC</span><span>V3T 2W1</span></p>");

        assertThat(places(posting)).containsExactly("Surrey, BC, V3T 2W1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2 data-test=text-employerName>Globex Foods<a href=/about>About it</a></h2>",
                "<p data-automation=advertiser-name>Globex Foods</p>",
                "<p>Posted today by <span property=hiringOrganization>Globex Foods</span></p>"
            })
    void readsANameByWhatItsElementIsCalled(String line) {
        assertThat(name(head(line))).isEqualTo("Globex Foods");
    }

    @Test
    void readsWhoseHostItIs() {
        String page = "<title>Soup Cook at Globex</title><meta property=og:site_name content=Globex><h1>Soup Cook</h1>";

        assertThat(name(read(page + BODY, "https://globex.board.example/p/1").orElseThrow()))
                .isEqualTo("Globex");
        assertThat(name(read(page + BODY, "https://www.board.example/p/1").orElseThrow()))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Reageren t/m | 11 november 2028",
                "Einde inschrijfdatum | 17 juni 2028",
                "Accepting applications until: | 9 Feb 2028",
                "Plazo de presentación de solicitudes | Hasta el 15/10/2028"
            })
    void readsADeadlineByMoreLabels(String label, String value) {
        RawPosting posting = head("<dl><dt>" + label + "</dt><dd>" + value + "</dd></dl>");

        assertThat(text(posting.validThrough())).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Placed on", "Advertised", "Publicerat", "Ilmoitus julkaistu"})
    void readsADateOfPublicationByMoreLabels(String label) {
        RawPosting posting = head("<p><b>" + label + ":</b> 19th August 2028</p>");

        assertThat(text(posting.datePosted())).isEqualTo("19th August 2028");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sök tjänsten", "Hae työpaikkaa", "Reageer op deze opdracht", "Søk her"})
    void knowsMoreWordsForApplying(String words) {
        RawPosting posting = head("<p><a href=/form/7>" + words + "</a></p>");

        assertThat(text(posting.applyUrl())).isEqualTo("https://x.example/form/7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This position has now been filled. Thank you to everyone who applied.",
                "The period for application submission has ended for this opportunity.",
                "De reactietermijn is helaas verlopen en u kunt niet meer reageren."
            })
    void knowsMoreWordsForClosed(String words) {
        assertThat(page("Soup Cook", "<p>" + words + "</p><h1>Soup Cook</h1>" + BODY)
                        .orElseThrow()
                        .closedSigns())
                .extracting(Stated::text)
                .containsExactly(words);
    }

    @ParameterizedTest
    @CsvSource({"Tidsbegränsad anställning,TEMPORARY", "Kokoaikatyö,FULL_TIME", "Vikariat,TEMPORARY"})
    void knowsMoreWordsForKindsOfEmployment(String words, EmploymentType type) {
        assertThat(EmploymentWords.types(words)).containsExactly(type);
    }

    @Test
    void takesAHeadingOfTheWorkForNoTitle() {
        RawPosting posting = page("Opdracht - Board", "<h1>Soup Cook</h1><h2>Opdracht</h2>" + BODY)
                .orElseThrow();

        assertThat(text(posting.title())).isEqualTo("Soup Cook");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1>How we hire soup cooks</h1><a href=/jobs>Apply now</a>",
                "<h1>Open positions</h1><h2>Cook and waiter opportunities</h2><a href=mailto:a@x.example>Apply now</a>",
                "<h1>Soup cook training</h1><p>Location: Kiel</p><p>Price: €595 per person</p><a href=/7>Apply now</a>"
            })
    void takesWhatIsAboutJobsForNone(String head) {
        assertThat(page("Globex", head + BODY)).isEmpty();
    }

    @Test
    void takesSoftwareWithRequirementsForNone() {
        assertThat(read(
                        "<title>Job software | Globex</title><h1>Job software</h1><p>Send what you offer to two hundred"
                                + " boards with one click, and see who answers in one place.</p><h2>Requirements</h2>"
                                + "<p>None: it runs in a browser on each of your machines.</p>",
                        "https://globex.example/jobs/software"))
                .isEmpty();
    }

    private static RawPosting head(String lines) {
        return page("Soup Cook", "<h1>Soup Cook</h1>" + lines + BODY).orElseThrow();
    }

    private static List<String> places(RawPosting posting) {
        return posting.jobLocations().stream().map(place -> text(place.text())).toList();
    }

    private static @Nullable String name(RawPosting posting) {
        return Optional.ofNullable(posting.hiringOrganization())
                .map(RawOrganization::name)
                .map(Stated::text)
                .orElse(null);
    }

    private static String text(@Nullable Stated stated) {
        return Objects.requireNonNull(stated).text();
    }

    private static Optional<RawPosting> page(String title, String body) {
        return read("<title>" + title + "</title>" + body, "https://x.example/1");
    }

    private static Optional<RawPosting> read(String html, String address) {
        return new Markup(Gazetteer::isPlace)
                .extract(Response.saved(html, URI.create(address), null))
                .filter(posting -> posting.description() != null);
    }
}
