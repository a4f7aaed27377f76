package dev.callboard.engine.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PostingTextTest {
    @Test
    void showsWhatIsKnownAndWhatIsNot() throws IOException {
        try (InputStream page = PostingTextTest.class.getResourceAsStream("full-posting.txt")) {
            assertThat(PostingText.of(Postings.full()) + "\n")
                    .isEqualTo(new String(Objects.requireNonNull(page).readAllBytes(), StandardCharsets.UTF_8));
        }
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
