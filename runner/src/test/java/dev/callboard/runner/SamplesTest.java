package dev.callboard.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Real pages of other people, which do not come with the project: without them these tests are skipped.
class SamplesTest {
    private static final Path SAMPLES =
            Path.of("../../shared/samples").toAbsolutePath().normalize();
    private static final JsonMapper JSON = JsonMapper.shared();

    /// A page, what is expected of it, and what came out.
    private record Case(String name, JsonNode expected, JsonNode posting) {}

    @Test
    void findsNoPostingWhereThereIsNone() throws IOException {
        for (Case each : extract("not-postings")) {
            assertThat(each.posting().isNull()).as(each.name()).isTrue();
        }
    }

    @Test
    void saysNothingThatAPageDoesNotSay() throws IOException {
        for (String folder : List.of("pages", "structured-data")) {
            for (Case each : extract(folder)) {
                if (each.posting().isObject() && each.expected().isObject()) {
                    assertHonest(each);
                }
            }
        }
    }

    @Test
    void readsTheTitleOfEveryPageWithMarkup() throws IOException {
        for (Case each : extract("pages")) {
            String page = Files.readString(page(SAMPLES.resolve("pages").resolve(each.name())));
            if (page.contains("\"JobPosting\"") && page.contains("ld+json")) {
                assertThat(each.posting().path("title").asString(""))
                        .as(each.name())
                        .isNotBlank();
            }
        }
    }

    private static void assertHonest(Case each) {
        JsonNode posting = each.posting();
        JsonNode expected = each.expected();
        assertThat(posting.path("title").asString("")).as(each.name()).isIn(allowed(expected, "title"));
        for (String date : List.of("datePosted", "validThrough")) {
            String day = posting.path(date).path("date").asString("");
            if (!day.isEmpty() && expected.has(date)) {
                assertThat(expected.path(date).asString("").startsWith(day))
                        .as(each.name() + ": " + date + " " + day)
                        .isTrue();
            }
        }
        String organization = posting.path("hiringOrganization").path("name").asString("");
        if (!organization.isEmpty()) {
            assertThat(organization).as(each.name()).isIn(allowed(expected, "organisation"));
        }
        if (posting.has("baseSalary")) {
            assertThat(expected.path("salary").isObject())
                    .as(each.name() + ": pay")
                    .isTrue();
        }
        for (JsonNode phrase : expected.path("mustNotContain")) {
            assertThat(posting.path("description").path("text").asString(""))
                    .as(each.name())
                    .doesNotContain(phrase.asString());
        }
    }

    private static List<String> allowed(JsonNode expected, String field) {
        var allowed = new ArrayList<String>();
        allowed.add(expected.path(field).asString(""));
        expected.path(field + "Alternatives").forEach(other -> allowed.add(other.asString("")));
        return allowed;
    }

    private static List<Case> extract(String name) throws IOException {
        Path folder = SAMPLES.resolve(name);
        assumeTrue(Files.isDirectory(folder), "skipped: the sample pages are not at " + folder);
        Path list = Files.createTempFile("samples", ".tsv");
        var names = new ArrayList<String>();
        var expectations = new ArrayList<JsonNode>();
        var lines = new ArrayList<String>();
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path each : folders.sorted().toList()) {
                JsonNode expected = read(each.resolve("expected.json"));
                names.add(String.valueOf(each.getFileName()));
                expectations.add(expected);
                lines.add(page(each) + "\t"
                        + read(each.resolve("meta.json")).path("url").asString("") + "\t"
                        + expected.path("asOf").asString(""));
            }
        }
        Files.write(list, lines);
        var out = new StringWriter();
        var err = new StringWriter();
        Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("extract", "--pages", list.toString());
        Files.delete(list);
        assertThat(err.toString()).doesNotContain("\tat ");
        List<String> printed = out.toString().lines().toList();
        assertThat(printed).hasSameSizeAs(lines);
        var cases = new ArrayList<Case>();
        for (int i = 0; i < names.size(); i++) {
            cases.add(new Case(names.get(i), expectations.get(i), JSON.readTree(printed.get(i))));
        }
        return cases;
    }

    private static Path page(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("page."))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static JsonNode read(Path file) throws IOException {
        return Files.exists(file)
                ? JSON.readTree(Files.readString(file))
                : JSON.createObjectNode().path("missing");
    }
}
