package dev.callboard.runner.report;

import dev.callboard.engine.health.Fill;
import dev.callboard.engine.output.Explanation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/// How many of the postings a run read have a value of each field.
final class FillRates {
    /// What every posting has.
    private static final Set<String> ALWAYS =
            Set.of("site", "id", "url", "canonicalUrl", "plugin", "pluginVersion", "fetchedAt", "title", "description");
    private static final int PERCENT = 100;

    private final List<Fill> runs;
    private final Fill fill;

    /// @param runs the oldest first
    FillRates(List<ReportedRun> runs) {
        this.fill = runs.getLast().report().counts().fill();
        this.runs = runs.stream()
                .map(run -> run.report().counts().fill())
                .filter(each -> each.postings() > 0)
                .toList();
    }

    void add(Element body) {
        Element section = Markup.section(body, "Fields");
        if (fill.postings() == 0) {
            section.appendElement("p").text("No posting was read in this run.");
            return;
        }
        section.appendElement("p")
                .text("Of the " + Markup.number(fill.postings()) + " postings read in this run, so many have a value."
                        + " Where there is none, none is known: nothing is guessed.");
        List<String> fields = Explanation.fields().stream()
                .filter(field -> !ALWAYS.contains(field))
                .toList();
        Element grid = section.appendElement("div").addClass("fields");
        fields.stream().filter(this::isKnown).forEach(field -> field(grid, field));
        String none = fields.stream().filter(field -> !isKnown(field)).collect(Collectors.joining(", "));
        if (!none.isEmpty()) {
            section.appendElement("p").text("In none: " + none + ".");
        }
        section.appendElement("p")
                .text("Read from: "
                        + fill.sources().entrySet().stream()
                                .map(source -> source.getKey() + " in " + Markup.number(source.getValue()))
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    /// Shown where it is, or was in one of the runs before: what has gone is what matters most.
    private boolean isKnown(String field) {
        return runs.stream().anyMatch(run -> run.share(field) > 0);
    }

    private void field(Element grid, String field) {
        double share = fill.share(field);
        Element row = grid.appendElement("div").addClass("field");
        row.appendElement("span").addClass("name").text(field);
        Element track = row.appendElement("span").addClass("track");
        track.appendElement("span").addClass("share").attr("style", "width:" + Math.round(share * PERCENT) + "%");
        row.appendText(" ").appendElement("span").addClass("number").text(Math.round(share * PERCENT) + " %");
        Element trend = row.appendElement("span").addClass("trend");
        if (runs.size() > 1) {
            Chart.line(
                    trend,
                    "Share of postings with " + field + ", run by run",
                    runs.stream().map(run -> run.share(field)).toList(),
                    List.of(),
                    1);
        }
    }
}
