package dev.callboard.runner;

import dev.callboard.engine.crawl.RunReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What came of runs, for people.
final class ReportText {
    private static final List<String> HEAD =
            List.of("site", "plugin", "pages", "postings", "closed", "gone", "failed", "took", "listing");

    static String of(List<RunReport> reports) {
        var rows = new ArrayList<List<String>>();
        for (RunReport report : reports) {
            rows.add(List.of(
                    report.identity().site(),
                    report.identity().plugin(),
                    String.valueOf(report.pages()),
                    String.valueOf(report.postings()),
                    String.valueOf(report.closed()),
                    String.valueOf(report.gone()),
                    String.valueOf(report.failed()),
                    seconds(report.took()),
                    report.completeness().inWords()));
        }
        var text = new StringBuilder(Table.of(HEAD, rows));
        reports.forEach(report -> text.append(troubles(report)));
        return text.toString();
    }

    private static String troubles(RunReport report) {
        var text = new StringBuilder();
        String site = report.identity().site();
        report.failures().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(failure -> text.append("%s: %d × %s%n"
                        .formatted(site, failure.getValue(), failure.getKey().about())));
        report.examples().forEach(example -> text.append("  ").append(example).append(System.lineSeparator()));
        if (report.failed() > report.examples().size()) {
            text.append("  … and %d more%n"
                    .formatted(report.failed() - report.examples().size()));
        }
        if (report.interrupted()) {
            text.append("%s: stopped before its end%n".formatted(site));
        }
        return text.toString();
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }

    private ReportText() {}
}
