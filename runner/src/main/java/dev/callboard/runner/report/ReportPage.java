package dev.callboard.runner.report;

import dev.callboard.engine.Version;
import dev.callboard.engine.crawl.Counts;
import dev.callboard.engine.crawl.RunReport;
import dev.callboard.engine.fetch.HostTraffic;
import dev.callboard.engine.store.EventKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A page for a browser, whole in itself.
public final class ReportPage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final long KIB = 1024;

    private final ReportedRun last;
    private final RunReport report;
    private final Counts counts;
    private final Element body;

    private ReportPage(ReportedRun last, Element body) {
        this.last = last;
        this.report = last.report();
        this.counts = report.counts();
        this.body = body;
    }

    /// The page about the last of these runs.
    ///
    /// @param runs of one site, the oldest first
    public static String of(List<ReportedRun> runs) {
        RunReport report = runs.getLast().report();
        Document document =
                Markup.page("Run " + report.run() + " of " + report.identity().site() + " · Callboard", style());
        var page = new ReportPage(runs.getLast(), document.body().appendElement("main"));
        page.head();
        page.numbers();
        page.complaints();
        page.listings();
        new Trends(runs).add(page.body);
        new FillRates(runs).add(page.body);
        page.failures();
        page.politeness();
        page.foot();
        return document.outerHtml() + "\n";
    }

    private void head() {
        Element head = body.appendElement("header");
        head.appendElement("p").addClass("kind").text("Run " + report.run());
        head.appendElement("h1").text(report.identity().site());
        String health = report.health().name();
        Element verdict = head.appendElement("p").addClass("verdict");
        verdict.appendElement("strong")
                .addClass("health")
                .addClass(health.toLowerCase(Locale.ROOT))
                .text(health.charAt(0) + health.substring(1).toLowerCase(Locale.ROOT));
        verdict.appendText(" ").appendElement("span").text(report.completeness().inWords());
        head.appendElement("p")
                .addClass("facts")
                .text("Began " + TIME.format(report.startedAt()) + " · took " + took(report.took()) + " · "
                        + report.identity().plugin() + " " + report.identity().pluginVersion()
                        + (report.resumed() ? " · went on with what an earlier process had begun" : ""));
    }

    private void numbers() {
        Element numbers = body.appendElement("dl").addClass("numbers");
        number(numbers, "open", last.open());
        number(numbers, "opened", counts.events(EventKind.OPENED));
        number(numbers, "updated", counts.events(EventKind.UPDATED));
        number(numbers, "closed", counts.events(EventKind.CLOSED));
        number(numbers, "reopened", counts.events(EventKind.REOPENED));
        number(numbers, "pages read", counts.pages());
        number(numbers, "unchanged", counts.unchanged());
        number(numbers, "not rendered", counts.direct());
        number(numbers, "failed", counts.failed());
    }

    private static void number(Element numbers, String name, long value) {
        Element number = numbers.appendElement("div");
        number.appendElement("dt").text(name);
        number.appendElement("dd").text(Markup.number(value));
    }

    private void complaints() {
        if (!report.complaints().isEmpty()) {
            Element list =
                    Markup.section(body, "To look at").appendElement("ul").addClass("complaints");
            report.complaints().forEach(complaint -> list.appendElement("li").text(complaint));
        }
        if (!report.notes().isEmpty()) {
            Element list = Markup.section(body, "To know").appendElement("ul");
            report.notes().forEach(note -> list.appendElement("li").text(note));
        }
    }

    private void listings() {
        Element table = Markup.table(
                Markup.section(body, "Listings"), List.of("start", "verdict"), List.of("pages", "postings"));
        report.listings()
                .forEach(listing -> Markup.row(
                        table,
                        List.of(listing.start().toString(), listing.verdict().inWords()),
                        List.of((long) listing.pages(), (long) listing.postings())));
    }

    private void failures() {
        if (counts.failures().isEmpty()) {
            return;
        }
        Element section = Markup.section(body, "Failures");
        Element table = Markup.table(section, List.of("what"), List.of("times"));
        counts.failures().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(failure ->
                        Markup.row(table, List.of(failure.getKey().about()), List.of((long) failure.getValue())));
        section.appendElement("p").text("For example:");
        Element examples = section.appendElement("ul").addClass("examples");
        counts.examples().forEach(example -> examples.appendElement("li").text(example));
    }

    private void politeness() {
        Element section = Markup.section(body, "What hosts were asked for");
        Element table = Markup.table(
                section,
                List.of("host"),
                List.of(
                        "requests",
                        "KiB",
                        "most in a second",
                        "not modified (304)",
                        "asked to wait",
                        "not sent for robots.txt"));
        for (HostTraffic host : counts.traffic()) {
            Markup.row(
                    table,
                    List.of(host.host()),
                    List.of(
                            host.requests(),
                            host.bytes() / KIB,
                            (long) host.perSecond(),
                            host.notModified(),
                            host.retryAfter(),
                            host.forbidden()));
        }
    }

    private void foot() {
        body.appendElement("footer").text("Callboard " + Version.callboard() + " · all times are UTC");
    }

    private static String took(Duration took) {
        if (took.toMinutes() == 0) {
            return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
        }
        return (took.toHours() == 0 ? "" : took.toHours() + " h ") + took.toMinutesPart() + " min "
                + took.toSecondsPart() + " s";
    }

    private static String style() {
        String name = "report.css";
        try (InputStream style = Objects.requireNonNull(ReportPage.class.getResourceAsStream(name), name)) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
