package dev.callboard.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.callboard.engine.browser.BrowserFinder;
import dev.callboard.engine.browser.BrowserInstaller;
import dev.callboard.runner.demo.DemoSites;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `run --archive` and `reparse`, as their users call them.
class ArchiveCommandsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Ended(int code, String out, String err) {}

    @Test
    void aReparseReadsTheVeryRecordsOfTheRunWithoutARequest() throws IOException {
        new BrowserInstaller(new BrowserFinder(System.getenv()), _ -> {}).findOrInstall();
        var siteFiles = new ArrayList<String>();
        Ended run;
        try (DemoSites sites = DemoSites.start()) {
            for (String name : sites.addresses().keySet().stream().sorted().toList()) {
                siteFiles.add(write(name + ".yaml", sites.siteFile(name)).toString());
            }
            run = archive("run", siteFiles, "--out", path("run.jsonl"));
        }

        Ended reparse = archive("reparse", siteFiles, "--out", path("reparse.jsonl"), "--diff", path("run.jsonl"));
        Ended stored = archive("reparse", siteFiles, "--diff", path("callboard.db"));

        assertThat(Files.readAllLines(folder.resolve("run.jsonl"))).hasSize(23);
        assertThat(Files.readAllLines(folder.resolve("reparse.jsonl")))
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(folder.resolve("run.jsonl")));
        assertThat(reparse.out()).isEqualTo("0 added, 0 removed, 0 changed, 23 the same\n");
        assertThat(stored.out()).isEqualTo(reparse.out());
        assertThat(withoutTimes(reparse.err())).isEqualTo(withoutTimes(run.err()));
        assertThat(reparse.code()).isEqualTo(run.code()).isEqualTo(3);
    }

    @Test
    void aRunThatIsKilledLeavesWhatItHasFetched() throws Exception {
        try (var site = new Board(200, 60)) {
            String file = write("mill.yaml", site.siteFile()).toString();
            Process run =
                    process("exec \"$@\"", "run", file, "--archive", path("archive"), "--db", path("callboard.db"));
            assertThat(site.reached.await(60, TimeUnit.SECONDS)).isTrue();
            run.destroyForcibly().waitFor();

            Ended reparse = archive("reparse", List.of(file), "--out", path("killed.jsonl"));
            Ended again = archive("run", List.of(file), "--out", path("again.jsonl"));
            Ended whole = archive("reparse", List.of(file), "--out", path("whole.jsonl"));

            assertThat(reparse.err()).contains("not in the archive");
            assertThat(reparse.code()).isEqualTo(3);
            assertThat(Files.readAllLines(folder.resolve("killed.jsonl"))).hasSizeBetween(59, 100);
            assertThat(again.code()).isZero();
            assertThat(whole.code()).isZero();
            assertThat(Files.readAllLines(folder.resolve("whole.jsonl")))
                    .containsExactlyInAnyOrderElementsOf(Files.readAllLines(folder.resolve("again.jsonl")));
        }
    }

    @Test
    void aDiskThatTakesNoMoreEndsTheRun() throws Exception {
        try (var site = new Board(200, 200, 20_000)) {
            String file = write("mill.yaml", site.siteFile()).toString();
            Process run = process(
                    "ulimit -f 3000; exec \"$@\"",
                    "run",
                    file,
                    "--archive",
                    path("archive"),
                    "--db",
                    path("callboard.db"));
            String said = new String(run.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(run.waitFor()).as(said).isEqualTo(5);
            assertThat(said).contains("can't be written: File too large").doesNotContain("\tat ");
            assertThat(site.asked()).isLessThan(100);
            assertThat(archive("reparse", List.of(file), "--out", path("out.jsonl"))
                            .err())
                    .contains("not in the archive");
        }
    }

    @Test
    void anArchiveThatCantBeWrittenIsSaidBeforeTheFirstRequest() throws Exception {
        try (var site = new Board(1, 1)) {
            String file = write("mill.yaml", site.siteFile()).toString();
            write("archive", "a file");

            Ended run = archive("run", List.of(file), "--out", path("out.jsonl"));

            assertThat(run.code()).isEqualTo(5);
            assertThat(run.err()).startsWith("the archive '" + path("archive/mill") + "' can't be written: ");
            assertThat(site.asked()).isZero();
        }
    }

    @Test
    void saysHowTheRecordsDiffer() throws Exception {
        try (var site = new Board(3, 3)) {
            String file = write("mill.yaml", site.siteFile()).toString();
            archive("run", List.of(file), "--out", path("run.jsonl"));
            String base = site.base();
            List<String> lines = Files.readAllLines(folder.resolve("run.jsonl")).stream()
                    .sorted()
                    .toList();
            String other = lines.get(1).replace("Cook 1", "Cook 0").replace("\"FULL_TIME\"", "\"PART_TIME\"");
            String closed = lines.get(2).replace("/2", "/9");
            write("before.jsonl", other + "\n" + lines.get(2) + "\n" + closed + "\n");

            Ended reparse = archive("reparse", List.of(file), "--diff", path("before.jsonl"));

            assertThat(reparse.code()).isZero();
            assertThat(reparse.out().replace(base, "BASE").lines().sorted().toList())
                    .isEqualTo("""
                        + mill BASE/0: Cook 0 (BASE/0)
                        ~ mill BASE/1: Cook 1 (BASE/1)
                          employmentTypes
                            before  PART_TIME ← ld:/employmentType
                            now     FULL_TIME ← ld:/employmentType
                          title
                            before  Cook 0 ← ld:/title
                            now     Cook 1 ← ld:/title
                        - mill BASE/9: Cook 2 (BASE/9)
                        1 added, 1 removed, 1 changed, 1 the same
                        """.lines().sorted().toList());
        }
    }

    @Test
    void saysWhatTheArchiveHolds() throws Exception {
        String file = write(
                        "mill.yaml",
                        "plugin: generic\nconfig: {startUrls: ['https://mill.example/jobs'], postingLinks: a}\n")
                .toString();

        assertThat(archive("reparse", List.of(file)))
                .isEqualTo(new Ended(
                        2, "", "'" + path("archive") + "' is no archive of 'mill'; it holds no archive at all\n"));
    }

    private Ended archive(String command, List<String> siteFiles, String... options) {
        var arguments = new ArrayList<>(List.of(command, "--archive", path("archive")));
        if (command.equals("run")) {
            arguments.addAll(List.of("--db", path("callboard.db")));
        }
        arguments.addAll(List.of(options));
        arguments.addAll(siteFiles);
        var out = new StringWriter();
        var err = new StringWriter();
        CommandLine callboard = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = callboard.execute(arguments.toArray(String[]::new));
        return new Ended(code, out.toString(), err.toString());
    }

    /// Callboard in a process of its own, started by a shell.
    private Process process(String script, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                "bash",
                "-c",
                script,
                "bash",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.callboard.runner.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// What a report says of the sites, not of the run.
    private static String withoutTimes(String report) {
        return report.lines()
                .filter(line -> !line.contains(" requests, "))
                .map(line -> line.replaceAll("\\d+\\.\\d s", "")
                        .replaceAll("^(\\w+) +\\d+ ", "$1 ")
                        .replaceAll(" +", " "))
                .collect(Collectors.joining("\n"));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    /// A site of postings whose pages do not compress.
    private static final class Board implements AutoCloseable {
        private final CountDownLatch reached;
        private final int postings;
        private final int noise;
        private final HttpServer server;

        /// @param reached how many of the postings are to be asked for until it is told
        private Board(int postings, int reached) throws IOException {
            this(postings, reached, 1_000);
        }

        /// @param noise how much else is on a page
        private Board(int postings, int reached, int noise) throws IOException {
            this.postings = postings;
            this.noise = noise;
            this.reached = new CountDownLatch(reached);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    byte[] page = page(exchange.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(page.length == 0 ? 404 : 200, page.length == 0 ? -1 : page.length);
                    exchange.getResponseBody().write(page);
                }
            });
            server.start();
        }

        private String page(String path) {
            if (path.equals("/jobs")) {
                return IntStream.range(0, postings)
                        .mapToObj("<a class=job href=/%1$d>%1$d</a>"::formatted)
                        .collect(Collectors.joining());
            }
            if (path.equals("/robots.txt")) {
                return "";
            }
            reached.countDown();
            int number = Integer.parseInt(path.substring(1));
            return """
                <script type="application/ld+json">{"@type": "JobPosting", "title": "Cook %1$d", "description":
                "Soup.", "employmentType": "FULL_TIME"}</script><!-- %2$s -->
                """.formatted(number, new Random(number).ints(noise).boxed().toList());
        }

        private long asked() {
            return postings - reached.getCount();
        }

        private String base() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        private String siteFile() {
            return """
                plugin: generic
                config: {startUrls: ['%s/jobs'], postingLinks: a.job}
                politeness: {interval: PT0S, retries: 0}
                allowPrivate: true
                """.formatted(base());
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
