package dev.callboard.engine.store;

import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.normalise.Normalised;
import dev.callboard.engine.normalise.Normaliser;
import dev.callboard.engine.normalise.Source;
import java.net.URI;
import java.time.Instant;

/// Small postings of the site `mill`.
final class TestPostings {
    private static final Instant READ = Instant.parse("2026-11-20T12:00:00Z");

    static JobPosting open(String id, String title) {
        var uri = URI.create("https://jobs.example/" + id);
        RawPosting raw = RawPosting.builder("ld")
                .id(new Stated(id, "ld:/identifier"))
                .title(new Stated(title, "ld:/title"))
                .description(new Stated("You cook for sixty people a day.", "ld:/description"))
                .build();
        var source = new Source("mill", "generic", "1", uri, uri, READ, new Stated("listed by the site", "url:" + uri));
        return switch (new Normaliser().normalise(raw, source)) {
            case Normalised.Posting(JobPosting posting) -> posting;
            case Normalised.TooLittle(String reason) -> throw new IllegalStateException(reason);
        };
    }

    private TestPostings() {}
}
