package dev.callboard.runner;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A store made by the command itself, of a small site that changes from run to run, and the commands on
/// it.
///
/// Site `mill`: run 1 opens `job-1` to `job-5`; by run 2 the first one has another title and pay, and
/// `job-5` is not listed; run 3 is without it again and closes it; run 4 has it back, and the page of
/// `job-4` is gone. Site `bakery`: run 5 has one posting, also called `job-1`, and a page that is broken.
/// Site `slow`: run 6 is not finished.
final class CrawledStore implements AutoCloseable {
    private final Path folder;
    private final HttpServer server;
    private final Map<String, String> pages = new ConcurrentHashMap<>();

    record Ended(int code, String out, String err) {}

    CrawledStore(Path folder) throws IOException {
        this.folder = folder;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                String path = exchange.getRequestURI().getPath();
                byte[] page = pages.getOrDefault(path, "no such page").getBytes(StandardCharsets.UTF_8);
                int broken = path.endsWith("broken") ? 500 : 404;
                exchange.sendResponseHeaders(pages.containsKey(path) ? 200 : broken, page.length);
                exchange.getResponseBody().write(page);
            }
        });
        server.start();
        crawl();
    }

    private void crawl() throws IOException {
        for (int i = 1; i <= 5; i++) {
            posting("/mill/job-" + i, "job-" + i, "Miller " + i, i == 2 ? TOLD : "");
        }
        run("mill", List.of("job-1", "job-2", "job-3", "job-4", "job-5"), "");
        posting("/mill/job-1", "job-1", "Head Miller", PAY);
        run("mill", List.of("job-1", "job-2", "job-3", "job-4"), "");
        run("mill", List.of("job-1", "job-2", "job-3", "job-4"), "");
        pages.remove("/mill/job-4");
        run("mill", List.of("job-1", "job-2", "job-3", "job-4", "job-5"), "");
        posting("/bakery/job-1", "job-1", "Bäcker, \\\"Nacht\\\" <b>", "");
        run("bakery", List.of("job-1", "broken"), "");
        run("slow", List.of("job-1"), ", perDay: 1");
    }

    private static final String PAY = """
        "baseSalary": {"@type": "MonetaryAmount", "currency": "EUR", "value": {"@type": "QuantitativeValue",
        "minValue": 41000, "maxValue": 52000, "unitText": "YEAR"}},\
        """;
    private static final String TOLD = """
        "datePosted": "2026-10-11", "employmentType": "PART_TIME", "jobLocation": {"@type": "Place", "address":
        {"@type": "PostalAddress", "addressLocality": "Bremen", "addressCountry": "DE"}},\
        """;

    private void posting(String path, String id, String title, String more) {
        pages.put(path, """
            <script type="application/ld+json">{"@type": "JobPosting", "identifier": "%s", "title": "%s", %s
            "hiringOrganization": {"@type": "Organization", "name": "The Mill"},
            "description": "You grind rye, wheat and spelt for the bakers of the town."}</script>\
            """.formatted(id, title, more));
    }

    /// Runs a site that lists these postings.
    private void run(String site, List<String> listed, String more) throws IOException {
        pages.put(
                "/" + site + "/jobs",
                listed.stream()
                        .map(id -> "<a class=job href=/%s/%s>%s</a>".formatted(site, id, id))
                        .collect(Collectors.joining()));
        Path file = Files.writeString(folder.resolve(site + ".yaml"), """
            plugin: generic
            config: {startUrls: ["%s/%s/jobs"], postingLinks: a.job}
            politeness: {interval: PT0S, retries: 0, concurrency: 1%s}
            allowPrivate: true
            """.formatted(base(), site, more));
        callboard(
                "run", file.toString(), "--out", folder.resolve(site + ".jsonl").toString(), "--db", address());
    }

    String address() {
        return folder.resolve("callboard.db").toString();
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// What a command says of this store, with what is another one each time taken out.
    Ended on(String... arguments) {
        Ended ended = callboard(Stream.concat(Stream.of(arguments), Stream.of("--db", address()))
                .toArray(String[]::new));
        return new Ended(ended.code, plain(ended.out), plain(ended.err));
    }

    String plain(String text) {
        return text.replace(address(), "STORE")
                .replace(base(), "BASE")
                .replace("127.0.0.1:" + server.getAddress().getPort(), "HOST")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "AT")
                .replaceAll("\\d+\\.\\d s +", "TOOK  ");
    }

    static Ended callboard(String... arguments) {
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

    @Override
    public void close() {
        server.stop(0);
    }
}
