package dev.callboard.engine.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.engine.places.Gazetteer;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts that have the sections of a posting and are none.
class NoPostingTest {
    private static final String BODY = """

        Responsibilities
        - Cook soup for three hundred guests every day of the week
        - Keep the kitchen clean and the knives sharp, and order what is needed for the week

        Qualifications
        - Two years of experience as a cook in a professional kitchen of any size

        Benefits
        - Health insurance
        """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Job Description Templates\n\nSoup Cook",
                "Globex\n\nSoup Cook Job Description Template | Sample\n\nSalary: $110,140/yr",
                "Writing Kitchen Position Descriptions\n\nPosition Title\nA word that tells who the cook is",
                "Soup Cook's duties and responsibilities",
                "Soup Cook\\n\\nSummary of Terms and Conditions of Employment",
                "Please follow the steps below\n\nJob Title: Select the job title from the list\nLocation: Choose…",
                "For cooks, kitchen porters, and waiters:"
            })
    void takesAPageAboutDescriptionsForNone(String head) {
        assertThat(isPosting(head + "\n" + BODY)).isFalse();
    }

    @Test
    void takesATextWithBlanksToFillInForNone() {
        String filled = "Soup Cook\n\nEmployment type: full-time\n" + BODY + "\nSend your papers to ";

        assertThat(isPosting(filled + "jobs@x.example, [Remote] or [email protected], [email protected].\n"))
                .isTrue();
        assertThat(isPosting(filled + "[email address or portal].\nLocation: [City, State]\n"))
                .isFalse();
    }

    private static boolean isPosting(String text) {
        return new TextCapture(Gazetteer::isPlace)
                .extract(Response.saved(text, URI.create("https://x.example/jobs/1"), null))
                .map(RawPosting::title)
                .isPresent();
    }
}
