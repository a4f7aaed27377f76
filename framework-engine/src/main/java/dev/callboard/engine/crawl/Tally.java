package dev.callboard.engine.crawl;

import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.Status;
import dev.callboard.engine.fetch.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Counts a run while it goes on. For the crawl's thread alone.
final class Tally {
    private static final int EXAMPLES = 20;

    private final Map<Failure, Integer> failures = new EnumMap<>(Failure.class);
    private final List<String> examples = new ArrayList<>();
    private int requests;
    private int pages;
    private int postings;
    private int closed;
    private int gone;

    void count(Outcome outcome) {
        requests++;
        switch (outcome) {
            case Outcome.Listed listed -> {
                pages++;
                listed.rejected().forEach(message -> failed(Failure.NO_POSTING, message));
            }
            case Outcome.Found _ -> pages++;
            case Outcome.Gone _ -> {
                pages++;
                gone++;
            }
            case Outcome.Failed failed -> failed(failed.failure(), failed.message());
        }
    }

    void count(JobPosting posting) {
        postings++;
        if (posting.status() == Status.CLOSED) {
            closed++;
        }
    }

    private void failed(Failure failure, String message) {
        failures.merge(failure, 1, Integer::sum);
        if (examples.size() < EXAMPLES) {
            examples.add(failure.about() + ": " + message);
        }
    }

    Progress progress(String site, int known) {
        return new Progress(
                site,
                requests,
                known,
                postings,
                failures.values().stream().mapToInt(Integer::intValue).sum());
    }

    RunReport report(SiteIdentity identity, Instant start, Instant end, Completeness verdict, boolean interrupted) {
        return new RunReport(
                identity,
                start,
                Duration.between(start, end),
                requests,
                pages,
                postings,
                closed,
                gone,
                failures,
                examples,
                verdict,
                interrupted);
    }
}
