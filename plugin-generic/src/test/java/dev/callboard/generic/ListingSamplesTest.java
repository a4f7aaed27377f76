package dev.callboard.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads real listing pages, which are kept outside the project; skipped where they are not.
class ListingSamplesTest {
    private static final Path SAMPLES = Path.of("..", "..", "shared", "samples", "listings");
    private static final String NONE = "{}";
    private static final String LISTINGS = """
        avalanche-list 9
        de-3ss-careers 4
        de-8com 7
        framework-list 2
        gusto-material-list 3
        jobscz-list 30
        jobscz-list-last 28
        linkedin-guestapi-more 25
        stackoverflow-jobs-list 25
        vight-list 3
        """;

    @BeforeEach
    void needsTheSamples() {
        assumeTrue(Files.isDirectory(SAMPLES), "no samples of real listing pages at '" + SAMPLES + "'");
    }

    @Test
    void findsEveryPostingAndNothingElse() {
        assertThat(LISTINGS.lines()).allSatisfy(line -> {
            String[] listing = line.split(" ", 2);
            assertThat(PostingLinks.find(page(listing[0])).addresses())
                    .as(listing[0])
                    .hasSize(Integer.parseInt(listing[1]));
        });
    }

    @Test
    void findsTheAddressesThatAreStated() {
        assertThat(LISTINGS.lines()).allSatisfy(line -> {
            String name = line.split(" ", 2)[0];
            List<String> found = PostingLinks.find(page(name)).addresses().stream()
                    .map(URI::toString)
                    .toList();
            JsonNode expected = expected(name);
            assertThat(expected.path("urls").valueStream().map(JsonNode::asString))
                    .allSatisfy(url -> assertThat(found).contains(url));
            assertThat(expected.path("contains").valueStream())
                    .allSatisfy(posting -> assertThat(found)
                            .anyMatch(url -> url.startsWith(posting.path("url").asString(""))
                                    && url.contains(posting.path("id").asString(""))));
            assertThat(expected.path("jobCount").asInt(found.size())).isEqualTo(found.size());
        });
    }

    @Test
    void findsTheNextPageWhereThereIsOne() {
        assertThat(NextPage.find(page("jobscz-list")).map(URI::toString))
                .contains(expected("jobscz-list").path("nextPage").asString());
        assertThat(NextPage.find(page("jobscz-list-last"))).isEmpty();
        assertThat(NextPage.find(page("stackoverflow-jobs-list")).map(URI::toString))
                .hasValueSatisfying(next -> assertThat(next).endsWith("&pg=2"));
        assertThat(List.of("avalanche-list", "de-3ss-careers", "framework-list", "gusto-material-list", "vight-list"))
                .allSatisfy(
                        name -> assertThat(NextPage.find(page(name))).as(name).isEmpty());
    }

    private static Response page(String name) {
        URI base = URI.create(expected(name).path("baseUrl").asString("https://" + name + ".example/jobs"));
        try {
            byte[] page = Files.readAllBytes(SAMPLES.resolve(name).resolve("page.html"));
            return Response.saved(Body.of(page, "text/html", base), base, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode expected(String name) {
        Path file = SAMPLES.resolve(name).resolve("expected.json");
        try {
            return JsonMapper.shared().readTree(Files.exists(file) ? Files.readString(file) : NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
