package dev.callboard.tiktok;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.callboard.api.posting.EmploymentType;
import dev.callboard.api.posting.Identifier;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.Place;
import dev.callboard.testkit.RecordedSite;
import dev.callboard.testkit.Replay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Real answers, which do not come with the project: without them these tests are skipped.
class TikTokSamplesTest {
    private static final Path SAMPLES = Path.of("../../shared/samples/api/tiktok");

    @RegisterExtension
    final RecordedSite board = RecordedSite.of("supplier-board", Instant.parse("2026-09-30T12:00:00Z"));

    @Test
    void readsAnAnswerOfByteDances() throws IOException {
        Replay replay = read("bytedance", sample("bytedance_search.json"));

        assertThat(replay.report().completeness().isComplete()).isFalse();
        JobPosting posting = replay.postings().getFirst();
        assertThat(posting.id()).isEqualTo("7673941558289205509");
        assertThat(posting.origin().canonicalUrl()).isEqualTo(board.base() + "/search/7673941558289205509");
        assertThat(posting.title()).isEqualTo("Research Scientist Graduate (DPU & AI Infra) - 2027 Start (PhD)");
        assertThat(posting.identifiers()).containsExactly(new Identifier("requisition", "A118753B"));
        assertThat(posting.employmentTypes()).isEmpty();
        assertThat(posting.programme()).isEqualTo("PhD Graduates - 2027 Start");
        assertThat(posting.categories()).containsExactly("R&D");
        assertThat(posting.jobLocations())
                .extracting(Place::locality, Place::region, Place::country)
                .containsExactly(tuple("San Jose", "CA", "US"));
        assertThat(posting.datePosted()).isNull();
        assertThat(posting.baseSalary()).isNull();
    }

    @Test
    void readsRowsOfTikToks() throws IOException {
        String rows = sample("tiktok_jobs.json");

        Replay replay = read("tiktok", "{\"code\": 0, \"data\": {\"job_post_list\": " + rows + ", \"count\": 2}}");

        assertThat(replay.report().completeness().isComplete()).isTrue();
        assertThat(replay.postings())
                .extracting(JobPosting::id)
                .containsExactly("7669925556293601541", "7665646635395188997");
        assertThat(replay.postings())
                .allSatisfy(posting -> assertThat(posting.employmentTypes()).containsExactly(EmploymentType.INTERN));
    }

    private Replay read(String name, String answer) {
        board.server()
                .stubFor(post(urlPathEqualTo("/api/v1/public/supplier/search/job/posts"))
                        .atPriority(1)
                        .willReturn(okJson(answer)));
        return board.run(new TikTokCareersPlugin(), "config: {board: " + name + ", baseUrl: '{base}'}\nmaxPages: 2\n");
    }

    private static String sample(String file) throws IOException {
        Path path = SAMPLES.resolve(file);
        assumeTrue(Files.exists(path), "no real answer at '" + path + "'");
        return Files.readString(path);
    }
}
