package dev.callboard.runner.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/// Draws numbers as SVG, run after run. Each run has its place, and tells its number where it is pointed
/// at.
final class Chart {
    private static final double WIDTH = 300;
    private static final double HEIGHT = 80;
    /// Few runs are not drawn as wide blocks.
    private static final int LEAST_PLACES = 8;
    private static final double GAP = 0.25;
    private static final double LEAST_BAR = 1.5;

    private final Element svg;
    private final int places;

    /// @param words what it shows, for those who don't see it
    private Chart(Element parent, String words, int runs) {
        this.svg = Markup.svg(parent, "svg");
        this.places = Math.max(runs, LEAST_PLACES);
        svg.attributes().put("viewBox", "0 0 " + number(WIDTH) + " " + number(HEIGHT));
        svg.attr("preserveAspectRatio", "none").attr("role", "img").attr("aria-label", words);
    }

    /// A line over the ground, for what there is at a time.
    ///
    /// @param most what the height of the chart stands for
    static void line(Element parent, String words, List<Double> values, List<String> tips, double most) {
        var chart = new Chart(parent, words, 0);
        double step = WIDTH / Math.max(1, values.size() - 1);
        String line = IntStream.range(0, values.size())
                .mapToObj(i -> number(i * step) + "," + number(HEIGHT - scaled(values.get(i), most)))
                .collect(Collectors.joining(" "));
        Markup.svg(chart.svg, "polygon")
                .attr("class", "area")
                .attr("points", "0," + number(HEIGHT) + " " + line + " " + number(WIDTH) + "," + number(HEIGHT));
        Markup.svg(chart.svg, "polyline").attr("class", "line").attr("points", line);
        for (int i = 0; i < tips.size(); i++) {
            chart.rect("tip", i * step - step / 2, 0, step, HEIGHT, tips.get(i));
        }
    }

    /// Bars from the ground, for what happened in a run.
    ///
    /// @param kind the class that gives them their colour
    static void bars(Element parent, String words, String kind, List<Long> values, List<String> tips) {
        var chart = new Chart(parent, words, values.size());
        chart.draw(kind, values, tips, most(values), HEIGHT, HEIGHT);
    }

    /// Bars up and down from a line in the middle, by one measure.
    static void upAndDown(Element parent, String words, List<Long> up, List<Long> down, List<String> tips) {
        var chart = new Chart(parent, words, up.size());
        double middle = HEIGHT / 2;
        long most = Math.max(most(up), most(down));
        chart.draw("up", up, tips, most, middle, middle);
        chart.draw("down", down, tips, most, middle, -middle);
        chart.rect("axis", 0, middle - 0.5, WIDTH, 1, "");
    }

    static long most(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /// @param height of the highest bar; below 0 where bars hang down
    private void draw(String kind, List<Long> values, List<String> tips, long most, double ground, double height) {
        double place = WIDTH / places;
        for (int i = 0; i < values.size(); i++) {
            double share = most == 0 ? 0 : (double) values.get(i) / most;
            double bar = values.get(i) == 0 ? 0 : Math.max(LEAST_BAR, share * Math.abs(height));
            rect(kind, (i + GAP / 2) * place, height < 0 ? ground : ground - bar, place * (1 - GAP), bar, tips.get(i));
        }
    }

    private void rect(String kind, double x, double y, double width, double height, String tip) {
        Element rect = Markup.svg(svg, "rect")
                .attr("class", kind)
                .attr("x", number(x))
                .attr("y", number(y))
                .attr("width", number(width))
                .attr("height", number(height));
        if (!tip.isEmpty()) {
            Markup.svg(rect, "title").text(tip);
        }
    }

    /// With room for the line's own width above.
    private static double scaled(double value, double most) {
        return most == 0 ? 0 : value / most * (HEIGHT - 2);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number).replace(".0", "");
    }
}
