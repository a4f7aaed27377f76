package dev.callboard.engine.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.places.Gazetteer;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages that employers and boards lay out by hand, with little markup that says what is what.
class CompanyPagesTest {
    private static final String BODY = """
        <p>You cook soup for three hundred guests every day of the week, with a team of four people.</p>
        <h2>Responsibilities</h2><ul><li>Keep the kitchen clean and the knives sharp</li></ul>
        <h2>Requirements</h2><ul><li>Two years in a professional kitchen of any size</li></ul>
        """;

    @Test
    void findsNoPostingWhereCardsNameSeveral() {
        String cards = "<h3>Koch (m/w/d)</h3><p>Vollzeit · Kiel</p><a href=#apply>Jetzt bewerben</a>"
                + "<h3>Kellner (m/w/d)</h3><p>Teilzeit · Kiel</p><a href=#apply>Jetzt bewerben</a>";

        assertThat(page("Offene Stellen", "<h1>Offene Stellen</h1>" + cards + BODY))
                .isEmpty();
    }

    @Test
    void readsAPostingThatRepeatsItsTitle() {
        String repeated = "<h2>Koch (m/w/d)</h2>" + BODY + "<h2>Koch (m/w/d) in Kiel</h2><a href=/apply>Bewerben</a>";

        assertThat(page("Koch (m/w/d)", repeated)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Detalhes da vaga", "Détails de l'offre", "Verstärkung gesucht"})
    void takesTheNameOfAPageForNoTitle(String heading) {
        assertThat(page(heading + " - Globex", "<h1>" + heading + "</h1>" + BODY + "<a href=/apply>Apply</a>"))
                .isEmpty();
    }

    @Test
    void takesAGuideToACareerForNoPosting() {
        String guide = "<h1>Soup Cook</h1>" + BODY
                + "<h2>How to become a soup cook</h2><p>Go to a school of cooks for three years.</p>"
                + "<h2>Job outlook</h2><p>There will be soup for as long as there is winter.</p>";

        assertThat(page("Soup Cook", guide, "/careers/soup-cook")).isEmpty();
        assertThat(page("Soup Cook", guide + "<a href=/apply>Apply now</a>", "/careers/soup-cook"))
                .isPresent();
    }

    @Test
    void takesARestOfAListForNoKindOfEmployment() {
        RawPosting posting = head("<p>Other</p><p>K8</p><p>Full-time</p>");

        assertThat(posting.employmentTypes()).extracting(Stated::text).containsExactly("Full-time");
    }

    @Test
    void joinsAStreetAndItsTown() {
        RawPosting posting = head("<h2>Arbeitsort</h2><address>Am Hafen 4<br>24103 Kiel</address>");

        assertThat(posting.jobLocations())
                .extracting(place -> text(place.text()))
                .containsExactly("Am Hafen 4, 24103 Kiel");
    }

    @Test
    void keepsPlacesThatAreNoAddress() {
        RawPosting posting = head("<h2>Locations</h2><ul><li>Kiel</li><li>24103 Kiel</li></ul>");

        assertThat(posting.jobLocations()).hasSize(2);
    }

    @Test
    void takesAMailAddressForNoPlace() {
        RawPosting posting = head("<h3>Job Location</h3><p>Send your papers to jobs@globex.example</p>");

        assertThat(posting.jobLocations()).isEmpty();
    }

    @Test
    void takesALengthOfTimeForNoPay() {
        RawPosting posting = head("<div>$80k–$90k</div><div>Salary</div><div>3 yrs</div><div>Study time</div>");

        assertThat(posting.baseSalary())
                .extracting(salary -> text(salary.text()))
                .doesNotContain("3 yrs");
    }

    @Test
    void readsAnHourOfADeadline() {
        RawPosting posting = head("<p>Apply before 10:00 pm on Sunday 2nd July 2028</p>");

        assertThat(text(posting.validThrough())).isEqualTo("Apply before 10:00 pm on Sunday 2nd July 2028");
    }

    @Test
    void readsALinkToApplyElsewhere() {
        RawPosting posting = head("<a href=https://globex.example/a/7>Apply at advertiser's site</a>");

        assertThat(text(posting.applyUrl())).isEqualTo("https://globex.example/a/7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<li>Apply for this job <a href=https://globex.example/a/7>online</a></li>",
                "<p>To apply, please <a href=https://globex.example/a/7>click here</a>.</p>",
                "<p><a href=https://globex.example/a/7>Click here to apply</a></p>"
            })
    void readsALineOfWhichAPartLeadsToAnApplication(String line) {
        assertThat(text(head(line).applyUrl())).isEqualTo("https://globex.example/a/7");
    }

    @Test
    void readsAPlaceInTheNameOfTheDocument() {
        String body = "<h1>Soup Cook</h1>" + BODY;

        assertThat(page("Soup Cook Job in Denver, CO | Globex", body)
                        .orElseThrow()
                        .jobLocations())
                .extracting(place -> text(place.text()))
                .containsExactly("Denver, CO");
        assertThat(page("Soup Cook in Denver, CO | Globex", "<h1>Soup Cook</h1><p>Location: Aurora, CO</p>" + BODY)
                        .orElseThrow()
                        .jobLocations())
                .extracting(place -> text(place.text()))
                .containsExactly("Aurora, CO");
        assertThat(page("Soup Cook in Training | Globex", body).orElseThrow().jobLocations())
                .isEmpty();
    }

    @Test
    void looksForTheLinkOfAButtonThatLeadsNowhere() {
        String button = "<h1>Soup Cook</h1>" + BODY + "<button>Apply now!</button>";
        String link = "<p>Soup is what we do.</p><a href=https://globex.example/form>Apply now!</a>";

        assertThat(text(page("Soup Cook", button + link).orElseThrow().applyUrl()))
                .isEqualTo("https://globex.example/form");
        assertThat(page("Soup Cook", button + "<h2>Similar jobs</h2>" + link)
                        .orElseThrow()
                        .applyUrl())
                .isNull();
    }

    @Test
    void readsAButtonThatIsNamedForWhatItOpens() {
        RawPosting posting = head("<button class='modal-trigger btn'>Apply</button>");

        assertThat(posting.openSigns()).extracting(Stated::text).containsExactly("Apply");
    }

    @Test
    void readsATitleThatIsNoHeadingAndNoCommonWord() {
        String table = "<table><tr><td class='Job_Header JobTitle'>Adjunct Faculty, Soups</td></tr></table>"
                + "<p>Job ID: 77</p><p>Location: Denver, CO</p>";

        assertThat(page("Find a career with Globex", "<p>We cook.</p>" + table + BODY)
                        .map(posting -> text(posting.title())))
                .contains("Adjunct Faculty, Soups");
    }

    @Test
    void readsATitleThatSaysWhatItIs() {
        assertThat(page("Globex cooks", "<h4>Job Opening: Soup Cook</h4><p>Location: Denver, CO</p>" + BODY)
                        .map(posting -> text(posting.title())))
                .contains("Soup Cook");
    }

    @Test
    void readsATitleThatSaysSomebodyIsWanted() {
        String short_ =
                "<h1>Physiotherapeut/in gesucht</h1><p>Wir suchen eine nette Kollegin für unsere Praxis in Kiel, die"
                        + " Lust hat, mit uns im Team zu arbeiten.</p><p>Rufen Sie uns an, wir freuen uns auf Sie!</p>";

        assertThat(page("Praxis am Hafen", short_, "/stellenangebot").map(posting -> text(posting.title())))
                .contains("Physiotherapeut/in");
    }

    @Test
    void readsAnEmployerWithAbbreviationsInItsName() {
        RawPosting posting = head("<table><tr><th>Company:</th><td>Wm. GLOBEX Jr. Company</td></tr></table>");

        assertThat(text(posting.hiringOrganization().name())).isEqualTo("Wm. GLOBEX Jr. Company");
    }

    @Test
    void readsAnEmployerInALineOfSeveralParts() {
        RawPosting posting = head("<div class=row><span class=flavor><a class=card__org-name-link href=/c>Globex</a>"
                + "</span><span class=flavor>Denver, CO</span></div>");

        assertThat(text(posting.hiringOrganization().name())).isEqualTo("Globex");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Globex UG", "Globex UG (haftungsbeschränkt)", "Globex GmbH"})
    void readsAnEmployerBesideWhatThePageIs(String name) {
        assertThat(text(page("Stellenangebot: Köche – " + name, "<h1>Koch in Teilzeit (m/w/d)</h1>" + BODY)
                        .orElseThrow()
                        .hiringOrganization()
                        .name()))
                .isEqualTo(name);
    }

    private static RawPosting head(String lines) {
        return page("Soup Cook", "<h1>Soup Cook</h1>" + lines + BODY).orElseThrow();
    }

    private static String text(@Nullable Stated stated) {
        return Objects.requireNonNull(stated).text();
    }

    private static Optional<RawPosting> page(String title, String body) {
        return page(title, body, "/1");
    }

    private static Optional<RawPosting> page(String title, String body, String path) {
        return new Markup(Gazetteer::isPlace)
                .extract(Response.saved(
                        "<html><head><title>" + title + "</title></head><body>" + body + "</body></html>",
                        URI.create("https://x.example" + path),
                        null))
                .filter(posting -> posting.description() != null);
    }
}
