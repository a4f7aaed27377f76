package dev.callboard.engine.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.api.output.Change;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.RawOrganization;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.RawSalary;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.normalise.Normalised;
import dev.callboard.engine.normalise.Normaliser;
import dev.callboard.engine.normalise.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesOutputTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void writesTheFormat() {
        assertThat(PostingJson.line(posting("Köchin")))
                .isEqualTo(
                        "{\"format\":\"callboard.posting/1\",\"site\":\"mill\",\"id\":\"https://jobs.example/7\","
                            + "\"url\":\"https://jobs.example/7\",\"canonicalUrl\":\"https://jobs.example/7\","
                            + "\"plugin\":\"generic\",\"pluginVersion\":\"1\",\"fetchedAt\":\"2026-11-20T12:00:00Z\","
                            + "\"status\":\"UNKNOWN\",\"title\":\"Köchin\",\"hiringOrganization\":{\"name\":\"Mill\"},"
                            + "\"baseSalary\":{\"currency\":\"EUR\",\"minValue\":1000000,\"maxValue\":1000000},"
                            + "\"datePosted\":{\"date\":\"2026-11-01\",\"earliest\":\"2026-11-01\",\"latest\":\"2026-11-01\"},"
                            + "\"description\":{\"text\":\"Soup.\",\"html\":\"<p>Soup.</p>\"},"
                            + "\"evidence\":{\"baseSalary\":[{\"where\":\"ld:/v\",\"text\":\"1000000\",\"basis\":\"STATED\"},"
                            + "{\"where\":\"ld:/c\",\"text\":\"EUR\",\"basis\":\"STATED\"}],"
                            + "\"datePosted\":[{\"where\":\"ld:/d\",\"text\":\"2026-11-01\",\"basis\":\"STATED\"}],"
                            + "\"description\":[{\"where\":\"ld:/t\",\"text\":\"Soup.\",\"basis\":\"STATED\"}],"
                            + "\"hiringOrganization\":[{\"where\":\"ld:/o\",\"text\":\"Mill\",\"basis\":\"STATED\"}],"
                            + "\"title\":[{\"where\":\"ld:/title\",\"text\":\"Köchin\",\"basis\":\"STATED\"}]},"
                            + "\"unknown\":{\"applicantLocations\":\"NOT_STATED\",\"applyUrl\":\"NOT_STATED\","
                            + "\"categories\":\"NOT_STATED\",\"dateUpdated\":\"NOT_STATED\",\"directApply\":\"NOT_STATED\","
                            + "\"employmentTypes\":\"NOT_STATED\",\"jobLocations\":\"NOT_STATED\",\"language\":\"NOT_STATED\","
                            + "\"skills\":\"NOT_STATED\",\"validThrough\":\"NOT_STATED\",\"workplace\":\"NOT_STATED\"},\"sources\":[\"ld\"]}");
    }

    @Test
    void showsAFileOnlyWhenItIsWhole() throws IOException {
        Path file = folder.resolve("deep/postings.jsonl");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "the one before\n");

        var output = JsonLinesOutput.to(file);
        output.write(List.of(change(1, "Cook"), change(2, "Waiter")));
        assertThat(file).hasContent("the one before\n");
        output.close();
        output.close();

        assertThat(Files.readAllLines(file)).hasSize(2).allMatch(line -> line.startsWith("{\"format\":"));
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void leavesAnEmptyFileOfARunWithoutPostings() throws IOException {
        Path file = folder.resolve("postings.jsonl");

        JsonLinesOutput.to(file).close();

        assertThat(file).isEmptyFile();
    }

    @Test
    void namesTheFileThatCanNotBeWritten() throws IOException {
        Path file = folder.resolve("file");
        Files.writeString(file, "");

        assertThatThrownBy(
                        () -> JsonLinesOutput.to(file.resolve("postings.jsonl")).write(List.of(change(1, "Cook"))))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("'" + file.resolve("postings.jsonl") + "' can't be written: ");
    }

    private static Change change(long sequence, String title) {
        return new Change(sequence, Change.Kind.OPENED, posting(title));
    }

    private static JobPosting posting(String title) {
        RawPosting raw = RawPosting.builder("ld")
                .title(new Stated(title, "ld:/title"))
                .description(new Stated("Soup.", "ld:/t"))
                .datePosted(new Stated("2026-11-01", "ld:/d"))
                .hiringOrganization(RawOrganization.named(new Stated("Mill", "ld:/o")))
                .baseSalary(new RawSalary(
                        null, new Stated("EUR", "ld:/c"), new Stated("1000000", "ld:/v"), null, null, null))
                .build();
        URI page = URI.create("https://jobs.example/7");
        var source = new Source("mill", "generic", "1", page, page, Instant.parse("2026-11-20T12:00:00Z"), null);
        return switch (new Normaliser().normalise(raw, source)) {
            case Normalised.Posting(JobPosting posting) -> posting;
            case Normalised.TooLittle(String reason) -> throw new AssertionError(reason);
        };
    }
}
