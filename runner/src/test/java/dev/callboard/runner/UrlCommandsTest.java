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
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// What is done with nothing but an address.
class UrlCommandsTest {
    private static final String POSTING = """
        <html><head><script type="application/ld+json">{"@type": "JobPosting", "title": "%s",
        "hiringOrganization": {"name": "Mill"}, "description": "You work at the mill, by day and by night."}</script>
        </head><body><h1>%s</h1></body></html>
        """;
    private static final Map<String, String> PAGES = Map.of(
            "/careers",
            """
            <html><body><h1>Work with us</h1><ul>
            <li><h2><a href="/careers/night-baker">Night Baker</a></h2></li>
            <li><h2><a href="/careers/head-miller">Head Miller</a></h2></li></ul></body></html>
            """,
            "/careers/night-baker",
            POSTING.formatted("Night Baker", "Night Baker"),
            "/careers/head-miller",
            POSTING.formatted("Head Miller", "Head Miller"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                String page = PAGES.get(exchange.getRequestURI().getPath());
                byte[] body = String.valueOf(page).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(page == null ? 404 : 200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void runsACareersPageWithoutASiteFile() throws IOException {
        Path out = folder.resolve("postings.jsonl");

        Ended ended = callboard("run", "--url", page(), "--allow-private", "--out", out.toString(), "--db", store());

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(Files.readAllLines(out))
                .extracting(
                        line -> JsonMapper.shared().readTree(line).path("title").asString())
                .containsExactlyInAnyOrder("Night Baker", "Head Miller");
        assertThat(Files.readAllLines(out))
                .extracting(
                        line -> JsonMapper.shared().readTree(line).path("site").asString())
                .containsOnly("127.0.0.1");
    }

    @Test
    void printsASiteFileThatWorks() throws IOException {
        Ended probed = callboard("probe", page(), "--allow-private");

        assertThat(probed.code()).as(probed.err()).isZero();
        String siteFile =
                "plugin: generic\nallowPrivate: true\nconfig:\n  startUrls: ['" + page() + "']\n  listing: links\n";
        assertThat(probed.out())
                .isEqualTo("listed by     links (GET " + page() + ")\n"
                        + "postings      2 listed\n"
                        + "sample        Night Baker (" + page() + "/night-baker)\n"
                        + "read from     ld\n"
                        + "fetched with  HTTP\n"
                        + "\nSite file, to be kept as 127.0.0.1.yaml:\n\n" + siteFile);

        Path file = Files.writeString(folder.resolve("mill.yaml"), siteFile);
        Path out = folder.resolve("postings.jsonl");
        Ended ran = callboard("run", file.toString(), "--out", out.toString(), "--db", store());
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(Files.readAllLines(out)).hasSize(2);
    }

    @Test
    void asksForSomethingToRun() {
        assertThat(callboard("run"))
                .isEqualTo(
                        new Ended(2, "", "there is nothing to run: name a SITE-FILE, or a careers page with --url\n"));
    }

    private String page() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/careers";
    }

    private String store() {
        return folder.resolve("store.db").toString();
    }

    private static Ended callboard(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Ended(
                code,
                out.toString().replace(System.lineSeparator(), "\n"),
                err.toString().replace(System.lineSeparator(), "\n"));
    }
}
