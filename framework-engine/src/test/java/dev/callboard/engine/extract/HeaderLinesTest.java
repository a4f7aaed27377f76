package dev.callboard.engine.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.places.Gazetteer;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What stands around the employer's text of a page whose markup keeps nothing apart.
class HeaderLinesTest {
    private static final String TEXT = """
        <h2>What you will do</h2><p>You cook soup for our guests every day and keep the knives sharp.
        You order what the garden does not have, and you taste everything before it leaves the kitchen.</p>
        <h2>Requirements</h2><ul><li>Two years in a professional kitchen of any size</li></ul>
        <a href=/apply>Apply now</a>
        """;

    @Test
    void readsFactsSideBySideUnderATitle() {
        RawPosting posting =
                read("<p>Leeds, UK | Permanent, full time | £15.40 per hour, paid every two weeks</p>" + TEXT);

        assertThat(places(posting)).containsExactly("Leeds, UK");
        assertThat(posting.employmentTypes()).extracting(Stated::text).containsExactly("Permanent, full time");
        assertThat(posting.baseSalary()).hasSize(1);
        assertThat(text(posting.description()))
                .startsWith("<h3>What you will do")
                .doesNotContain("Leeds");
    }

    @Test
    void readsChipsUnderATitleWithThoseItDoesNotKnow() {
        RawPosting posting = read("<ul><li>CDI</li><li>Lyon (69)</li><li>35h / semaine</li>"
                + "<li>Publiée le 3 septembre 2026</li></ul>" + TEXT);

        assertThat(places(posting)).containsExactly("Lyon (69)");
        assertThat(posting.datePosted())
                .isEqualTo(new Stated(
                        "Publiée le 3 septembre 2026", "css:html > body > ul:nth-child(2) > li:nth-child(4)"));
        assertThat(text(posting.description())).doesNotContain("35h");
    }

    @Test
    void leavesTheFirstSentencesToTheText() {
        RawPosting posting =
                read("<p>We are a kitchen with forty cooks and two gardens. Full time is how we like it.</p>" + TEXT);

        assertThat(text(posting.description())).contains("We are a kitchen");
    }

    @Test
    void leavesOutARowOfFactsWhoseLabelItDoesNotKnow() {
        RawPosting posting =
                read("<table><tr><th>Arbeitsort</th><td>Kiel</td></tr><tr><th>Befristung</th><td>keine</td></tr>"
                        + "<tr><th>Bewerbungsfrist</th><td>15.12.2026</td></tr></table>" + TEXT);

        assertThat(places(posting)).containsExactly("Kiel");
        assertThat(text(posting.description())).doesNotContain("Befristung");
    }

    @Test
    void takesDatesOfOtherPostingsForNone() {
        String below = "<div>Posted 2 days ago</div>";

        assertThat(read(TEXT + below + "<div>Posted 5 days ago</div>").datePosted())
                .isNull();
        assertThat(read(TEXT + "<h2>Similar jobs</h2>" + below).datePosted()).isNull();
        assertThat(text(read(TEXT + below).datePosted())).isEqualTo("Posted 2 days ago");
        assertThat(text(read("<p>Posted 9 days ago</p>" + TEXT + below).datePosted()))
                .isEqualTo("Posted 9 days ago");
    }

    @Test
    void readsTheNameOfACompanyThatEndsInAPoint() {
        RawPosting posting = read("<dl><dt>Empresa</dt><dd>Huerto Sur S.L.</dd></dl>" + TEXT);

        assertThat(text(posting.hiringOrganization().name())).isEqualTo("Huerto Sur S.L.");
    }

    @Test
    void knowsAPostingByTheSectionsOfATextThatRunsOn() {
        String text = """
            Marine Biologist

            Tide Institute

            Job Description - Collect samples along the coast with our crew. - Catalogue species in the lab. - Write \
            short reports. Minimum Qualifications: - Holds a degree. - Able to swim. Preferred Qualifications: - Diving.
            """;

        assertThat(new TextCapture(Gazetteer::isPlace).extract(response(text)))
                .get()
                .extracting(RawPosting::title)
                .isEqualTo(new Stated("Marine Biologist", "text:0-16"));
    }

    private static List<String> places(RawPosting posting) {
        return posting.jobLocations().stream()
                .flatMap(place -> Stream.ofNullable(place.text()))
                .map(Stated::text)
                .toList();
    }

    private static String text(@Nullable Stated stated) {
        return Objects.requireNonNull(stated).text();
    }

    private static RawPosting read(String html) {
        return new Markup(Gazetteer::isPlace)
                .extract(response("<html><title>Soup Cook</title><body><h1>Soup Cook</h1>" + html))
                .orElseThrow();
    }

    private static Response response(String body) {
        return Response.saved(body, URI.create("https://x.example/jobs/1"), null);
    }
}
