package dev.callboard.huzzle;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.callboard.api.posting.Basis;
import dev.callboard.api.posting.Conflict;
import dev.callboard.api.posting.DateInterval;
import dev.callboard.api.posting.EmploymentType;
import dev.callboard.api.posting.Evidence;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.Organization;
import dev.callboard.api.posting.PayUnit;
import dev.callboard.api.posting.Question;
import dev.callboard.api.posting.Status;
import dev.callboard.api.posting.Workplace;
import dev.callboard.engine.completeness.Completeness;
import dev.callboard.engine.crawl.RunReport;
import dev.callboard.testkit.Damage;
import dev.callboard.testkit.RecordedSite;
import dev.callboard.testkit.Replay;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HuzzlePluginTest {
    private static final String SITE = "config: {baseUrl: '{base}'}";
    private static final String SHELL =
            "<!DOCTYPE html><title>Huzzle</title><div id=root>Loading</div><script src=/shell.js></script>";

    @RegisterExtension
    final RecordedSite board = RecordedSite.of("huzzle-board", Instant.parse("2025-03-15T12:00:00Z"));

    @Test
    void readsEveryPostingOfEveryListing() {
        Replay replay = board.run(new HuzzlePlugin(), SITE);

        assertThat(replay.report().completeness()).isEqualTo(new Completeness.NaturalEnd());
        assertThat(replay.report().health()).isEqualTo(RunReport.Health.HEALTHY);
        assertThat(replay.postings())
                .extracting(JobPosting::id)
                .containsExactlyInAnyOrder("internships/702511", "internships/428311", "jobs/042172");
    }

    @Test
    void asksForAPostingOnceWhateverHostLinksToIt() {
        assertThat(board.run(new HuzzlePlugin(), SITE).requests())
                .containsExactlyInAnyOrder(
                        "GET /robots.txt",
                        "GET /internships",
                        "GET /internships?page=2",
                        "GET /jobs",
                        "GET /internships/kiln-systems-intern-summer-2025-702511",
                        "GET /internships/pottery-design-intern-428311",
                        "GET /jobs/glaze-chemist-042172");
    }

    @Test
    void readsAClosedInternship() {
        JobPosting kiln = board.run(new HuzzlePlugin(), SITE).posting("Kiln Systems Intern (Summer 2025)");

        assertThat(kiln.status()).isEqualTo(Status.CLOSED);
        assertThat(kiln.hiringOrganization())
                .isEqualTo(new Organization("Ember & Clay", null, null, "Ceramics", "10,001+", 1994));
        assertThat(kiln.employmentTypes()).containsExactly(EmploymentType.FULL_TIME, EmploymentType.INTERN);
        assertThat(kiln.programme()).isEqualTo("Summer Internship");
        assertThat(kiln.categories()).containsExactly("Software Engineering", "IT & Cybersecurity");
        assertThat(kiln.workplace()).isEqualTo(Workplace.ON_SITE);
        assertThat(kiln.jobLocations()).singleElement().satisfies(place -> {
            assertThat(place.locality()).isEqualTo("Palo Alto");
            assertThat(place.country()).isEqualTo("US");
        });
        assertThat(kiln.findings().conflicts()).isEmpty();
    }

    @Test
    void infersTheYearOfADateWithoutOneAndSaysSo() {
        JobPosting kiln = board.run(new HuzzlePlugin(), SITE).posting("Kiln Systems Intern (Summer 2025)");

        assertThat(kiln.datePosted()).isEqualTo(DateInterval.on(LocalDate.of(2025, 1, 12)));
        assertThat(kiln.findings().evidence().get("datePosted"))
                .extracting(Evidence::text, Evidence::basis)
                .contains(tuple("Jan 12", Basis.INFERRED));
    }

    @Test
    void takesPayFromTheAnswersWhereNothingElseHasIt() {
        Replay replay = board.run(new HuzzlePlugin(), SITE);

        var salary = Objects.requireNonNull(
                replay.posting("Kiln Systems Intern (Summer 2025)").baseSalary());
        assertThat(salary.minValue()).isEqualByComparingTo(BigDecimal.valueOf(96_000));
        assertThat(salary.maxValue()).isEqualByComparingTo(BigDecimal.valueOf(118_000));
        assertThat(salary.unit()).isEqualTo(PayUnit.YEAR);
        assertThat(replay.posting("Pottery Design Intern").baseSalary()).isNull();
    }

    @Test
    void keepsTheEmployersWordsApartFromTheBoards() {
        JobPosting kiln = board.run(new HuzzlePlugin(), SITE).posting("Kiln Systems Intern (Summer 2025)");

        assertThat(kiln.description().text()).isEqualTo("""
            Requirements

            - Studying towards a degree in computing, with graduation in 2026
            - Willing to work on site at our kilns in Palo Alto, CA
            - At home in Python and on a Linux shell
            - Nice to have: Rust

            Responsibilities

            - Write the services that watch forty kilns at once and wake nobody for nothing
            - Choose, with the team, what is measured & what is thrown away

            Mission & Purpose

            Ember & Clay fires what others only dry.

            Ember & Clay makes tiles and insulators for rail and power lines, and heats its own offices with what\
             the kilns give off.\
            """);
        assertThat(kiln.faq())
                .containsExactly(
                        new Question("How long does it last?", "At least 12 weeks, from May or June 2025."),
                        new Question("Is it paid?", "Yes, it pays $96,000 - $118,000 annual salary plus lunch."));
    }

    @Test
    void keepsAGeneratedSummaryOutOfTheText() {
        JobPosting glaze = board.run(new HuzzlePlugin(), SITE).posting("Glaze Chemist");

        assertThat(glaze.generated())
                .isEqualTo("You must know your oxides.\nYou will mix, fire and write down what happened.");
        assertThat(glaze.description().text()).doesNotContain("oxides", "Another Company");
        assertThat(glaze.status()).isEqualTo(Status.OPEN);
        assertThat(glaze.applyUrl()).isEqualTo("https://careers.blueash.example/apply/77");
        assertThat(glaze.datePosted()).isEqualTo(DateInterval.on(LocalDate.of(2025, 3, 12)));
        assertThat(glaze.employmentTypes()).containsExactly(EmploymentType.FULL_TIME);
    }

    @Test
    void takesAHeadingThatIsAnItemForAHeading() {
        var sections = Objects.requireNonNull(board.run(new HuzzlePlugin(), SITE)
                .posting("Pottery Design Intern")
                .sections());

        assertThat(sections.requirements()).containsExactly("A drawing hand and a portfolio that shows it");
        assertThat(sections.preferred()).containsExactly("Has thrown at least a hundred bowls and kept only ten");
    }

    @Test
    void rendersPagesThatComeEmpty() {
        board.server()
                .stubFor(get(urlMatching("/(internships|jobs).*"))
                        .withHeader("X-Content", absent())
                        .atPriority(1)
                        .willReturn(okForContentType("text/html", SHELL)));

        Replay replay = board.runWithBrowser(new HuzzlePlugin(), SITE);

        assertThat(replay.report().completeness()).isEqualTo(new Completeness.NaturalEnd());
        assertThat(replay.posting("Kiln Systems Intern (Summer 2025)").categories())
                .containsExactly("Software Engineering", "IT & Cybersecurity");
        assertThat(replay.postings()).hasSize(3);
    }

    @Test
    void bringsAllOfAListingOntoItsPageWhereItIsToldTo() {
        board.damage("GET /internships", new Damage.Said("text/html", """
            <p>2 internships</p><a href="/internships/kiln-systems-intern-summer-2025-702511">Kiln</a>
            <button onclick="this.outerHTML = '<a href=/internships/pottery-design-intern-428311>Pottery</a>'">
            Load more</button>
            """));

        Replay replay = board.runWithBrowser(
                new HuzzlePlugin(), "config: {baseUrl: '{base}', listings: [/internships], showMore: 5}");

        assertThat(replay.report().completeness()).isEqualTo(new Completeness.Proven(2));
        assertThat(replay.postings()).hasSize(2);
    }

    @Test
    void tellsWhenAPageNamesTwoCompanies() {
        board.damage(
                "GET /internships/kiln-*",
                Damage.replacing("when Ember &amp; Clay posts", "when Coal &amp; Sons posts"));

        JobPosting kiln = board.run(new HuzzlePlugin(), SITE).posting("Kiln Systems Intern (Summer 2025)");

        assertThat(Objects.requireNonNull(kiln.hiringOrganization()).name()).isEqualTo("Ember & Clay");
        assertThat(kiln.findings().conflicts()).extracting(Conflict::field).containsExactly("hiringOrganization");
    }
}
