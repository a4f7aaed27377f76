package dev.callboard.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.callboard.engine.life.Life;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.Postings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A site that was read once and then turns against its reader: each time the report says what is wrong,
/// the exit code says that something is, and no posting is closed.
class HostileSiteTest {
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final HttpServer server;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Answer(int status, String body) {}

    private record Ended(int code, String err) {}

    HostileSiteTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @BeforeEach
    void readsSixPostingsOnTwoPages() throws IOException {
        answers.put(
                "/jobs", new Answer(200, links(1, 3) + "<p class=total>6 jobs</p><a rel=next href='/jobs?2'>next</a>"));
        answers.put("/jobs?2", new Answer(200, links(4, 6) + "<p class=total>6 jobs</p>"));
        IntStream.rangeClosed(1, 6).forEach(i -> answers.put("/" + i, new Answer(200, """
            <script type="application/ld+json">{"@type": "JobPosting", "title": "Cook %d",
            "description": "Soup for sixty people a day."}</script>\
            """.formatted(i))));
        Files.writeString(
                folder.resolve("mill.yaml"), """
                    plugin: generic
                    config: {startUrls: ["http://127.0.0.1:%d/jobs"], postingLinks: a.job, nextPage: "a[rel=next]", total: .total}
                    politeness: {interval: PT0S, retries: 0}
                    browser: {executable: /bin/false}
                    allowPrivate: true
                    """.formatted(server.getAddress().getPort()));
        Ended ended = run();
        assertThat(ended.code()).as(ended.err()).isZero();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void answers429OnPageTwo() {
        answers.put("/jobs?2", new Answer(429, ""));
        Ended ended = run();

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("broken: ", "/jobs?2' could not be read: ", "1 × too many requests (429)");
        allOpen();
    }

    @Test
    void servesPageOneAgain() {
        answers.put("/jobs?2", new Answer(200, links(1, 3) + "<p class=total>6 jobs</p>"));
        Ended ended = run();

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("broken: ", "/jobs?2' lists the same postings as ");
        allOpen();
    }

    @Test
    void declaresATotalOfZero() {
        answers.put("/jobs", new Answer(200, "<p class=total>0 jobs</p>"));
        Ended ended = run();
        run();

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err())
                .contains("lists nothing, though 6 postings were open before: an empty answer alone is no evidence");
        allOpen();
    }

    @Test
    void putsARobotCheckInA200() {
        String check =
                "<title>Just a moment...</title><script src='/cdn-cgi/challenge-platform/h/b/orchestrate'></script>";
        answers.replaceAll((path, answer) -> new Answer(200, check));
        Ended ended = run();

        assertThat(ended.code()).isEqualTo(4);
        assertThat(ended.err()).contains("broken: ").containsIgnoringCase("robot check");
        allOpen();
    }

    @Test
    void putsARobotCheckWherePostingsWere() {
        String check =
                "<title>Just a moment...</title><script src='/cdn-cgi/challenge-platform/h/b/orchestrate'></script>";
        IntStream.rangeClosed(1, 6).forEach(i -> answers.put("/" + i, new Answer(200, check)));
        Ended ended = run();

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("6 × refused by a robot check");
        allOpen();
    }

    private void allOpen() {
        try (Database database = Database.openExisting(db())) {
            var postings = new Postings(database);
            assertThat(postings.count(new Postings.Filter("mill", Life.Stage.OPEN, false)))
                    .isEqualTo(6);
            assertThat(postings.count(Postings.Filter.ALL)).isEqualTo(6);
        }
    }

    private Ended run() {
        var err = new StringWriter();
        int code = Main.commandLine()
                .setErr(new PrintWriter(err))
                .execute(
                        "run",
                        "--db",
                        db(),
                        "--out",
                        folder.resolve("out.jsonl").toString(),
                        folder.resolve("mill.yaml").toString());
        return new Ended(code, err.toString());
    }

    private String db() {
        return folder.resolve("callboard.db").toString();
    }

    private static String links(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> "<a class=job href='/" + i + "'>Cook " + i + "</a>")
                .collect(Collectors.joining());
    }

    private void answer(HttpExchange exchange) throws IOException {
        Answer answer = answers.getOrDefault(exchange.getRequestURI().toString(), new Answer(404, ""));
        byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(answer.status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
