package dev.callboard.engine.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.Exchange;
import dev.callboard.api.fetch.Headers;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HeaderValidator;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.Warcinfo;

/// Other tools for WARC find in an archive what they expect.
class WarcConventionsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @BeforeEach
    void setUp() throws IOException {
        Request api = Archiving.get("/api?a=1").postJson("{\"offset\":0}");
        var chunked = new Headers(Map.of(
                "Content-Type", List.of("application/json"),
                "Transfer-Encoding", List.of("chunked"),
                "Content-Length", List.of("999")));
        var archive = new Archiving(folder)
                .keep(
                        Archiving.page("/1", "a cook"),
                        Archiving.page("/2", "a cook"),
                        Archiving.answer(Archiving.get("/3"), 404, "", Archiving.THEN),
                        new Response(api, api.uri(), 200, chunked, Body.of("{}", api.uri()), Archiving.THEN, List.of()),
                        Archiving.renderedPage(
                                "/4", "<h1>a cook", new Exchange("GET", Archiving.uri("/api/4"), 200, "{\"a\":1}")));
        file = archive.file();
    }

    @Test
    void itsOwnValidatorFindsNoFault() throws Exception {
        String jar = Path.of(WarcReader.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        Process validator = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        jar,
                        "org.netpreserve.jwarc.tools.WarcTool",
                        "validate",
                        "--verbose",
                        "--forbid-extensions",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(validator.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(validator.waitFor()).as(said).isZero();
        assertThat(said).doesNotContain("ERROR").contains("payload digest pass", "revisit", "metadata");
    }

    @Test
    void beginsWithWhoWroteIt() throws Exception {
        WarcRecord first = records().getFirst();

        assertThat(first).isInstanceOf(Warcinfo.class);
        assertThat(((Warcinfo) first).filename()).contains(file.getFileName().toString());
        assertThat(Files.readAllBytes(file)).startsWith(0x1f, 0x8b);
    }

    @Test
    void everyRecordIsAsTheStandardHasIt() throws Exception {
        HeaderValidator standard = HeaderValidator.warc_1_1(true);

        assertThat(records())
                .hasSize(13)
                .allSatisfy(record -> assertThat(standard.validate(record.headers()))
                        .as("%s", record.headers())
                        .isEmpty());
        assertThat(records().stream().map(WarcRecord::type))
                .containsExactly(
                        "warcinfo",
                        "request",
                        "response",
                        "request",
                        "revisit",
                        "request",
                        "response",
                        "request",
                        "response",
                        "request",
                        "resource",
                        "resource",
                        "metadata");
    }

    @Test
    void aRevisitNamesTheRecordWithTheBody() throws Exception {
        List<WarcRecord> records = records();
        var original = (WarcResponse) records.get(2);
        var revisit = (WarcRevisit) records.get(4);

        assertThat(revisit.profile()).isEqualTo(WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1);
        assertThat(revisit.refersTo()).contains(original.id());
        assertThat(revisit.refersToTargetURI()).contains(URI.create("https://mill.example/1"));
        assertThat(revisit.refersToDate()).contains(original.date());
        assertThat(revisit.payloadDigest()).isEqualTo(original.payloadDigest());
        assertThat(((WarcRequest) records.get(3)).id())
                .isEqualTo(revisit.concurrentTo().getFirst());
    }

    @Test
    void aDecodedBodyIsNotSaidToBeChunked() throws Exception {
        try (var reader = new WarcReader(file)) {
            var answer = (WarcResponse) reader.records().skip(8).findFirst().orElseThrow();

            assertThat(answer.http().headers().map())
                    .containsEntry("x-archive-orig-transfer-encoding", List.of("chunked"))
                    .containsEntry("x-archive-orig-content-length", List.of("999"))
                    .doesNotContainKeys("transfer-encoding", "content-length");
            assertThat(answer.http().body().stream().readAllBytes()).asString().isEqualTo("{}");
        }
    }

    @Test
    void theIndexIsSortedAndPointsAtSingleRecords() throws Exception {
        List<String> lines = Archiving.lines(file);

        assertThat(lines).isSorted().hasSize(7);
        assertThat(lines.getFirst())
                .startsWith("example,mill)/1 20261120120000 {\"url\":\"https://mill.example/1\",\"mime\":\"text/html\","
                        + "\"status\":\"200\",\"digest\":\"" + Digest.of("a cook") + "\",\"length\":\"");
        for (IndexLine line : new Archiving(folder).index()) {
            byte[] member = new byte[line.location().length()];
            try (var random = new RandomAccessFile(file.toFile(), "r")) {
                random.seek(line.location().offset());
                random.readFully(member);
            }
            try (var reader = new WarcReader(new ByteArrayInputStream(member))) {
                assertThat(reader.records()).hasSize(1);
            }
        }
    }

    private List<WarcRecord> records() throws IOException {
        var records = new ArrayList<WarcRecord>();
        try (var reader = new WarcReader(file)) {
            reader.forEach(records::add);
        }
        return records;
    }
}
