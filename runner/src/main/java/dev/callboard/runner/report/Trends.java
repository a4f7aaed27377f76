package dev.callboard.runner.report;

import dev.callboard.engine.crawl.RunReport;
import dev.callboard.engine.store.EventKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/// The charts over a site's runs.
final class Trends {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final List<ReportedRun> runs;

    Trends(List<ReportedRun> runs) {
        this.runs = runs;
    }

    void add(Element body) {
        if (runs.size() < 2) {
            Markup.section(body, "Over time")
                    .appendElement("p")
                    .text("This is the first run of the site that came to its end: there is nothing to compare it"
                            + " with yet.");
            return;
        }
        Element charts = Markup.section(body, "The last " + runs.size() + " runs")
                .appendElement("div")
                .addClass("charts");
        open(charts);
        changes(charts);
        bars(charts, "Updated", "updated", run -> (long) run.report().counts().events(EventKind.UPDATED));
        bars(charts, "Failed requests", "failed", run ->
                (long) run.report().counts().failed());
    }

    private void open(Element charts) {
        List<Long> open = values(ReportedRun::open);
        long most = Chart.most(open);
        Element figure = figure(charts, "Open postings", Markup.number(open.getLast()), "0 to " + Markup.number(most));
        Chart.line(
                figure.child(1),
                "Open postings after each run",
                open.stream().map(Long::doubleValue).toList(),
                tips(ReportedRun::open, "open"),
                (double) most);
    }

    private void changes(Element charts) {
        List<Long> opened = values(run -> events(run, EventKind.OPENED) + events(run, EventKind.REOPENED));
        List<Long> closed = values(run -> events(run, EventKind.CLOSED));
        Element figure = figure(
                charts,
                "Opened and reopened ▲, closed ▼",
                "+" + Markup.number(opened.getLast()) + " −" + Markup.number(closed.getLast()),
                "up to " + Markup.number(Math.max(Chart.most(opened), Chart.most(closed))));
        Chart.upAndDown(
                figure.child(1),
                "Postings opened or reopened, and closed, by each run",
                opened,
                closed,
                runs.stream()
                        .map(run ->
                                name(run) + ": +" + (events(run, EventKind.OPENED) + events(run, EventKind.REOPENED))
                                        + " −" + events(run, EventKind.CLOSED))
                        .toList());
    }

    private void bars(Element charts, String title, String kind, Function<ReportedRun, Long> value) {
        List<Long> values = values(value);
        Element figure =
                figure(charts, title, Markup.number(values.getLast()), "up to " + Markup.number(Chart.most(values)));
        Chart.bars(figure.child(1), title + " in each run", kind, values, tips(value, kind));
    }

    /// A chart's frame; its second child is the place for the chart.
    private Element figure(Element charts, String title, String now, String range) {
        Element figure = charts.appendElement("figure");
        Element caption = figure.appendElement("figcaption");
        caption.appendElement("span").text(title);
        caption.appendText(" ").appendElement("strong").text(now);
        figure.appendElement("div").addClass("chart");
        Element ends = figure.appendElement("p").addClass("ends");
        ends.appendElement("span").text(name(runs.getFirst()));
        ends.appendText(" ").appendElement("span").text(range);
        ends.appendText(" ").appendElement("span").text(name(runs.getLast()));
        return figure;
    }

    private List<Long> values(Function<ReportedRun, Long> value) {
        return runs.stream().map(value).toList();
    }

    private List<String> tips(Function<ReportedRun, Long> value, String unit) {
        return runs.stream()
                .map(run -> name(run) + ": " + Markup.number(value.apply(run)) + " " + unit)
                .toList();
    }

    private static long events(ReportedRun run, EventKind kind) {
        return run.report().counts().events(kind);
    }

    private static String name(ReportedRun run) {
        RunReport report = run.report();
        Instant began = report.startedAt();
        return "run " + report.run() + ", " + DAY.format(began);
    }
}
