package dev.callboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.Response;
import java.net.URI;
import java.time.Instant;

/// Any bytes are answered: here those of the seeds, under `scripts/fuzz` whatever Jazzer makes of them.
class PageReaderFuzzTest {
    private static final URI PAGE = URI.create("https://jobs.example/jobs/7");
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final PageReader READER = Engine.create().pageReader();

    @FuzzTest
    void answersAnyBytes(byte[] bytes) {
        PageReader.Read read = READER.read(Response.saved(Body.of(bytes, null, PAGE), PAGE, NOW));

        assertThat(read.postings().isEmpty()).isEqualTo(!read.reason().isEmpty());
    }
}
