package dev.callboard.benchmark;

import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.Response;
import dev.callboard.engine.Engine;
import dev.callboard.engine.PageReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Reads a page from its bytes to a posting, beside jsoup's parse of the same bytes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ExtractionBenchmark {
    private static final URI ADDRESS = URI.create("https://mill.example/jobs/7");
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @Param({"jsonLd", "plain"})
    public String page = "";

    /// How often the parts of a page are repeated: 10 makes one of about 400 KB.
    @Param("1")
    public int times = 1;

    private final PageReader reader = Engine.create().pageReader();
    private byte[] bytes = {};

    @Setup
    public void generate() {
        bytes = GeneratedPage.of(page.equals("jsonLd"), times).getBytes(StandardCharsets.UTF_8);
        if (read().postings().isEmpty()) {
            throw new IllegalStateException(read().reason());
        }
        System.out.println("# " + page + ": " + bytes.length + " bytes");
    }

    @Benchmark
    public Document parse() {
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), ADDRESS.toString());
    }

    @Benchmark
    public PageReader.Read read() {
        return reader.read(Response.saved(Body.of(bytes, "text/html; charset=utf-8", ADDRESS), ADDRESS, NOW));
    }
}
