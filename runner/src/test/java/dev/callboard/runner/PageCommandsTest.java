package dev.callboard.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The commands that read single pages, as their users call them.
class PageCommandsTest {
    private static final String PAGE = """
        <script type="application/ld+json">{"@type": "JobPosting", "title": "%s",
        "description": "Soup and bread for all who come.", "validThrough": "2026-11-10"}</script>\
        """;

    private static final String ANSWER = """
        [{"id": "a24ec4e5-5caa-473d-abd4-b71f09a8167b", "text": "Cook", "categories": {"location": "Cork"},
          "description": "Soup for all.", "hostedUrl": "https://jobs.lever.co/mill/a24ec4e5", "createdAt": 1761000000000},
         {"id": "b24ec4e5-5caa-473d-abd4-b71f09a8167b", "text": "Baker", "categories": {"location": "Cork"},
          "description": "Bread for all.", "hostedUrl": "https://jobs.lever.co/mill/b24ec4e5", "createdAt": 1761000000000}]
        """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Ended(int code, String out, String err) {}

    @Test
    void printsSchemaOrgsPostingALine() throws IOException {
        Ended ended = callboard("extract", "--format", "jsonld", page("Cook"), write("other.html", "<h1>Welcome</h1>"));

        assertThat(ended.code()).isZero();
        assertThat(ended.out().lines()).hasSize(2).last().isEqualTo("null");
        JsonNode first =
                JsonMapper.shared().readTree(ended.out().lines().findFirst().orElseThrow());
        assertThat(first.path("@type").asString()).isEqualTo("JobPosting");
        assertThat(first.path("validThrough").asString()).isEqualTo("2026-11-10");
    }

    @Test
    void printsAPageForPeople() throws IOException {
        Ended ended = callboard(
                "extract", "--format", "text", page("Cook"), write("other.html", "<h1>Welcome</h1>"), page("Baker"));

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("Cook\n").contains("\n" + "-".repeat(100) + "\nBaker\n");
        assertThat(ended.out().lines().filter(line -> line.startsWith("---"))).hasSize(1);
        assertThat(ended.err()).startsWith(folder.resolve("other.html") + ": no posting");
    }

    @Test
    void printsALineForEveryPageOfAListInBothFormatsOfJson() throws IOException {
        String list = write("pages.tsv", page("Cook") + "\n" + folder.resolve("none.html") + "\n");

        assertThat(callboard("extract", "--pages", list, "--format", "jsonld").out())
                .startsWith("{\"@context\"")
                .endsWith("}\nnull\n");
        assertThat(callboard("extract", "--pages", list, "--format", "text"))
                .isEqualTo(new Ended(
                        2,
                        "",
                        "--pages prints one line a page, which '--format text' does not: use 'json' or 'jsonld', or"
                                + " name the pages\n"));
    }

    @Test
    void refusesAFormatItDoesNotKnow() throws IOException {
        Ended ended = callboard("extract", "--format", "xml", page("Cook"));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("'--format'", "'xml'").containsIgnoringCase("jsonld");
    }

    @Test
    void explainsAPage() throws IOException {
        Ended ended = callboard("explain", page("Cook"), "--url", "https://jobs.example/7", "--at", "2026-11-20");

        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .startsWith("Cook\n\n  site ")
                .contains("\nstatus\n  value     CLOSED\n", "by valid-through-past: The last day");
    }

    @Test
    void explainsOneField() throws IOException {
        Ended ended = callboard("explain", page("Cook"), "validThrough");

        assertThat(ended).isEqualTo(new Ended(0, """
            validThrough
              about     The last day of the posting.
              value     2026-11-10
              stated    ld:/validThrough '2026-11-10'
            """, ""));
    }

    @Test
    void tellsWhichFieldMayBeMeant() throws IOException {
        Ended ended = callboard("explain", page("Cook"), "validThru");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .startsWith("there is no field 'validThru'; did you mean 'validThrough'?\nThe fields are site, id,")
                .endsWith("generated, language.\n");
    }

    @Test
    void tellsWhyAPageCannotBeExplained() throws IOException {
        Path missing = folder.resolve("missing.html");
        Ended none = callboard("explain", write("other.html", "<h1>Welcome</h1>"));

        assertThat(none.code()).isZero();
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).startsWith(folder.resolve("other.html") + ": no posting");
        assertThat(callboard("explain", missing.toString()))
                .isEqualTo(new Ended(3, "", missing + ": there is no such file\n"));
    }

    @Test
    void explainsAnAddress() throws IOException {
        assertThat(fetched(PAGE.formatted("Cook"), "explain", "title").out())
                .contains("value     Cook\n", "stated    ld:/title 'Cook'\n");
    }

    @Test
    void readsEveryPostingOfAnAnswerThatIsFetched() throws IOException {
        Ended extracted = fetched(ANSWER, "extract");

        assertThat(extracted.code()).isZero();
        assertThat(extracted.out().lines())
                .extracting(
                        line -> JsonMapper.shared().readTree(line).path("title").asString())
                .containsExactly("Cook", "Baker");
        assertThat(fetched(ANSWER, "explain", "title").out())
                .contains("value     Cook\n", "value     Baker\n", "stated    api:/text 'Baker'\n");
    }

    @Test
    void tellsWhyAnAddressHoldsNoPosting() throws IOException {
        Ended gone = fetched("<h1>Job not found</h1>", "extract");

        assertThat(gone.code()).isZero();
        assertThat(gone.out()).isEqualTo("null\n");
        assertThat(gone.err()).endsWith(": gone: Job not found\n");
    }

    /// What a command says of a page at an address.
    private static Ended fetched(String page, String command, String... rest) throws IOException {
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/7", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/7";
            return callboard(Stream.concat(Stream.of(command, "--allow-private", address), Stream.of(rest))
                    .toArray(String[]::new));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void printsTheSchema() {
        Ended ended = callboard("schema");

        assertThat(ended.code()).isZero();
        assertThat(JsonMapper.shared()
                        .readTree(ended.out())
                        .path("properties")
                        .path("format")
                        .path("const")
                        .asString())
                .isEqualTo("callboard.posting/1");
    }

    private String page(String title) throws IOException {
        return write(title + ".html", PAGE.formatted(title));
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static Ended callboard(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Ended(code, lines(out), lines(err));
    }

    private static String lines(StringWriter text) {
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
