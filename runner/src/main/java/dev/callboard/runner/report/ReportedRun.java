package dev.callboard.runner.report;

import dev.callboard.engine.crawl.RunReport;
import java.util.Objects;

/// A run that came to its end.
///
/// @param open how many postings of the site were open after it
public record ReportedRun(RunReport report, long open) {
    public ReportedRun {
        Objects.requireNonNull(report, "report");
    }
}
