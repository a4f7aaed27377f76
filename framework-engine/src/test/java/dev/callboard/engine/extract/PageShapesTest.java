package dev.callboard.engine.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.places.Gazetteer;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Shapes that career sites give their postings, and those of pages that are none.
class PageShapesTest {
    private static final String BODY = """
        <p>You cook soup for three hundred guests every day of the week, with a team of four people.</p>
        <h2>Responsibilities</h2><ul><li>Keep the kitchen clean and the knives sharp</li></ul>
        <h2>Requirements</h2><ul><li>Two years in a professional kitchen of any size</li></ul>
        """;

    @Test
    void readsSeveralFactsInOneLine() {
        RawPosting posting = head("<p>Posted: 10 Nov 2026 | Expires: 8 Dec 2026 | Job ref: GA-26</p>");

        assertThat(text(posting.datePosted())).isEqualTo("10 Nov 2026");
        assertThat(text(posting.validThrough())).isEqualTo("8 Dec 2026");
        assertThat(numbers(posting)).containsExactly("GA-26");
    }

    @Test
    void readsFromWhenToWhenPeopleCanApply() {
        RawPosting posting = head("<dl><dt>Open &amp; closing dates</dt><dd>11/16/2026 to 11/30/2026</dd></dl>");

        assertThat(text(posting.datePosted())).isEqualTo("11/16/2026");
        assertThat(text(posting.validThrough())).isEqualTo("11/30/2026");
    }

    @Test
    void takesHowOftenPeopleAreThereForNoPlace() {
        RawPosting posting = head("<dl><dt>Work site</dt><dd>3 days / week in-office</dd></dl>");

        assertThat(posting.jobLocations()).isEmpty();
        assertThat(posting.workplace()).extracting(Stated::text).containsExactly("3 days / week in-office");
    }

    @Test
    void takesASentenceWithoutANameForNoPlace() {
        RawPosting wish = head("<h2>Location</h2><ul><li>Prefer onsite to support the kitchen team.</li></ul>");
        RawPosting named = head("<h2>Location</h2><ul><li>You work at our kitchen in Eindhoven.</li></ul>");

        assertThat(wish.jobLocations()).isEmpty();
        assertThat(places(named)).containsExactly("You work at our kitchen in Eindhoven.");
    }

    @Test
    void joinsACityAndItsCountry() {
        RawPosting posting = head("<dl><dt>City</dt><dd>Eindhoven</dd><dt>Country</dt><dd>Netherlands</dd></dl>");

        assertThat(places(posting)).containsExactly("Eindhoven, Netherlands");
    }

    @Test
    void takesTheCountOfPlacesForNone() {
        assertThat(head("<h6>Locations</h6><p>Showing 1 location</p>").jobLocations())
                .isEmpty();
    }

    @Test
    void takesOnlyThePlaceOfALineThatIsMarkedAsOne() {
        assertThat(places(head("<div class=preview-location>Boise, ID &bull; Front Desk</div>")))
                .containsExactly("Boise, ID");
    }

    @Test
    void readsChipsWithSpacesBetweenThem() {
        RawPosting posting = head("<div><span>Fresno, CA</span> <span>Per Diem</span> <span>Req # 88112</span></div>");

        assertThat(places(posting)).containsExactly("Fresno, CA");
        assertThat(posting.employmentTypes()).extracting(Stated::text).containsExactly("Per Diem");
        assertThat(numbers(posting)).containsExactly("88112");
    }

    @Test
    void takesAChipForNoLabelOfTheNext() {
        RawPosting posting =
                head("<ul><li>Remote – Canada or Mexico only</li><li>Contract</li><li>$35–$45/hr (USD)</li></ul>");

        assertThat(posting.employmentTypes()).extracting(Stated::text).containsExactly("Contract");
        assertThat(posting.baseSalary()).hasSize(1);
        assertThat(posting.applicantLocations()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        Rendsburg | Vollzeit | unbefristet;Rendsburg
        Manchester | £70,000 - £80,000 | Permanent;Manchester
        """)
    void takesTheNameOfACityAmongFactsForAPlace(String line, String place) {
        assertThat(places(head("<p>" + line + "</p>"))).containsExactly(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mobile | Full-time", "Enterprise | Remote", "Marketing | Full-time"})
    void takesNoOrdinaryWordAmongFactsForAPlace(String line) {
        assertThat(head("<p>" + line + "</p>").jobLocations()).isEmpty();
    }

    @Test
    void keepsTheEndsOfARangeTogether() {
        assertThat(head("<p>$30 - $36 an hour - Full-time</p>").baseSalary())
                .singleElement()
                .satisfies(pay -> assertThat(text(pay.text())).isEqualTo("$30 - $36 an hour"));
    }

    @Test
    void readsWhenAStageBeginsAndHowLongItIs() {
        RawPosting posting = head("<p>Nantes · Stage · 6 mois à partir de mars 2027</p>");

        assertThat(text(posting.startDate())).isEqualTo("mars 2027");
        assertThat(text(posting.duration())).isEqualTo("6 mois à partir de mars 2027");
    }

    @Test
    void readsTheTermOfAContractUnderItsLabel() {
        assertThat(text(head("<p>Tipo de contrato: Contrato a termo certo (6 meses)</p>")
                        .duration()))
                .isEqualTo("Contrato a termo certo (6 meses)");
    }

    @Test
    void keepsThePeriodThatTheLabelOfPayNames() {
        assertThat(head("<p>Hourly rate: £14.20</p>").baseSalary())
                .singleElement()
                .satisfies(pay -> assertThat(text(pay.text())).isEqualTo("Hourly rate: £14.20"));
    }

    @Test
    void takesTheSitesOwnNameForNoTitle() {
        RawPosting posting = page("City Farm Jobs", "<h1 class=site-title>City Farm Jobs</h1><h2>Soup Cook</h2>" + BODY)
                .orElseThrow();

        assertThat(text(posting.title())).isEqualTo("Soup Cook");
    }

    @Test
    void takesTheWordsOfALinkForNoEmployer() {
        RawPosting posting =
                head("<div class=company><a href=https://g.example>Visit site</a><strong>Globex</strong></div>");

        assertThat(text(posting.hiringOrganization().name())).isEqualTo("Globex");
    }

    @Test
    void takesAPlaceUnderItsLabelForNoEmployer() {
        RawPosting posting = page(
                        "Vacante Cocinero en Guadalajara",
                        "<h1>Cocinero</h1><div class=empresa>Sopas S.A. de C.V.</div>"
                                + "<table><tr><th>Ubicación</th><td>Guadalajara</td></tr></table>" + BODY)
                .orElseThrow();

        assertThat(text(posting.hiringOrganization().name())).isEqualTo("Sopas S.A. de C.V.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Soup Cook | Globex Careers", "Soup Cook | Werken bij Globex", "Soup Cook – Globex AG"})
    void readsTheEmployerBesideTheNameOfItsSite(String title) {
        RawPosting posting = page(title, "<h1>Soup Cook</h1>" + BODY.replace("guests", "guests of Globex"))
                .orElseThrow();

        assertThat(text(posting.hiringOrganization().name())).startsWith("Globex");
    }

    @Test
    void readsALineThatSaysThatThePostingIsOverInAList() {
        RawPosting posting = head("<ul><li>Glasgow, UK</li><li>This position has been filled</li></ul>");

        assertThat(posting.closedSigns()).extracting(Stated::text).containsExactly("This position has been filled");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        Electrician Job Description [2026];<h1>Electrician Job Description</h1>
        How to Become a Roofer;<h1>Roofer Career</h1>
        Roofing;<h1>Roofer Career Guide</h1>
        Job expired;<h1>This job has expired</h1>
        """)
    void findsNoPostingOnPagesAboutJobs(String title, String heading) {
        assertThat(page(title, heading + BODY)).isEmpty();
    }

    @Test
    void findsNoPostingAmongSeveralInFull() {
        String several = Stream.of("Cook", "Baker", "Cashier")
                .map(name ->
                        "<h2>" + name + "</h2><p>You cook soup for three hundred guests every day, with a team.</p>"
                                + "<h3>Requirements</h3><ul><li>Two years in a kitchen</li></ul><a href=/" + name
                                + ">Apply</a>")
                .collect(Collectors.joining());

        assertThat(page("Jobs", "<h1>Jobs at Store 12</h1>" + several)).isEmpty();
    }

    @Test
    void takesAnApplicationForNoTitle() {
        assertThat(page("Soup Cook", "<h1>Apply for Soup Cook</h1>" + BODY)).isEmpty();
    }

    @Test
    void readsWhereApplicantsMustBeFromBesideOtherFacts() {
        RawPosting posting = head("<p>Remote within Germany or Austria · Full-time</p>");

        assertThat(posting.jobLocations()).isEmpty();
        assertThat(posting.applicantLocations()).hasSize(1);
        assertThat(posting.workplace()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"City of Regina", "The Fenwick Museum"})
    void readsAnEmployerThatIsATownOrHasAnArticle(String name) {
        RawPosting posting = page(
                        "Soup Cook | " + name, "<h1>Soup Cook</h1>" + BODY.replace("guests", "guests of " + name))
                .orElseThrow();

        assertThat(text(posting.hiringOrganization().name())).isEqualTo(name);
    }

    @Test
    void findsNoPostingOnAPageOfAnEmployer() {
        assertThat(new Markup(Gazetteer::isPlace)
                        .extract(Response.saved(
                                "<title>Careers | Globex</title><h1>Build the future of soup</h1><p>We are a team of"
                                        + " fifty in Denver, and we offer equity and a learning budget to"
                                        + " everybody.</p><h2>Open roles</h2><ul><li><a href=/a>Soup Cook</a>"
                                        + " Denver</li></ul><h2>Benefits</h2><ul><li>Unlimited soup for all</li></ul>",
                                URI.create("https://globex.example/careers"),
                                null))
                        .filter(posting -> posting.description() != null))
                .isEmpty();
    }

    private static RawPosting head(String lines) {
        return page("Soup Cook", "<h1>Soup Cook</h1>" + lines + BODY).orElseThrow();
    }

    private static List<String> places(RawPosting posting) {
        return posting.jobLocations().stream().map(place -> text(place.text())).toList();
    }

    private static List<String> numbers(RawPosting posting) {
        return posting.identifiers().stream().map(each -> each.value().text()).toList();
    }

    private static String text(@Nullable Stated stated) {
        return Objects.requireNonNull(stated).text();
    }

    private static Optional<RawPosting> page(String title, String body) {
        return new Markup(Gazetteer::isPlace)
                .extract(Response.saved(
                        "<html><head><title>" + title + "</title></head><body>" + body + "</body></html>",
                        URI.create("https://x.example/1"),
                        null))
                .filter(posting -> posting.description() != null);
    }
}
