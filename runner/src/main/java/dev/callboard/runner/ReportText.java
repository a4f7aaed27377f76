package dev.callboard.runner;

import dev.callboard.engine.crawl.Counts;
import dev.callboard.engine.crawl.RunReport;
import dev.callboard.engine.fetch.HostTraffic;
import dev.callboard.engine.store.EventKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What came of runs, for people.
final class ReportText {
    /// What [#numbers] are.
    static final List<String> NUMBERS =
            List.of("pages", "postings", "opened", "updated", "closed", "reopened", "failed");

    private static final List<String> HEAD = Stream.of(List.of("site", "run"), NUMBERS, List.of("took", "listing"))
            .flatMap(List::stream)
            .toList();
    private static final int KIB = 1024;

    static String of(List<RunReport> reports) {
        var rows = new ArrayList<List<String>>();
        for (RunReport report : reports) {
            var row = new ArrayList<String>();
            row.add(report.identity().site());
            row.add(report.run() == 0 ? "-" : String.valueOf(report.run()));
            row.addAll(numbers(report.counts()));
            row.add(seconds(report.took()));
            row.add(report.completeness().inWords());
            rows.add(row);
        }
        var text = new StringBuilder(Table.of(HEAD, rows));
        reports.forEach(report -> text.append(details(report)));
        return text.toString();
    }

    /// The numbers of a run that stand in its line.
    static List<String> numbers(Counts counts) {
        return Stream.of(
                        counts.pages(),
                        counts.postings(),
                        counts.events(EventKind.OPENED),
                        counts.events(EventKind.UPDATED),
                        counts.events(EventKind.CLOSED),
                        counts.events(EventKind.REOPENED),
                        counts.failed())
                .map(String::valueOf)
                .toList();
    }

    /// What there is to say of one run besides its line.
    private static String details(RunReport report) {
        var text = new StringBuilder();
        String site = report.identity().site();
        Counts counts = report.counts();
        if (report.listings().size() > 1) {
            report.listings()
                    .forEach(listing -> text.append("%s: %s: %s on %s, %s%n"
                            .formatted(
                                    site,
                                    listing.start(),
                                    Counted.of(listing.postings(), "posting"),
                                    Counted.of(listing.pages(), "page"),
                                    listing.verdict().inWords())));
        }
        line(text, site, counts.unchanged(), "page", "unchanged (304)");
        line(text, site, counts.skipped(), "posting", "read not long ago and not asked for (revisitAfter)");
        line(text, site, counts.direct(), "page", "not rendered: the JSON behind says all the page says");
        line(text, site, counts.compared(), "page", "compared with the JSON behind");
        line(text, site, counts.gone(), "posting", "with a page that is gone");
        line(text, site, counts.events(EventKind.MISSED), "posting", "missing from the listing");
        counts.traffic().forEach(host -> text.append(site).append(": ").append(receipt(host)));
        text.append(troubles(report));
        report.notes()
                .forEach(note -> text.append(site).append(": ").append(note).append(System.lineSeparator()));
        report.complaints()
                .forEach(complaint ->
                        text.append(site).append(": ").append(complaint).append(System.lineSeparator()));
        switch (report.end()) {
            case INTERRUPTED ->
                text.append("%s: stopped before its end; the same command goes on with it%n".formatted(site));
            case PAUSED ->
                text.append("%s: paused; the same command goes on with it on the next day%n".formatted(site));
            case FINISHED, FAILED -> {}
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String site, int many, String thing, String what) {
        if (many > 0) {
            text.append("%s: %s %s%n".formatted(site, Counted.of(many, thing), what));
        }
    }

    private static String receipt(HostTraffic host) {
        return "%s: %s, %d KiB, at most %d in a second"
                        .formatted(
                                host.host(),
                                Counted.of(host.requests(), "request"),
                                host.bytes() / KIB,
                                host.perSecond())
                + (host.notModified() > 0 ? ", %d not modified".formatted(host.notModified()) : "")
                + (host.retryAfter() > 0 ? ", %d × asked to wait".formatted(host.retryAfter()) : "")
                + (host.forbidden() > 0 ? ", %d not sent for robots.txt".formatted(host.forbidden()) : "")
                + System.lineSeparator();
    }

    private static String troubles(RunReport report) {
        var text = new StringBuilder();
        Counts counts = report.counts();
        counts.failures().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(failure -> text.append("%s: %d × %s%n"
                        .formatted(
                                report.identity().site(),
                                failure.getValue(),
                                failure.getKey().about())));
        counts.examples().forEach(example -> text.append("  ").append(example).append(System.lineSeparator()));
        if (counts.failed() > counts.examples().size()) {
            text.append("  … and %d more%n"
                    .formatted(counts.failed() - counts.examples().size()));
        }
        return text.toString();
    }

    static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }

    private ReportText() {}
}
