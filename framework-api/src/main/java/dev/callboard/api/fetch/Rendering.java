package dev.callboard.api.fetch;

import java.util.List;

/// How a page is turned into what is read.
public sealed interface Rendering {
    /// As the server sent it.
    record AsSent() implements Rendering {}

    /// Rendered by a headless browser, after these steps.
    ///
    /// Without a [BrowserStep.WaitFor] the page is read when it has settled: loaded, no request of its
    /// scripts under way, and no change for a moment.
    record Browser(List<BrowserStep> steps) implements Rendering {
        public Browser {
            steps = List.copyOf(steps);
        }
    }

    /// As the server sent it; rendered only when that page, read without error, holds nothing.
    ///
    /// A refusal (403, 429, a robot check) is never answered with a browser.
    record Auto(List<BrowserStep> steps) implements Rendering {
        public Auto {
            steps = List.copyOf(steps);
        }
    }

    static Rendering asSent() {
        return new AsSent();
    }

    static Rendering browser(BrowserStep... steps) {
        return new Browser(List.of(steps));
    }

    static Rendering auto(BrowserStep... steps) {
        return new Auto(List.of(steps));
    }
}
