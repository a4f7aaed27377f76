package dev.callboard.engine.output;

import dev.callboard.api.posting.Basis;
import dev.callboard.api.posting.Conflict;
import dev.callboard.api.posting.DateInterval;
import dev.callboard.api.posting.Description;
import dev.callboard.api.posting.EmploymentType;
import dev.callboard.api.posting.Evidence;
import dev.callboard.api.posting.Findings;
import dev.callboard.api.posting.Identifier;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.Organization;
import dev.callboard.api.posting.Origin;
import dev.callboard.api.posting.PayUnit;
import dev.callboard.api.posting.Place;
import dev.callboard.api.posting.Question;
import dev.callboard.api.posting.Salary;
import dev.callboard.api.posting.Sections;
import dev.callboard.api.posting.Seniority;
import dev.callboard.api.posting.Status;
import dev.callboard.api.posting.Unknown;
import dev.callboard.api.posting.Weeks;
import dev.callboard.api.posting.Workplace;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Postings to be written.
final class Postings {
    private static final Set<String> REQUIRED = Set.of(
            "format",
            "site",
            "id",
            "url",
            "canonicalUrl",
            "status",
            "title",
            "description",
            "evidence",
            "plugin",
            "pluginVersion");

    /// Every field has a value.
    static JobPosting full() {
        return new JobPosting(
                new Origin(
                        "mill",
                        "007",
                        "https://jobs.example/7?utm_source=x",
                        "https://jobs.example/7",
                        "generic",
                        "1",
                        Instant.parse("2026-11-20T15:11:00Z")),
                List.of(new Identifier("requisition", "A28333"), new Identifier("reference", "R-1")),
                Status.OPEN,
                "Köchin & Baker (Summer 2027)",
                organization(),
                places(),
                List.of(new Place("Ireland", null, null, "IE", null, null)),
                Workplace.HYBRID,
                3,
                List.of(EmploymentType.INTERN, EmploymentType.FULL_TIME),
                "Summer Internship",
                Seniority.INTERN,
                List.of("Catering", "Kitchen"),
                List.of("Soup", "Bread"),
                new Salary("EUR", new BigDecimal("15.50"), new BigDecimal("1800"), PayUnit.HOUR),
                DateInterval.on(LocalDate.of(2026, 11, 1)),
                DateInterval.between(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 4)),
                new DateInterval(null, LocalDate.of(2026, 11, 19), null),
                DateInterval.on(LocalDate.of(2026, 12, 1)),
                new Weeks(12, 24),
                DateInterval.on(LocalDate.of(2027, 5, 1)),
                "https://jobs.example/7/apply",
                true,
                List.of("jobs@mill.example", "+353 1 234"),
                new Description("Soup.\n\n- cook\n- bake", "<p>Soup.</p><ul><li>cook</li><li>bake</li></ul>"),
                sections(),
                List.of(new Question("Is there soup?", "Always.")),
                "You will cook.",
                "en-IE",
                findings());
    }

    /// A part of the full posting is changed.
    static JobPosting with(Consumer<ObjectNode> change) {
        var record = (ObjectNode) JsonMapper.shared().readTree(PostingJson.line(full()));
        change.accept(record);
        return PostingJson.read(record.toString());
    }

    /// Only what every record has.
    static JobPosting minimal() {
        return with(record -> record.retain(REQUIRED));
    }

    private static Organization organization() {
        return new Organization(
                "Mill", "https://mill.example", "https://mill.example/logo.png", "Food", "10,001+", 2003);
    }

    private static List<Place> places() {
        return List.of(
                new Place("Cork, Ireland", "Cork", "County Cork", "IE", 51.9, -8.47),
                new Place("Dublin or thereabouts", null, null, null, null, null));
    }

    private static Sections sections() {
        return new Sections(
                "Soup for all.",
                List.of("cook", "bake"),
                List.of("a knife"),
                List.of("a spoon"),
                List.of("free soup"),
                "We mill.",
                "We treat all alike.");
    }

    private static Findings findings() {
        return new Findings(
                Map.of(
                        "title",
                        List.of(new Evidence("ld:/title", "K&ouml;chin &amp; Baker (Summer 2027)", Basis.STATED, null)),
                        "datePosted",
                        List.of(new Evidence("ld:/datePosted", "1793534400", Basis.DERIVED, "epoch")),
                        "hiringOrganization.industry",
                        List.of(new Evidence("css:p.industry", "", Basis.INFERRED, "some-rule"))),
                List.of(new Conflict(
                        "validThrough",
                        List.of(
                                new Conflict.Claim("2026-12-01", "ld:/validThrough"),
                                new Conflict.Claim("2026-12-24", "microdata:/validThrough")),
                        "sources-disagree")),
                Map.of("dateVerified", Unknown.AMBIGUOUS, "dateUpdated", Unknown.UNREADABLE),
                List.of("ld", "microdata"),
                List.of("The JSON-LD was not valid JSON and was repaired to be read."));
    }

    private Postings() {}
}
