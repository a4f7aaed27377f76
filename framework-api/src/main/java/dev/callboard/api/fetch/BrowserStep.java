package dev.callboard.api.fetch;

import java.util.Objects;

/// One thing to do in a browser before its page is read.
///
/// Steps run in their order, each within the page's time-out. Selectors are CSS, as the browser understands
/// it.
public sealed interface BrowserStep {
    /// Waits until an element matches; a page where none ever does fails as a time-out.
    record WaitFor(String css) implements BrowserStep {
        public WaitFor {
            Objects.requireNonNull(css, "css");
        }
    }

    /// Clicks the first element that matches; does nothing where there is none (a consent banner already
    /// dismissed).
    record Click(String css) implements BrowserStep {
        public Click {
            Objects.requireNonNull(css, "css");
        }
    }

    /// Clicks the first element that matches and can be seen, waits until the page has settled, and does so
    /// again as long as one matches and a click changes something, at most `max` times and for no more than
    /// half of the page's time-out: a button that loads more until it is gone.
    record ClickWhile(String css, int max) implements BrowserStep {
        public ClickWhile {
            Objects.requireNonNull(css, "css");
            if (max < 1) {
                throw new IllegalArgumentException("max is " + max + ", expected at least 1");
            }
        }
    }

    /// Scrolls to the end until the page grows no more, at most `max` times.
    record ScrollToEnd(int max) implements BrowserStep {
        public ScrollToEnd {
            if (max < 1) {
                throw new IllegalArgumentException("max is " + max + ", expected at least 1");
            }
        }
    }

    /// Brings all of a list onto the page: waits until the page has settled, scrolls to its end and clicks
    /// what is labelled with one of the words, again as long as that makes the page grow, at most `max`
    /// times and for no more than half of the page's time-out. A link to another page is never clicked.
    ///
    /// @param words a regular expression of labels ("load more"), which all of a label must match, in any
    ///     case
    record ShowMore(String words, int max) implements BrowserStep {
        public ShowMore {
            Objects.requireNonNull(words, "words");
            if (max < 1) {
                throw new IllegalArgumentException("max is " + max + ", expected at least 1");
            }
        }
    }

    /// Turns the pages of a list that only a script turns, with what is labelled with one of the words or
    /// with the number of the next page, at most `max` times and for no more than half of the page's
    /// time-out. What was there before is kept, hidden, at the end of the page. Controls that have led to
    /// the end are taken off it: where some are left the list goes on. A link to another page is never
    /// clicked.
    ///
    /// @param words a regular expression of labels ("next"), which all of a label must match, in any case
    record TurnPages(String words, int max) implements BrowserStep {
        public TurnPages {
            Objects.requireNonNull(words, "words");
            if (max < 1) {
                throw new IllegalArgumentException("max is " + max + ", expected at least 1");
            }
        }
    }

    /// Types a text into the first element that matches; a page without one fails as a time-out.
    record Fill(String css, String text) implements BrowserStep {
        public Fill {
            Objects.requireNonNull(css, "css");
            Objects.requireNonNull(text, "text");
        }
    }
}
