package dev.callboard.engine.store;

import dev.callboard.api.fetch.Request;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.site.Coverage;
import dev.callboard.engine.completeness.Completeness;
import dev.callboard.engine.life.DropGuard;
import dev.callboard.engine.normalise.Normalised;
import dev.callboard.engine.normalise.Normaliser;
import dev.callboard.engine.normalise.Source;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Small postings of the site `mill`.
public final class StoredPostings {
    private static final Instant READ = Instant.parse("2026-11-20T12:00:00Z");

    /// Enters a whole run that lists and reads these.
    public static void read(Database database, String... ids) {
        var start = new Keyed("start", Request.listing(URI.create("https://jobs.example/jobs")));
        StoredRun run = StoredRun.open(database, new StoredRun.Purpose("mill", "generic", "1", List.of(start)), READ);
        List<Keyed> found = Stream.of(ids)
                .map(id -> new Keyed(id, Request.posting(URI.create("https://jobs.example/" + id))))
                .toList();
        var entries = new ArrayList<Entry>();
        entries.add(new Entry.Listed(
                "start", 0, start.request().uri(), List.of(ids), Coverage.last(), found, List.of(), 0));
        for (String id : ids) {
            entries.add(new Entry.Read(id, PostingRecord.of(open(id, "Posting " + id)), null));
        }
        run.commit(entries, READ, _ -> "{}");
        run.end(new Completeness.NaturalEnd(), new DropGuard(false), READ, _ -> "{}");
    }

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

    private StoredPostings() {}
}
