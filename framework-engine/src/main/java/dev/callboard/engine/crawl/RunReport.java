package dev.callboard.engine.crawl;

import dev.callboard.engine.fetch.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What came of a run of one site.
///
/// @param pages how many pages were read
/// @param gone how many postings' pages are gone
/// @param failures how many requests failed, by reason
/// @param examples some of the failures, a line each
/// @param completeness the verdict on the listings
/// @param interrupted whether the run was stopped before its end
public record RunReport(
        SiteIdentity identity,
        Instant startedAt,
        Duration took,
        int requests,
        int pages,
        int postings,
        int closed,
        int gone,
        Map<Failure, Integer> failures,
        List<String> examples,
        Completeness completeness,
        boolean interrupted) {
    public RunReport {
        failures = Map.copyOf(failures);
        examples = List.copyOf(examples);
    }

    /// How it went, as a whole.
    public enum Health {
        /// Everything listed was read.
        HEALTHY,
        /// Something is missing, and the report says what.
        INCOMPLETE,
        /// Nothing could be read.
        FAILED
    }

    public Health health() {
        if (pages == 0) {
            return Health.FAILED;
        }
        return completeness.isComplete() && failures.isEmpty() && !interrupted ? Health.HEALTHY : Health.INCOMPLETE;
    }

    /// All failures together.
    public int failed() {
        return failures.values().stream().mapToInt(Integer::intValue).sum();
    }
}
