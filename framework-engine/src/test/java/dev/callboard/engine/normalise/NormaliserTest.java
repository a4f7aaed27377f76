package dev.callboard.engine.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.Basis;
import dev.callboard.api.posting.Conflict;
import dev.callboard.api.posting.DateInterval;
import dev.callboard.api.posting.EmploymentType;
import dev.callboard.api.posting.Evidence;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.PayUnit;
import dev.callboard.api.posting.Place;
import dev.callboard.api.posting.RawOrganization;
import dev.callboard.api.posting.RawPlace;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.api.posting.RawSalary;
import dev.callboard.api.posting.RawSection;
import dev.callboard.api.posting.Salary;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.posting.Status;
import dev.callboard.api.posting.Unknown;
import dev.callboard.api.posting.Workplace;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NormaliserTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final URI PAGE = URI.create("https://jobs.example/jobs/7");

    @Test
    void saysWhereEachValueWasRead() {
        JobPosting posting = posting(cook());

        assertThat(posting.title()).isEqualTo("Cook & Baker");
        assertThat(posting.findings().evidence().get("title"))
                .containsExactly(new Evidence("ld:/title", "Cook &amp; Baker", Basis.STATED, null));
        assertThat(posting.format()).isEqualTo("callboard.posting/1");
        assertThat(posting.id()).isEqualTo("https://jobs.example/jobs/7");
    }

    @Test
    void takesTagsOutOfShortTextsButNotWhatLooksLikeOne() {
        assertThat(posting(cook().title(ld("title", "<b>Cook</b>&nbsp; (m/f)"))).title())
                .isEqualTo("Cook (m/f)");
        assertThat(posting(cook().title(ld("title", "Nurse, Globex <Health>"))).title())
                .isEqualTo("Nurse, Globex <Health>");
    }

    @Test
    void leavesUnknownWhatIsNotSaid() {
        JobPosting posting = posting(cook());

        assertThat(posting.baseSalary()).isNull();
        assertThat(posting.datePosted()).isNull();
        assertThat(posting.employmentTypes()).isEmpty();
        assertThat(posting.findings().unknown())
                .containsEntry("baseSalary", Unknown.NOT_STATED)
                .containsEntry("datePosted", Unknown.NOT_STATED)
                .containsEntry("employmentTypes", Unknown.NOT_STATED);
    }

    @Test
    void makesNoPostingOfLessThanATitleAndText() {
        assertThat(normalise(RawPosting.builder("ld").title(ld("title", "Cook")).build(), null))
                .isEqualTo(new Normalised.TooLittle("no text about the job 'Cook'"));
        assertThat(normalise(
                        RawPosting.builder("ld")
                                .description(ld("description", "Soup."))
                                .build(),
                        null))
                .isEqualTo(new Normalised.TooLittle("no title"));
        assertThat(normalise(
                        RawPosting.builder("ld")
                                .title(ld("title", "Cook"))
                                .description(ld("description", "<p> </p>"))
                                .build(),
                        null))
                .isEqualTo(new Normalised.TooLittle("no text about the job 'Cook'"));
    }

    @Test
    void keepsADisagreementOfSources() {
        RawPosting page = cook().datePosted(ld("datePosted", "2026-11-01"))
                .build()
                .and(RawPosting.builder("microdata")
                        .datePosted(new Stated("2026-10-01", "microdata:/datePosted"))
                        .title(new Stated("Cook & Baker", "microdata:/title"))
                        .build());

        JobPosting posting = posting(page, null);

        assertThat(posting.datePosted()).isEqualTo(DateInterval.on(LocalDate.of(2026, 11, 1)));
        assertThat(posting.findings().conflicts())
                .containsExactly(new Conflict(
                        "datePosted",
                        List.of(
                                new Conflict.Claim("2026-11-01", "ld:/datePosted"),
                                new Conflict.Claim("2026-10-01", "microdata:/datePosted")),
                        "sources-disagree"));
        assertThat(posting.findings().evidence().get("title"))
                .extracting(Evidence::where)
                .containsExactly("ld:/title", "microdata:/title");
    }

    @Test
    void undoesEntitiesAsOftenAsTheyWereDone() {
        for (String encoded : new String[] {
            "<p>Soup &amp; bread</p>",
            "&lt;p&gt;Soup &amp;amp; bread&lt;/p&gt;",
            "&amp;lt;p&amp;gt;Soup &amp;amp;amp; bread&amp;lt;/p&amp;gt;"
        }) {
            JobPosting posting = posting(cook().description(ld("description", encoded)));

            assertThat(posting.description().text()).isEqualTo("Soup & bread");
            assertThat(posting.description().html()).isEqualTo("<p>Soup &amp; bread</p>");
        }
    }

    @Test
    void keepsHeadingsAndListsAndDropsScripts() {
        JobPosting posting = posting(cook().description(ld("description", """
            <div class="x" onclick="evil()"><h2>You</h2><script>evil()</script>
            <ul><li><p>cook</p></li><li>bake<br>bread</li></ul><p>Come.</p><img src="x"></div>\
            """)));

        assertThat(posting.description().text()).isEqualTo("You\n\n- cook\n- bake\nbread\n\nCome.");
        assertThat(posting.description().html()).doesNotContain("evil", "img", "class");
    }

    @Test
    void readsPlainTextInParagraphs() {
        JobPosting posting = posting(cook().description(ld("description", "First < second.\n\nOne\nTwo")));

        assertThat(posting.description().text()).isEqualTo("First < second.\n\nOne\nTwo");
        assertThat(posting.description().html()).isEqualTo("<p>First &lt; second.</p>\n<p>One<br>Two</p>");
    }

    @Test
    void addsNamedPartsThatAreNotInTheTextAlready() {
        JobPosting posting = posting(
                cook().section(new RawSection("Qualifications", ld("qualifications", "<ul><li>Knife</li></ul>")))
                        .section(new RawSection("Responsibilities", ld("responsibilities", "soup")))
                        .section(new RawSection("Education", ld("educationRequirements", "UNAVAILABLE"))));

        assertThat(posting.description().text()).isEqualTo("Soup.\n\nQualifications\n\n- Knife");
    }

    @Test
    void readsPayAsItIsStated() {
        JobPosting posting = posting(cook().baseSalary(salary("EUR", null, "50000", "40000.50", "YEAR")));

        assertThat(posting.baseSalary())
                .isEqualTo(new Salary("EUR", new BigDecimal("40000.5"), new BigDecimal("50000"), PayUnit.YEAR));
    }

    @Test
    void assumesNoCurrencyAndNoPeriod() {
        assertThat(posting(cook().baseSalary(salary("", "42000", null, null, "SEMI_MONTHLY")))
                        .baseSalary())
                .isEqualTo(new Salary(null, new BigDecimal("42000"), new BigDecimal("42000"), null));
    }

    @Test
    void takesZeroForNoPay() {
        JobPosting posting = posting(cook().baseSalary(salary("USD", null, "0", "0.0", "YEAR")));

        assertThat(posting.baseSalary()).isNull();
        assertThat(posting.findings().unknown()).containsEntry("baseSalary", Unknown.NOT_STATED);
    }

    @Test
    void callsPayUnreadableThatIsNoNumber() {
        JobPosting posting = posting(cook().baseSalary(salary("USD", "competitive", null, null, null)));

        assertThat(posting.findings().unknown()).containsEntry("baseSalary", Unknown.UNREADABLE);
    }

    @Test
    void readsDatesInTheirOwnTimeZone() {
        for (String date : new String[] {
            "2026-11-01",
            "2026-11-01T23:30:00-08:00",
            "2026-11-01 12:47:53 UTC",
            "2026-11-01T00:00",
            "2026-11-01T05:06:07.123Z",
            "1793534400",
            "1793534400000"
        }) {
            assertThat(posting(cook().datePosted(ld("datePosted", date))).datePosted())
                    .as(date)
                    .isEqualTo(DateInterval.on(LocalDate.of(2026, 11, 1)));
        }
        assertThat(posting(cook().datePosted(ld("datePosted", "2026-02-30")))
                        .findings()
                        .unknown())
                .containsEntry("datePosted", Unknown.UNREADABLE);
        assertThat(posting(cook().datePosted(ld("datePosted", "01/11/2026"))).datePosted())
                .isEqualTo(DateInterval.between(LocalDate.of(2026, 1, 11), LocalDate.of(2026, 11, 1)));
    }

    @Test
    void readsPlacesInTheirParts() {
        JobPosting posting = posting(cook().jobLocation(new RawPlace(
                        null, ld("l", "Cork"), ld("r", "-"), ld("c", "Ireland"), ld("lat", "0"), ld("lon", "0.0")))
                .jobLocation(RawPlace.text(ld("t", "Dublin (or remote)"))));

        assertThat(posting.jobLocations())
                .containsExactly(
                        new Place("Cork, Ireland", "Cork", null, "IE", null, null),
                        new Place("Dublin (or remote)", "Dublin", null, "IE", null, null));
    }

    @Test
    void takesNoOrganizationForATown() {
        JobPosting posting = posting(cook().hiringOrganization(RawOrganization.named(ld("o", "Mill Ltd.")))
                .jobLocation(new RawPlace(null, ld("l", "Mill Ltd"), null, null, null, null)));

        assertThat(posting.jobLocations()).isEmpty();
        assertThat(posting.findings().unknown()).containsEntry("jobLocations", Unknown.UNREADABLE);
    }

    @Test
    void readsSeveralEmploymentTypes() {
        assertThat(posting(cook().employmentType(ld("e/0", "Full-Time, Internship"))
                                .employmentType(ld("e/1", "Regular")))
                        .employmentTypes())
                .containsExactly(EmploymentType.FULL_TIME, EmploymentType.INTERN);
        assertThat(posting(cook().employmentType(ld("e", "Regular"))).findings().unknown())
                .containsEntry("employmentTypes", Unknown.UNREADABLE);
    }

    @Test
    void takesTelecommuteForRemote() {
        assertThat(posting(cook().workplace(ld("jobLocationType", "TELECOMMUTE")))
                        .workplace())
                .isEqualTo(Workplace.REMOTE);
    }

    @Test
    void closesAPostingWhoseDateHasPassedByTheClockOfTheCapture() {
        RawPosting ended = cook().validThrough(ld("validThrough", "2026-11-19")).build();
        RawPosting lasts = cook().validThrough(ld("validThrough", "2026-11-20")).build();

        assertThat(posting(ended, NOW).status()).isEqualTo(Status.CLOSED);
        assertThat(posting(ended, NOW).findings().evidence().get("status"))
                .containsExactly(new Evidence("ld:/validThrough", "2026-11-19", Basis.DERIVED, "valid-through-past"));
        assertThat(posting(lasts, NOW).status()).isEqualTo(Status.OPEN);
        assertThat(posting(ended, null).status()).isEqualTo(Status.UNKNOWN);
    }

    private static RawPostingBuilder cook() {
        return RawPosting.builder("ld").title(ld("title", "Cook &amp; Baker")).description(ld("description", "Soup."));
    }

    private static RawSalary salary(
            @Nullable String currency,
            @Nullable String value,
            @Nullable String min,
            @Nullable String max,
            @Nullable String unit) {
        return new RawSalary(
                null,
                currency == null ? null : ld("currency", currency),
                value == null ? null : ld("value", value),
                min == null ? null : ld("min", min),
                max == null ? null : ld("max", max),
                unit == null ? null : ld("unit", unit));
    }

    private static Stated ld(String name, String text) {
        return new Stated(text, "ld:/" + name);
    }

    private static JobPosting posting(RawPostingBuilder raw) {
        return posting(raw.build(), NOW);
    }

    private static JobPosting posting(RawPosting raw, @Nullable Instant at) {
        return switch (normalise(raw, at)) {
            case Normalised.Posting(JobPosting posting) -> posting;
            case Normalised.TooLittle(String reason) -> throw new AssertionError(reason);
        };
    }

    private static Normalised normalise(RawPosting raw, @Nullable Instant at) {
        return new Normaliser().normalise(raw, new Source("mill", "generic", "1", PAGE, PAGE, at, null));
    }
}
