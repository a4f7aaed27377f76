package dev.callboard.generic;

import dev.callboard.api.fetch.BrowserStep;
import java.util.List;

/// Steps in a browser as a site file writes them: `click #accept`.
final class Steps {
    private static final int TIMES = 40;

    /// @throws IllegalArgumentException for one that is none
    static List<BrowserStep> of(String key, List<String> written) {
        return written.stream().map(step -> step(key, step.strip())).toList();
    }

    private static BrowserStep step(String key, String written) {
        String[] parts = written.split("\\s+", 2);
        String css = parts.length < 2 ? "" : parts[1];
        boolean isWhole = css.isEmpty() == parts[0].equals("scrollToEnd");
        return switch (isWhole ? parts[0] : "") {
            case "click" -> new BrowserStep.Click(css);
            case "clickWhile" -> new BrowserStep.ClickWhile(css, TIMES);
            case "scrollToEnd" -> new BrowserStep.ScrollToEnd(TIMES);
            case "waitFor" -> new BrowserStep.WaitFor(css);
            default ->
                throw new IllegalArgumentException(key + ": '" + written
                        + "' is no step; expected 'click CSS', 'clickWhile CSS', 'scrollToEnd' or 'waitFor CSS'");
        };
    }

    private Steps() {}
}
