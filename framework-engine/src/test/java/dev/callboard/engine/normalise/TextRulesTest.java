package dev.callboard.engine.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.EmploymentType;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.RawPlace;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.api.posting.RawSalary;
import dev.callboard.api.posting.Seniority;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.posting.Status;
import dev.callboard.api.posting.Unknown;
import dev.callboard.api.posting.Weeks;
import dev.callboard.api.posting.Workplace;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What titles and the employer's sentences say of a posting.
class TextRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "This role is hybrid with 3 days a week in the office., HYBRID, 3",
        "We work at least 2-3 days per week onsite., HYBRID, 2",
        "You will be in the office five days a week., ON_SITE, 5",
        "This is a fully remote position., REMOTE,",
        "This position is on-site., ON_SITE,",
        "'Norwich, VT; onsite daily.', ON_SITE,",
        "In-person attendance required, ON_SITE,",
        "This position is full-time onsite at our mill., ON_SITE,",
        "Oferujemy umowę i praca hybrydowa jest możliwa., HYBRID,"
    })
    void readsTheWorkplaceFromSentences(String sentence, Workplace workplace, Integer days) {
        JobPosting posting = posting(raw("Cook", sentence));

        assertThat(posting.workplace()).isEqualTo(workplace);
        assertThat(posting.onsiteDaysPerWeek()).isEqualTo(days);
    }

    @Test
    void readsRemoteWorkInThePartsOfAnAddress() {
        JobPosting posting =
                posting(raw("Cook", "Soup.").jobLocation(new RawPlace(null, null, at("Remote"), null, null, null)));

        assertThat(posting.workplace()).isEqualTo(Workplace.REMOTE);
    }

    @ParameterizedTest
    @CsvSource({"'Toronto, Ontario, Canada', ''", "'Kraków, Poland', CONTRACTOR"})
    void takesWhomAFirmSellsToForNoContract(String place, String types) {
        JobPosting posting = posting(
                raw("Cook", "Soup.").jobLocation(RawPlace.text(at(place))).employmentType(at("B2B")));

        assertThat(posting.employmentTypes().stream().map(Enum::name))
                .containsExactlyElementsOf(types.isEmpty() ? List.of() : List.of(types));
    }

    @ParameterizedTest
    @CsvSource({
        "Remote, Canada,",
        "On site, Canada, CAD",
        "Remote, 'Toronto, Ontario, Canada', CAD",
        "Remote, United States, USD"
    })
    void takesTheDollarsOfRemoteWorkForNoCountrysButAmericas(
            String workplace, String place, @Nullable String currency) {
        JobPosting posting = posting(raw("Cook", "Soup.")
                .workplace(at(workplace))
                .jobLocation(RawPlace.text(at(place)))
                .baseSalary(RawSalary.text(at("$150k - $210k a year"))));

        assertThat(Objects.requireNonNull(posting.baseSalary()).currency()).isEqualTo(currency);
    }

    @Test
    void countsTheDaysOnSiteBesideAPlace() {
        JobPosting posting = posting(
                raw("Cook", "Soup.").jobLocation(RawPlace.text(at("Portland, OR (Hybrid - 2 days in office)"))));

        assertThat(posting.workplace()).isEqualTo(Workplace.HYBRID);
        assertThat(posting.onsiteDaysPerWeek()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "We are looking for a full-time cook in Cork., FULL_TIME",
        "Zum nächstmöglichen Zeitpunkt suchen wir eine Köchin in Teilzeit., PART_TIME",
        "Le poste est un CDI à temps plein., FULL_TIME"
    })
    void readsTheEmploymentFromSentences(String sentence, EmploymentType type) {
        assertThat(posting(raw("Cook", sentence)).employmentTypes()).containsExactly(type);
    }

    @Test
    void takesRemoteWorkOfOnePlaceForNoneOfAll() {
        JobPosting posting = posting(
                raw("Cook", "Soup.").jobLocation(RawPlace.text(at("New York, NY; Boston, MA; Remote - Canada"))));

        assertThat(posting.workplace()).isNull();
        assertThat(posting.jobLocations()).hasSize(3);
    }

    @Test
    void takesPayWithABonusForNoBasePay() {
        JobPosting posting = posting(raw("Cook", "Compensation: $100,000 - $120,000 OTE."));

        assertThat(posting.baseSalary()).isNull();
    }

    @Test
    void takesOnlyAWholeAddressToApplyAt() {
        assertThat(posting(raw("Cook", "Soup.").applyUrl(at("mailto:jobs@mill.example")))
                        .applyUrl())
                .isEqualTo("mailto:jobs@mill.example");

        JobPosting partly = posting(raw("Cook", "Soup.").applyUrl(at("file:/jobs/7/apply")));
        assertThat(partly.applyUrl()).isNull();
        assertThat(partly.findings().unknown()).containsEntry("applyUrl", Unknown.UNREADABLE);
    }

    @Test
    void readsTheWorkplaceBesideAPlace() {
        JobPosting posting = posting(raw("Cook", "Soup.")
                .jobLocation(RawPlace.text(at("Berkeley, California (On-Site. Moving expenses are not paid.)"))));

        assertThat(posting.workplace()).isEqualTo(Workplace.ON_SITE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You lead a remote team.",
                "We run a hybrid cloud.",
                "Our office is in Berlin.",
                "This is not a remote role in any way; ability to work on-site preferred.",
                "Experience with distributed systems."
            })
    void takesNoSuchSentenceForAWorkplace(String sentence) {
        assertThat(posting(raw("Cook", sentence)).workplace())
                .isNotEqualTo(Workplace.REMOTE)
                .isNotEqualTo(Workplace.HYBRID);
    }

    @ParameterizedTest
    @CsvSource({
        "Senior Cook, SENIOR",
        "Sr. Engineer, SENIOR",
        "Staff Engineer, SENIOR",
        "Engineering Manager, MANAGER",
        "Senior Director of Soup, DIRECTOR",
        "VP of Soup, EXECUTIVE",
        "Junior Cook, ENTRY",
        "Senior Software Engineer Intern, INTERN",
        "Cook,",
        "Staff Nurse,",
        "Product Manager,",
        "Art Director,",
        "Chief of Staff,",
        "Lead Generation Specialist,",
        "Senior Living Cook,"
    })
    void readsTheLevelFromTheTitle(String title, Seniority level) {
        assertThat(posting(raw(title, "Soup for all.")).seniority()).isEqualTo(level);
    }

    @Test
    void keepsAnInternshipBesideItsSchedule() {
        JobPosting posting = posting(raw("Cook Intern", "Soup.").employmentType(at("Full-time")));

        assertThat(posting.employmentTypes()).containsExactly(EmploymentType.FULL_TIME, EmploymentType.INTERN);
    }

    @Test
    void takesNobodyWhoLooksAfterInternsForOne() {
        assertThat(posting(raw("Internship Program Manager", "Soup.")).employmentTypes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Internship program: 12 - 24 weeks full-time, 12, 24",
        "You are available for a minimum 12-week internship, 12,",
        "This is a 6 month contract, 26, 26"
    })
    void readsTheDuration(String sentence, Integer min, Integer max) {
        assertThat(posting(raw("Cook", sentence)).duration()).isEqualTo(new Weeks(min, max));
    }

    @Test
    void takesNoExperienceForADuration() {
        assertThat(posting(raw("Cook", "You bring 6 months of experience in a contract role."))
                        .duration())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "You will work with the team and help us to build what our customers love, en",
        "Du arbeitest mit dem Team und hilfst uns bei der Suppe für die Gäste von morgen, de",
        "Du samarbeider med andre avdelinger og kan jobbe med mat som gleder deg gjennom hele arbeidet, nb",
        "Vous travaillez avec nous dans une équipe pour les clients et vous aidez notre chef, fr"
    })
    void tellsTheLanguageByItsWords(String sentence, String language) {
        assertThat(posting(raw("Koch", sentence)).language()).isEqualTo(language);
    }

    @Test
    void closesByWordsWhateverTheButtonSays() {
        JobPosting posting =
                posting(raw("Cook", "Soup.").openSign(at("Apply")).closedSign(at("Applications are closed")));

        assertThat(posting.status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void findsThePlaceOnlyASentenceNames() {
        JobPosting posting = posting(raw("Cook", "You work in our Sydney office."));

        assertThat(posting.jobLocations()).singleElement().satisfies(place -> {
            assertThat(place.locality()).isEqualTo("Sydney");
            assertThat(place.country()).isEqualTo("AU");
        });
        assertThat(posting.findings().unknown()).doesNotContainKey("jobLocations");
    }

    @Test
    void findsAddressesToWriteTo() {
        assertThat(posting(raw("Cook", "Write to soup@kitchen.example for more."))
                        .contacts())
                .containsExactly("soup@kitchen.example");
    }

    @Test
    void takesTheFullerTextWhereTheFirstIsCut() {
        RawPosting cut = raw("Cook", "We cook soup.").build();
        RawPosting whole = RawPosting.builder("css")
                .description(new Stated("We cook soup. You stir it every day and taste it.", "css:main"))
                .build();

        assertThat(posting(cut.and(whole)).description().text()).endsWith("taste it.");
    }

    @ParameterizedTest
    @CsvSource({
        "3d ago, 2026-11-17",
        "Posted 19 hours ago, 2026-11-19",
        "Yesterday, 2026-11-19",
        "il y a 5 jours, 2026-11-15",
        "Jan 12, 2026-01-12",
        "December 24, 2025-12-24"
    })
    void readsDatesByTheClockOfTheCapture(String text, LocalDate day) {
        assertThat(posting(raw("Cook", "Soup.").datePosted(at(text))).datePosted())
                .satisfies(date -> assertThat(date.earliest()).isBeforeOrEqualTo(day))
                .satisfies(date -> assertThat(date.latest()).isAfterOrEqualTo(day));
    }

    @Test
    void leavesADateThatLiesAheadOfTheCaptureAlone() {
        JobPosting posting = posting(raw("Cook", "Soup.").datePosted(at("2026-12-24")));

        assertThat(posting.datePosted()).isNull();
        assertThat(posting.findings().unknown()).containsEntry("datePosted", Unknown.UNREADABLE);
    }

    private static RawPostingBuilder raw(String title, String text) {
        return RawPosting.builder("ld").title(at(title)).description(at("<p>" + text + "</p>"));
    }

    private static Stated at(String text) {
        return new Stated(text, "ld:/x");
    }

    private static JobPosting posting(RawPostingBuilder raw) {
        return posting(raw.build());
    }

    private static JobPosting posting(RawPosting raw) {
        var source = new Source(
                "test", "test", "1", URI.create("https://x.example/1"), URI.create("https://x.example/1"), NOW, null);
        return switch (new Normaliser().normalise(raw, source)) {
            case Normalised.Posting(JobPosting posting) -> posting;
            case Normalised.TooLittle(String reason) -> throw new AssertionError(reason);
        };
    }
}
