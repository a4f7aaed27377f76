package dev.callboard.engine.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.JobPosting;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DifferenceTest {
    private static final JobPosting POSTING = Postings.full();

    @Test
    void whenAndByWhichVersionAPostingWasReadMakesNoDifference() {
        assertThat(Difference.between(POSTING, POSTING)).isEmpty();
        assertThat(Difference.between(POSTING, with("\"pluginVersion\":\"1\"", "\"pluginVersion\":\"2\"")))
                .isEmpty();
        assertThat(Difference.between(POSTING, with("2026-11-20T15:11:00Z", "2026-11-21T15:11:00Z")))
                .isEmpty();
    }

    @Test
    void aDateThatSlidesWithTheTimeOfReadingMakesADifferenceOnlyWhereThatIsTheSame() {
        String stated = "\"datePosted\":"
                + JsonMapper.shared().readTree(PostingJson.line(POSTING)).path("datePosted");
        JobPosting before = with(stated, "\"datePosted\":{\"earliest\":\"2026-10-01\",\"latest\":\"2026-11-05\"}");
        String line = PostingJson.line(before).replace("2026-10-01", "2026-10-02");

        assertThat(Difference.between(before, PostingJson.read(line))).isPresent();
        assertThat(Difference.between(
                        before, PostingJson.read(line.replace("2026-11-20T15:11:00Z", "2026-11-21T15:11:00Z"))))
                .isEmpty();
    }

    @Test
    void showsBothValuesAndWhereTheyWereRead() {
        assertThat(text("\"title\":\"" + POSTING.title() + "\"", "\"title\":\"Waiter\""))
                .startsWith("~ mill 007: Waiter (https://jobs.example/7?utm_source=x)\n  title\n    before  ")
                .contains("\n    now     Waiter ← ");
    }

    @Test
    void showsALongTextFromWhereItDiffers() {
        String text = POSTING.description().text();
        String line = PostingJson.line(POSTING);
        JobPosting before = PostingJson.read(described(line, "many words ".repeat(100) + "and a cook", text));
        JobPosting now = PostingJson.read(described(line, "many words ".repeat(100) + "and a baker", text));

        assertThat(Difference.between(before, now).map(DifferenceText::of).orElse(""))
                .contains("before  …", "and a cook", "now     …", "and a baker")
                .hasSizeLessThan(800);
    }

    @Test
    void saysWhereTheSameValueIsReadNow() {
        String where = POSTING.findings()
                .evidence()
                .getOrDefault("title", List.of())
                .getFirst()
                .where();

        assertThat(text("\"where\":\"" + where + "\"", "\"where\":\"css:h1\""))
                .contains("  title: the same, known otherwise\n    before  " + POSTING.title() + " ← " + where)
                .contains("    now     " + POSTING.title() + " ← css:h1");
    }

    private static String described(String line, String other, String text) {
        return line.replace("\"text\":" + JsonMapper.shared().writeValueAsString(text), "\"text\":\"" + other + "\"");
    }

    private static String text(String from, String to) {
        return Difference.between(POSTING, with(from, to))
                .map(DifferenceText::of)
                .orElse("");
    }

    private static JobPosting with(String from, String to) {
        String line = PostingJson.line(POSTING);
        assertThat(line).contains(from);
        return PostingJson.read(line.replace(from, to));
    }
}
