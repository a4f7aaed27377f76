package dev.callboard.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.callboard.runner.demo.DemoSites;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command as its users call it.
class CommandLineTest {
    private static final String PAGE = """
        <script type="application/ld+json">{"@type": "JobPosting", "title": "Cook", "description": "Soup.",
        "validThrough": "2026-11-10"}</script>\
        """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Ended(int code, String out, String err) {}

    @Test
    void listsThePluginsThatAreInstalled() {
        Ended ended = callboard("plugins");

        assertThat(ended.code()).isZero();
        assertThat(ended.out().lines().map(line -> line.split(" ", 2)[0]))
                .startsWith("name")
                .contains("generic", "huzzle", "jsonl", "tiktok-careers");
    }

    @Test
    void extractsOnePostingALineAndNullWhereThereIsNone() throws IOException {
        Path page = write("cook.html", PAGE);
        Path other = write("other.html", "<h1>Welcome</h1>");

        Ended ended = callboard(
                "extract", page.toString(), other.toString(), "--url", "https://jobs.example/7", "--at", "2026-11-20");

        assertThat(ended.code()).isZero();
        List<String> lines = ended.out().lines().toList();
        assertThat(lines).hasSize(2);
        JsonNode posting = JsonMapper.shared().readTree(lines.getFirst());
        assertThat(posting.path("title").asString()).isEqualTo("Cook");
        assertThat(posting.path("url").asString()).isEqualTo("https://jobs.example/7");
        assertThat(posting.path("site").asString()).isEqualTo("jobs.example");
        assertThat(posting.path("status").asString()).isEqualTo("CLOSED");
        assertThat(lines.get(1)).isEqualTo("null");
        assertThat(ended.err())
                .isEqualTo(other + ": no posting: it has no schema.org JobPosting, and"
                        + " neither a title nor a text that reads like one\n");
    }

    @Test
    void printsALineForEveryPageOfAList() throws IOException {
        Path list = write(
                "pages.tsv",
                write("cook.html", PAGE) + "\thttps://jobs.example/7\t2026-11-01T12:00:00Z\n"
                        + folder.resolve("missing.html") + "\t\t\n"
                        + write("binary.html", "\u0000\u0001<<<>>&\uFFFF") + "\n");

        Ended ended = callboard("extract", "--pages", list.toString());

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.out().lines()).hasSize(3);
        assertThat(ended.out().lines().skip(1)).containsOnly("null");
        assertThat(ended.err()).contains("missing.html: there is no such file").doesNotContain("\tat ");
    }

    @Test
    void tellsWhatIsWrongWithItsArguments() throws IOException {
        assertThat(callboard("extract"))
                .isEqualTo(new Ended(2, "", "nothing to read: name a file, an address, or a list with --pages\n"));
        assertThat(callboard("extract", "x.html", "--at", "yesterday").err())
                .isEqualTo("--at: 'yesterday' is no time of capture, expected one such as 2026-11-20T15:11:00Z or"
                        + " 2026-11-20\n");
        assertThat(callboard(
                                "extract",
                                "--pages",
                                write("l.tsv", "a\tb\tc\td\n").toString())
                        .err())
                .endsWith("l.tsv, line 1: found 4 fields, expected file, url, captured-at\n");
        assertThat(callboard("scrape").code()).isEqualTo(2);
        assertThat(callboard("run", folder.resolve("none.yaml").toString()))
                .isEqualTo(new Ended(
                        2,
                        "",
                        "The configuration can't be used:\n" + folder.resolve("none.yaml")
                                + ": there is no such file\n"));
    }

    @Test
    void saysWhatAPluginNeedsToBeTold() throws IOException {
        Path site = write("h.yaml", "plugin: tiktok-careers\nconfig: {board: feishu}\n");

        assertThat(callboard("run", "--db", db(), site.toString()).err())
                .endsWith("config: baseUrl is missing, expected the board's address such as"
                        + " https://nio.jobs.feishu.cn\n");
    }

    @Test
    void runsASiteFileOverSavedPages() throws IOException {
        try (var site = new SavedSite(
                "/jobs", "<a class=job href=/1>1</a><a class=job href=/2>2</a>", "/1", PAGE, "/2", PAGE)) {
            Path file = write("saved.yaml", """
                plugin: generic
                config: {startUrls: ["%s/jobs"], postingLinks: a.job}
                politeness: {interval: PT0S}
                allowPrivate: true
                """.formatted(site.base()));
            Path out = folder.resolve("out.jsonl");

            Ended ended = callboard("run", "--db", db(), file.toString(), "--out", out.toString());

            assertThat(ended.code()).as(ended.err()).isZero();
            assertThat(Files.readAllLines(out)).hasSize(2).allMatch(line -> line.contains("\"site\":\"saved\""));
            assertThat(ended.err()).contains("complete: read to the last page");
        }
    }

    @Test
    void endsWithTheCodeOfWhatHappened() throws IOException {
        try (var site = new SavedSite("/jobs", "<a class=job href=/1>1</a><a class=job href=/2>2</a>", "/1", PAGE)) {
            String keys = """
                plugin: generic
                config: {startUrls: ['%s/%s'], postingLinks: a.job}
                politeness: {interval: PT0S, retries: 0}
                browser: {executable: /bin/false}
                allowPrivate: true
                """;
            Path other = write("other.yaml", keys.formatted(site.base(), "2"));
            Path blocked =
                    write("blocked.yaml", keys.formatted(site.base(), "jobs").replace("true", "false"));
            Path out = write("out", "");

            assertThat(callboard("run", "--db", db(), other.toString(), "--out", out.toString())
                            .code())
                    .isEqualTo(4);
            assertThat(callboard("run", "--db", db(), blocked.toString(), "--out", out.toString())
                            .err())
                    .contains("not a public address");
            assertThat(callboard(
                                    "run",
                                    "--db",
                                    db(),
                                    other.toString(),
                                    "--out",
                                    out.resolve("under-a-file").toString())
                            .code())
                    .isEqualTo(5);
        }
    }

    @Test
    void fetchesAnAddressPolitely() throws IOException {
        try (var site =
                new SavedSite("/7", PAGE, "/robots.txt", "User-agent: *\nDisallow: /private\n", "/private", PAGE)) {
            Ended found = callboard("extract", "--allow-private", site.base() + "/7");
            Ended forbidden = callboard("extract", "--allow-private", site.base() + "/private");
            Ended guarded = callboard("extract", site.base() + "/7");

            assertThat(found.out()).startsWith("{\"format\":\"callboard.posting/1\"");
            assertThat(forbidden.out()).isEqualTo("null\n");
            assertThat(forbidden.err()).contains("forbidden by robots.txt");
            assertThat(forbidden.code()).isEqualTo(3);
            assertThat(guarded.err()).contains("not a public address");
        }
    }

    @Test
    void checksTheMachine() {
        Ended ended = callboard("doctor");

        assertThat(ended.out()).contains("JDK", "working folder", "cache folder", "browser", "network");
    }

    @Test
    void scrapesTheDemonstrationWithARealBrowser() throws IOException {
        Path out = folder.resolve("postings.jsonl");

        Ended ended = callboard("demo", "--out", out.toString(), "--db", db());

        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
        assertThat(Files.readAllLines(out)).hasSize(23);
        assertThat(ended.out())
                .contains(
                        "complete: all 10 declared postings were listed",
                        "complete: all 4 declared",
                        "complete: all 3 declared",
                        "server error (5xx)");
    }

    @Test
    void servesSiteFilesThatCanBeRun() throws IOException {
        try (DemoSites sites = DemoSites.start()) {
            assertThat(sites.addresses())
                    .containsOnlyKeys("lighthouse", "harbour", "millbrook", "pottery", "metronome");
            assertThat(sites.siteFile("harbour")).contains(sites.addresses().getOrDefault("harbour", "?"));
        }
    }

    private static Ended callboard(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        CommandLine command = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = command.execute(arguments);
        return new Ended(
                code,
                out.toString().replace(System.lineSeparator(), "\n"),
                err.toString().replace(System.lineSeparator(), "\n"));
    }

    private String db() {
        return folder.resolve("callboard.db").toString();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /// A folder of pages, served.
    private static final class SavedSite implements AutoCloseable {
        private final HttpServer server;

        private SavedSite(String... pathsAndPages) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            for (int i = 0; i < pathsAndPages.length; i += 2) {
                byte[] page = pathsAndPages[i + 1].getBytes(StandardCharsets.UTF_8);
                server.createContext(pathsAndPages[i], exchange -> {
                    try (exchange) {
                        exchange.sendResponseHeaders(200, page.length);
                        exchange.getResponseBody().write(page);
                    }
                });
            }
            server.start();
        }

        private String base() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
