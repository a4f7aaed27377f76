package dev.callboard.huzzle;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.DateInterval;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.Organization;
import dev.callboard.api.posting.PayUnit;
import dev.callboard.api.posting.Status;
import dev.callboard.testkit.Damage;
import dev.callboard.testkit.RecordedSite;
import dev.callboard.testkit.Replay;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The same posting in the forms a page can have.
class HuzzleLayoutTest {
    private static final String KILN = "GET /internships/kiln-*";
    private static final String TITLE = "Kiln Systems Intern (Summer 2025)";
    private static final String SITE = "config: {baseUrl: '{base}'}";

    @RegisterExtension
    final RecordedSite board = RecordedSite.of("huzzle-board", Instant.parse("2025-03-15T12:00:00Z"));

    @Test
    void readsAPageThatIsAText() throws IOException {
        JobPosting kiln = kiln(new Damage.Said("text/plain; charset=utf-8", text()));

        assertThat(kiln.id()).isEqualTo("internships/702511");
        assertThat(kiln.status()).isEqualTo(Status.CLOSED);
        assertThat(kiln.hiringOrganization())
                .isEqualTo(new Organization("Ember & Clay", null, null, "Ceramics", "10,001+", 1994));
        assertThat(kiln.categories()).containsExactly("Software Engineering", "IT & Cybersecurity");
        assertThat(Objects.requireNonNull(kiln.baseSalary()).unit()).isEqualTo(PayUnit.HOUR);
        assertThat(kiln.description().text())
                .startsWith("Requirements\n\n- Studying")
                .endsWith("for rail and power lines.")
                .doesNotContain("Is it paid?", "Founded Year", "Huzzle");
    }

    @Test
    void readsCompactDatesByTheClockOfTheCapture() throws IOException {
        assertThat(dateOf("3d ago")).isEqualTo(DateInterval.on(LocalDate.of(2025, 3, 12)));
        assertThat(dateOf("26d ago")).isEqualTo(DateInterval.on(LocalDate.of(2025, 2, 17)));
        assertThat(dateOf("Jul 19, 2024")).isEqualTo(DateInterval.on(LocalDate.of(2024, 7, 19)));
        assertThat(dateOf("Dec 30")).isEqualTo(DateInterval.on(LocalDate.of(2024, 12, 30)));
        assertThat(dateOf("1mo ago"))
                .isEqualTo(DateInterval.between(LocalDate.of(2025, 1, 15), LocalDate.of(2025, 2, 13)));
    }

    @Test
    void leavesTwoItemsToTheFramework() throws IOException {
        JobPosting kiln = kiln(new Damage.Said(
                "text/plain", text().replace("  • Software Engineering\n    IT & Cybersecurity\n", "")));

        assertThat(kiln.categories()).isEmpty();
        assertThat(kiln.jobLocations())
                .singleElement()
                .satisfies(place -> assertThat(place.locality()).isEqualTo("Palo Alto"));
    }

    @Test
    void readsAPageOfAnotherLayoutByWhatItMarksUpAndSaysSo() {
        JobPosting kiln = kiln(new Damage.Said("text/html", """
            <h1>A page</h1><script type="application/ld+json">{"@type": "JobPosting", "title": "%s",
            "description": "<p>Watch the kilns.</p>", "datePosted": "2025-01-12"}</script>
            """.formatted(TITLE)));

        assertThat(kiln.id()).isEqualTo("internships/702511");
        assertThat(kiln.datePosted()).isEqualTo(DateInterval.on(LocalDate.of(2025, 1, 12)));
        assertThat(kiln.hiringOrganization()).isNull();
        assertThat(kiln.findings().notes())
                .contains("The page is not laid out as Huzzle's postings are known to be; it was read as any page is.");
    }

    @Test
    void identifiesNothingByAnAddressThatIsNoPostings() {
        String elsewhere = "/companies/ember-and-clay-100200";
        board.server()
                .stubFor(get(urlMatching("/internships/kiln-.*"))
                        .atPriority(1)
                        .willReturn(temporaryRedirect(elsewhere)));
        board.server()
                .stubFor(get(urlEqualTo(elsewhere)).willReturn(okForContentType("text/html", "<h1>Ember & Clay</h1>")));

        Replay replay = board.runWithBrowser(new HuzzlePlugin(), SITE);

        assertThat(replay.report().counts().gone()).isZero();
        assertThat(replay.report().counts().examples())
                .singleElement()
                .satisfies(example -> assertThat(example)
                        .endsWith(
                                "where it led is no address of a posting (/internships/… or /jobs/… with six digits)"));
    }

    private DateInterval dateOf(String date) throws IOException {
        JobPosting kiln = kiln(new Damage.Said("text/plain", text().replace("1mo ago", date)));
        return Objects.requireNonNull(kiln.datePosted(), date);
    }

    private JobPosting kiln(Damage instead) {
        board.damage(KILN, instead);
        return board.run(new HuzzlePlugin(), SITE).posting(TITLE);
    }

    private static String text() throws IOException {
        try (InputStream in = Objects.requireNonNull(HuzzleLayoutTest.class.getResourceAsStream("/kiln.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
