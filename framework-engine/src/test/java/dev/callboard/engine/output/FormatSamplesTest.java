package dev.callboard.engine.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.Response;
import dev.callboard.engine.Engine;
import dev.callboard.engine.PageReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Real pages of other people, which do not come with the project: without them these tests are skipped.
class FormatSamplesTest {
    private static final Path SAMPLES =
            Path.of("../../shared/samples").toAbsolutePath().normalize();

    @Test
    void writesValidRecords() throws IOException {
        postings().forEach(found -> PostingSchema.assertValid(found.posting()));
    }

    @Test
    void exportsPostingsSchemaOrgAllows() throws IOException {
        for (PageReader.Found found : postings()) {
            assertThat(SchemaOrgRules.broken(PostingJsonLd.tree(found.posting())))
                    .as(found.posting().title())
                    .isEmpty();
        }
    }

    @Test
    void keepsPagesForPeopleNarrow() throws IOException {
        for (PageReader.Found found : postings()) {
            assertThat(Stream.of(PostingText.of(found.posting()), Explanation.of(found.words(), found.posting()))
                            .flatMap(String::lines))
                    .allMatch(line -> line.codePointCount(0, line.length()) <= TextLines.WIDTH);
        }
    }

    private static List<PageReader.Found> postings() throws IOException {
        PageReader reader = Engine.create().pageReader();
        var postings = new ArrayList<PageReader.Found>();
        for (String name : List.of("pages", "structured-data")) {
            Path folder = SAMPLES.resolve(name);
            assumeTrue(Files.isDirectory(folder), "skipped: the sample pages are not at " + folder);
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(FormatSamplesTest::isPage).sorted().toList()) {
                    URI uri = URI.create("https://jobs.example/" + postings.size());
                    Body body = Body.of(Files.readAllBytes(file), null, uri);
                    Response page = Response.saved(body, uri, Instant.parse("2026-11-20T12:00:00Z"));
                    postings.addAll(reader.read(page).postings());
                }
            }
        }
        assertThat(postings).isNotEmpty();
        return postings;
    }

    private static boolean isPage(Path file) {
        return String.valueOf(file.getFileName()).startsWith("page.");
    }
}
