package dev.callboard.runner.report;

import dev.callboard.engine.completeness.Completeness;
import dev.callboard.engine.crawl.Counts;
import dev.callboard.engine.crawl.RunReport;
import dev.callboard.engine.crawl.SiteIdentity;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.fetch.HostTraffic;
import dev.callboard.engine.health.Fill;
import dev.callboard.engine.store.EventKind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reports of a site `mill` that was run daily.
final class Reports {
    private static final Instant BEGAN = Instant.parse("2026-10-28T06:00:00Z");

    /// A run that read postings, a quarter of them with pay.
    static RunReport report(long run, int postings, int opened, int closed, Map<Failure, Integer> failures) {
        var counts = new Counts(
                postings + 3,
                postings + 3,
                postings,
                closed,
                0,
                0,
                0,
                0,
                0,
                failures,
                failures.isEmpty() ? List.of() : List.of("server error (5xx): 'https://mill.example/9' answered 500"),
                Map.of(EventKind.OPENED, opened, EventKind.CLOSED, closed, EventKind.UPDATED, opened / 2),
                new Fill(
                        postings,
                        0,
                        Map.of("status", postings, "title", postings, "baseSalary", postings / 4),
                        Map.of("ld", postings)),
                List.of(new HostTraffic("mill.example", postings + 4L, 2_000_000, 1, 12, 1, 0)));
        var listing = new RunReport.ListingReport(
                URI.create("https://mill.example/jobs"), 3, postings, new Completeness.Proven(postings));
        return new RunReport(
                run,
                new SiteIdentity("mill", "generic", "1.0"),
                BEGAN.plus(Duration.ofDays(run)),
                Duration.ofMillis(83_500),
                false,
                RunReport.End.FINISHED,
                counts,
                new Completeness.Proven(postings),
                List.of(listing),
                0,
                List.of(),
                List.of());
    }

    /// Several days, with a bad one among them.
    static List<ReportedRun> days(int days) {
        var runs = new ArrayList<ReportedRun>();
        int open = 120;
        for (int run = 1; run <= days; run++) {
            int opened = (run * 7) % 13;
            int closed = (run * 5) % 11;
            open += opened - closed;
            runs.add(new ReportedRun(
                    report(run, open, opened, closed, run % 5 == 4 ? Map.of(Failure.SERVER_ERROR, run) : Map.of()),
                    open));
        }
        return runs;
    }

    private Reports() {}
}
