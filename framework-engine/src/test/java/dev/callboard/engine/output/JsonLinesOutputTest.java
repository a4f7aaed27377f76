package dev.callboard.engine.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.api.output.Change;
import dev.callboard.api.output.FieldChange;
import dev.callboard.api.posting.Basis;
import dev.callboard.api.posting.Description;
import dev.callboard.api.posting.Evidence;
import dev.callboard.api.posting.Findings;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.Salary;
import dev.callboard.api.posting.Status;
import dev.callboard.api.posting.Unknown;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.StringNode;

class JsonLinesOutputTest {
    private static final Instant AT = Instant.parse("2026-11-20T15:11:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void writesTheFormat() {
        assertThat(PostingJson.line(posting("Köchin")))
                .isEqualTo("{\"format\":\"callboard.posting/1\",\"site\":\"mill\",\"id\":\"007\","
                               + "\"url\":\"https://jobs.example/7?utm_source=x\","
                               + "\"canonicalUrl\":\"https://jobs.example/7\","
                               + "\"plugin\":\"generic\",\"pluginVersion\":\"1\",\"fetchedAt\":\"2026-11-20T15:11:00Z\","
                               + "\"status\":\"OPEN\",\"title\":\"Köchin\","
                               + "\"baseSalary\":{\"currency\":\"EUR\",\"minValue\":1000000,\"maxValue\":1000000},"
                               + "\"datePosted\":{\"date\":\"2026-11-01\",\"earliest\":\"2026-11-01\",\"latest\":\"2026-11-01\"},"
                               + "\"description\":{\"text\":\"Soup.\",\"html\":\"<p>Soup.</p>\"},"
                               + "\"evidence\":{\"title\":[{\"where\":\"ld:/title\",\"text\":\"K&ouml;chin\",\"basis\":\"STATED\"}]},"
                               + "\"unknown\":{\"skills\":\"NOT_STATED\"},\"sources\":[\"ld\"]}");
    }

    @Test
    void addsEachChangeOnce() throws IOException {
        Path file = folder.resolve("deep/changes.jsonl");

        write(file, change(1, "Cook"), change(3, "Waiter"));
        write(file, change(3, "Waiter"), change(4, "Baker"));

        assertThat(Files.readAllLines(file))
                .hasSize(3)
                .allMatch(line -> line.startsWith("{\"sequence\":"))
                .last()
                .asString()
                .startsWith(
                        "{\"sequence\":4,\"change\":\"OPENED\",\"at\":\"2026-11-20T15:11:00Z\",\"posting\":{\"format\":");
    }

    @Test
    void takesAwayHalfALineThatACrashLeft() throws IOException {
        Path file = folder.resolve("changes.jsonl");
        write(file, change(1, "Cook"));
        Files.writeString(file, "{\"sequence\":2,\"cha", StandardOpenOption.APPEND);

        write(file, change(2, "Waiter"));

        assertThat(Files.readAllLines(file)).hasSize(2).last().asString().contains("Waiter");
    }

    @Test
    void saysWhichFieldsHaveChanged() throws IOException {
        Path file = folder.resolve("changes.jsonl");
        var title = new FieldChange("title", StringNode.valueOf("Cook"), null);

        write(file, new Change(7, Change.Kind.UPDATED, AT, posting("Chef"), List.of(title)));

        assertThat(file).content().contains("\"fields\":{\"title\":{\"before\":\"Cook\",\"after\":null}},\"posting\":");
    }

    @Test
    void namesTheFileThatCanNotBeWritten() throws IOException {
        Path file = folder.resolve("file");
        Files.writeString(file, "");

        assertThatThrownBy(() -> write(file.resolve("changes.jsonl"), change(1, "Cook")))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("'" + file.resolve("changes.jsonl") + "' can't be written: ");
    }

    private static void write(Path file, Change... changes) throws IOException {
        try (var output = new JsonLinesOutput(new JsonLinesConfig(file.toString()))) {
            output.write(List.of(changes));
        }
    }

    private static Change change(long sequence, String title) {
        return new Change(sequence, Change.Kind.OPENED, AT, posting(title), List.of());
    }

    private static JobPosting posting(String title) {
        JobPosting full = Postings.full();
        var evidence = new Evidence("ld:/title", "K&ouml;chin", Basis.STATED, null);
        return new JobPosting(
                full.origin(),
                List.of(),
                Status.OPEN,
                title,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                new Salary("EUR", new BigDecimal("1E6"), new BigDecimal("1E6"), null),
                full.datePosted(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                new Description("Soup.", "<p>Soup.</p>"),
                null,
                List.of(),
                null,
                null,
                new Findings(
                        Map.of("title", List.of(evidence)),
                        List.of(),
                        Map.of("skills", Unknown.NOT_STATED),
                        List.of("ld"),
                        List.of()));
    }
}
