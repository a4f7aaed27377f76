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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the lines between the title and the text of a page say.
class PageHeadTest {
    private static final String BODY = """
        <p>You cook soup for three hundred guests every day of the week, with a team of four people.</p>
        <h2>Responsibilities</h2><ul><li>Keep the kitchen clean and the knives sharp</li></ul>
        <h2>Requirements</h2><ul><li>Two years in a professional kitchen of any size</li></ul>
        """;

    @Test
    void readsAKindOfEmploymentBesideAPlace() {
        RawPosting posting = head("<p>Full-time, Berlin</p>");

        assertThat(posting.employmentTypes()).extracting(Stated::text).containsExactly("Full-time");
        assertThat(places(posting)).containsExactly("Berlin");
    }

    @Test
    void readsPartsBetweenHyphensWhereOneIsKnown() {
        RawPosting posting = head("<p>Lyon (69) - CDD de 6 mois - 35h/semaine</p>");

        assertThat(places(posting)).containsExactly("Lyon (69)");
        assertThat(posting.employmentTypes()).extracting(Stated::text).contains("CDD de 6 mois");
        assertThat(Objects.requireNonNull(posting.duration()).text()).isEqualTo("CDD de 6 mois");
    }

    @Test
    void keepsTheDashOfARangeOfPay() {
        RawPosting posting = head("<p>8 500 – 10 000 zł brutto / mies.</p>");

        assertThat(posting.baseSalary())
                .singleElement()
                .satisfies(pay -> assertThat(Objects.requireNonNull(pay.text()).text())
                        .isEqualTo("8 500 – 10 000 zł brutto / mies."));
    }

    @Test
    void readsWhereApplicantsForRemoteWorkMustBe() {
        RawPosting posting = head("<p>Remote (US only)</p>");

        assertThat(posting.workplace()).extracting(Stated::text).containsExactly("Remote (US only)");
        assertThat(posting.applicantLocations())
                .singleElement()
                .satisfies(place ->
                        assertThat(Objects.requireNonNull(place.text()).text()).isEqualTo("US"));
        assertThat(posting.jobLocations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        Globex B.V., Rotterdam;Globex B.V.;Rotterdam
        Harborview Capital, New York;Harborview Capital;New York
        Beispiel GmbH & Co. KG, Köln;Beispiel GmbH & Co. KG;Köln
        """)
    void tellsACompanyFromThePlaceBesideIt(String line, String company, String place) {
        RawPosting posting = head("<p>" + line + "</p>");

        assertThat(Objects.requireNonNull(posting.hiringOrganization().name()).text())
                .isEqualTo(company);
        assertThat(places(posting)).containsExactly(place);
    }

    @Test
    void takesTheLineOfALegalFormForTheCompany() {
        assertThat(Objects.requireNonNull(head("<p>TransPol Sp. z o.o.</p>")
                                .hiringOrganization()
                                .name())
                        .text())
                .isEqualTo("TransPol Sp. z o.o.");
    }

    @Test
    void takesNoTermOfAListForAValueOfTheOneAbove() {
        RawPosting posting = head("<dl><dt>Location</dt><dd>Fort Collins, CO</dd><dt>Remote job</dt><dd>No</dd>"
                + "<dt>Appointment type</dt><dd>Permanent</dd></dl>");

        assertThat(places(posting)).containsExactly("Fort Collins, CO");
        assertThat(posting.workplace()).isEmpty();
    }

    @Test
    void joinsTheLinesOfAnAddress() {
        RawPosting posting = head("<dl><dt>Location</dt><dd>The Old Mill<br>London<br>E1 1FR</dd><dt>Salary</dt>"
                + "<dd>£20,000 a year</dd></dl>");

        assertThat(places(posting)).containsExactly("The Old Mill, London, E1 1FR");
    }

    @Test
    void readsHowLongTheWorkLasts() {
        assertThat(Objects.requireNonNull(head("<p>10-week programme</p><p>Cork, Ireland</p>")
                                .duration())
                        .text())
                .isEqualTo("10-week programme");
        assertThat(head("<p>3 years of experience</p><p>Cork, Ireland</p>").duration())
                .isNull();
    }

    @Test
    void takesNoSentenceAboutMoneyForPay() {
        assertThat(head("<p>Travel expenses up to £10 per day are paid.</p>").baseSalary())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Job opening: Soup Cook", "Vacature: Soup Cook", "Stellenangebot – Soup Cook"})
    void leavesOutWhatOnlySaysThatItIsAJob(String heading) {
        RawPosting posting =
                page("<h1>" + heading + "</h1><p>Location: Cork</p>" + BODY).orElseThrow();

        assertThat(Objects.requireNonNull(posting.title()).text()).isEqualTo("Soup Cook");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How to write a job description for a soup cook",
                "Soup Cook job description template",
                "Soup Cook interview questions"
            })
    void takesNoArticleAboutAJobForOne(String heading) {
        assertThat(page("<h1>" + heading + "</h1>" + BODY).map(RawPosting::title))
                .isEmpty();
    }

    @Test
    void takesNoBoardForTheEmployer() {
        String html = "<html><head><title>Soup Cook | Spoons</title><meta property=og:site_name content=Spoons></head>"
                + "<body><h1>Soup Cook</h1><p>Location: Cork</p>%s</body></html>";

        assertThat(at("https://jobs.spoons.example/vacancies/7", html.formatted(BODY))
                        .hiringOrganization()
                        .name())
                .isNull();
        assertThat(Objects.requireNonNull(at("https://spoons.example/careers/7", html.formatted(BODY))
                                .hiringOrganization()
                                .name())
                        .text())
                .isEqualTo("Spoons");
    }

    @Test
    void takesADateAtTheEndForNoPartOfTheText() {
        RawPosting posting = head("<p>Cork, Ireland</p>", "<p>Vor 3 Tagen veröffentlicht</p>");

        assertThat(Objects.requireNonNull(posting.datePosted()).text()).isEqualTo("Vor 3 Tagen veröffentlicht");
        assertThat(Objects.requireNonNull(posting.description()).text()).doesNotContain("Tagen");
    }

    private static RawPosting head(String lines) {
        return head(lines, "");
    }

    private static RawPosting head(String lines, String end) {
        return page("<h1>Soup Cook</h1>" + lines + BODY + end).orElseThrow();
    }

    private static List<String> places(RawPosting posting) {
        return posting.jobLocations().stream()
                .map(place -> Objects.requireNonNull(place.text()).text())
                .toList();
    }

    private static Optional<RawPosting> page(String body) {
        return new Markup(Gazetteer::isPlace)
                .extract(response(
                        "https://x.example/jobs/1",
                        "<html><head><title>Soup Cook</title></head><body>" + body
                                + "<a href=/apply/1>Apply now</a></body></html>"))
                .filter(posting -> posting.description() != null);
    }

    private static RawPosting at(String url, String html) {
        return new Markup(Gazetteer::isPlace).extract(response(url, html)).orElseThrow();
    }

    private static Response response(String url, String body) {
        return Response.saved(body, URI.create(url), null);
    }
}
