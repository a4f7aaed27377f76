package dev.callboard.engine.crawl;

import dev.callboard.engine.completeness.Completeness;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// What came of a run of one site.
///
/// @param run its number in the store; 0 where it never began
/// @param resumed whether it went on with one that had not come to its end
/// @param took from its first start, in whatever process
/// @param completeness the verdict on the listings together
/// @param listings the verdict on each
/// @param held how many postings were not closed because there were too many at once
/// @param complaints what is wrong besides the failures, a sentence each
/// @param notes what else to know, a sentence each
public record RunReport(
        long run,
        SiteIdentity identity,
        Instant startedAt,
        Duration took,
        boolean resumed,
        End end,
        Counts counts,
        Completeness completeness,
        List<ListingReport> listings,
        long held,
        List<String> complaints,
        List<String> notes) {
    public RunReport {
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(completeness, "completeness");
        listings = List.copyOf(listings);
        complaints = List.copyOf(complaints);
        notes = List.copyOf(notes);
    }

    /// The report of a site that could not be begun with.
    public static RunReport failed(SiteIdentity identity, Instant start, Instant end, String why) {
        return new RunReport(
                0,
                identity,
                start,
                Duration.between(start, end),
                false,
                End.FAILED,
                Counts.NONE,
                new Completeness.Broken(why),
                List.of(),
                0,
                List.of(why),
                List.of());
    }

    /// One of the site's listings.
    ///
    /// @param postings how many distinct postings its pages list
    public record ListingReport(URI start, int pages, int postings, Completeness verdict) {}

    /// How a run ends.
    public enum End {
        /// Nothing was left to do.
        FINISHED,
        /// It was stopped; the same command goes on with it.
        INTERRUPTED,
        /// A daily budget is spent; the same command goes on with it on the next day.
        PAUSED,
        /// It could not begin.
        FAILED
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
        if (end == End.FAILED || (end == End.FINISHED && counts.pages() + counts.unchanged() + counts.skipped() == 0)) {
            return Health.FAILED;
        }
        boolean whole =
                completeness.isComplete() && counts.failures().isEmpty() && complaints.isEmpty() && end == End.FINISHED;
        return whole ? Health.HEALTHY : Health.INCOMPLETE;
    }

    public boolean interrupted() {
        return end == End.INTERRUPTED;
    }
}
