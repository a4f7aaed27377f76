package dev.callboard.engine.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PostingTextTest {
    @Test
    void showsWhatIsKnownAndWhatIsNot() {
        assertThat(PostingText.of(Postings.full())).isEqualTo("""
            Köchin & Baker (Summer 2027)
            Mill (Food; 10,001+ employees; founded 2003; https://mill.example)
            Cork, Ireland (country IE; 51.9, -8.47)
            Dublin or thereabouts

              url                   https://jobs.example/7?utm_source=x
              fetched at            2026-11-20T15:11:00Z
              identifiers           requisition A28333
                                    reference R-1
              status                OPEN
              applicant locations   Ireland (country IE)
              workplace             HYBRID
              onsite days per week  3
              employment types      INTERN
                                    FULL_TIME
              programme             Summer Internship
              seniority             INTERN
              categories            Catering
                                    Kitchen
              skills                Soup
                                    Bread
              base salary           EUR 15.50 to 1800 per hour
              date posted           2026-11-01
              date updated          between 2026-11-02 and 2026-11-04
              date verified         2026-11-19 or after
              valid through         2026-12-01
              duration              12 to 24 weeks
              start date            2027-05-01
              apply url             https://jobs.example/7/apply
              direct apply          yes
              contacts              jobs@mill.example
                                    +353 1 234
              language              en-IE

            Unknown

              unreadable            date updated
              ambiguous             date verified

            Conflicts

              valid through         '2026-12-01' at ld:/validThrough
                                    '2026-12-24' at microdata:/validThrough

            Description

            Soup.

            - cook
            - bake

            Questions

            Is there soup? Always.

            Made by the board, not by the employer

            You will cook.

            Evidence

              date posted           ld:/datePosted (derived by epoch)
              hiring organization industry
                                    css:p.industry (inferred by some-rule)
              title                 ld:/title

            Notes

            The JSON-LD was not valid JSON and was repaired to be read.\
            """);
    }

    @Test
    void showsNoHeadingWithoutAnythingUnderIt() {
        assertThat(text(record -> record.retain(
                                "format", "site", "id", "url", "canonicalUrl", "plugin", "pluginVersion")
                        .put("status", "UNKNOWN")
                        .put("title", "Cook")
                        .set(
                                "description",
                                record.objectNode().put("text", "Soup.").put("html", "<p>Soup.</p>"))))
                .isEqualTo("""
                    Cook

                      url                   https://jobs.example/7?utm_source=x
                      status                UNKNOWN

                    Description

                    Soup.\
                    """);
    }

    @Test
    void saysWhatOfPayIsNotKnown() {
        assertThat(text(record -> record.putObject("baseSalary").put("minValue", 20)))
                .contains("base salary           currency unknown, from 20, period unknown\n");
    }

    @Test
    void keepsToItsWidthAndKeepsListsInShape() {
        String text = text(record -> {
            record.put("applyUrl", "https://jobs.example/" + "x".repeat(300));
            ((ObjectNode) record.path("description")).put("text", "- " + "soup and bread ".repeat(20) + "\n  - salt");
        });

        assertThat(text.lines()).allMatch(line -> line.length() <= 100).anyMatch(line -> line.length() > 95);
        assertThat(text).contains("\n- soup and", "\n  bread soup", "\n  - salt");
        assertThat(text.replaceAll("\\s", "")).contains("x".repeat(300));
    }

    @Test
    void givesATerminalNoCommands() {
        String text = text(record -> record.put("title", "Cook\u001b[2J\u0007 \u202Eekab\u00A0and\tbake"));

        assertThat(text).startsWith("Cook[2J ekab and bake\n");
    }

    private static String text(Consumer<ObjectNode> change) {
        return PostingText.of(Postings.with(change));
    }
}
