package dev.callboard.huzzle;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.callboard.api.posting.DateInterval;
import dev.callboard.api.posting.EmploymentType;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.Organization;
import dev.callboard.api.posting.Place;
import dev.callboard.api.posting.Status;
import dev.callboard.api.posting.Workplace;
import dev.callboard.testkit.RecordedSite;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Two real pages, saved as text, which do not come with the project: without them these tests are skipped.
class HuzzleSeedsTest {
    private static final Path SEEDS = Path.of("../../shared/samples/seeds");

    @RegisterExtension
    final RecordedSite board = RecordedSite.of("huzzle-board", Instant.parse("2025-03-15T12:00:00Z"));

    @Test
    void readsTheInternshipAtTesla() throws IOException {
        JobPosting tesla =
                read("huzzle-tesla", "/internships/internship-backend-engineer-ai-infrastructure-summer-2025-702539");

        assertThat(tesla.id()).isEqualTo("internships/702539");
        assertThat(tesla.title()).isEqualTo("Internship, Backend Engineer, AI Infrastructure (Summer 2025)");
        assertThat(tesla.hiringOrganization())
                .isEqualTo(new Organization("Tesla", null, null, "Automotive", "10,001+", 2003));
        assertThat(tesla.datePosted()).isEqualTo(DateInterval.on(LocalDate.of(2025, 1, 12)));
        assertThat(tesla.categories()).containsExactly("Software Engineering", "IT & Cybersecurity");
        assertThat(tesla.jobLocations()).extracting(Place::locality).containsExactly("Palo Alto");
        assertThat(tesla.workplace()).isEqualTo(Workplace.ON_SITE);
        assertThat(tesla.programme()).isEqualTo("Summer Internship");
        assertThat(Objects.requireNonNull(tesla.baseSalary()).maxValue())
                .isEqualByComparingTo(BigDecimal.valueOf(150_000));
        assertThat(tesla.faq()).hasSize(10);
        assertCommon(tesla);
    }

    @Test
    void readsTheInternshipAtTikTok() throws IOException {
        JobPosting tiktok = read(
                "huzzle-tiktok",
                "/internships/backend-software-engineer-intern-tiktok-user-and-relation-2025-summer-bs-ms-428399");

        assertThat(tiktok.title())
                .isEqualTo("Backend Software Engineer Intern - TikTok User and Relation - 2025 Summer (BS/MS)");
        assertThat(tiktok.hiringOrganization())
                .isEqualTo(new Organization("TikTok", null, null, "Entertainment & Media", "10,001+", 2017));
        assertThat(tiktok.datePosted()).isEqualTo(DateInterval.on(LocalDate.of(2024, 7, 19)));
        assertThat(tiktok.categories()).containsExactly("Software Engineering");
        assertThat(tiktok.jobLocations()).extracting(Place::locality).containsExactly("Los Angeles");
        assertThat(tiktok.workplace()).isNull();
        assertThat(tiktok.baseSalary()).isNull();
        assertThat(Objects.requireNonNull(tiktok.sections()).preferred()).hasSize(4);
        assertThat(tiktok.faq()).hasSize(10);
        assertCommon(tiktok);
    }

    private static void assertCommon(JobPosting posting) {
        assertThat(posting.status()).isEqualTo(Status.CLOSED);
        assertThat(posting.employmentTypes()).containsExactly(EmploymentType.FULL_TIME, EmploymentType.INTERN);
        assertThat(posting.description().text())
                .startsWith("Requirements")
                .contains("Responsibilities", "Mission & Purpose")
                .doesNotContain("Get Hired", "Founded Year", "Get notified", "Already have an account");
        assertThat(posting.findings().conflicts()).isEmpty();
    }

    /// The page as the only one of its listing.
    private JobPosting read(String seed, String path) throws IOException {
        Path page = SEEDS.resolve(seed).resolve("page.txt");
        assumeTrue(Files.exists(page), "no saved page at '" + page + "'");
        serve("/internships", "text/html", "<p>1 internship</p><a href='" + path + "'>It</a>");
        serve(path, "text/plain; charset=utf-8", Files.readString(page));
        return board.run(new HuzzlePlugin(), "config: {baseUrl: '{base}', listings: [/internships]}")
                .postings()
                .getFirst();
    }

    private void serve(String path, String type, String body) {
        board.server().stubFor(get(urlEqualTo(path)).atPriority(1).willReturn(okForContentType(type, body)));
    }
}
