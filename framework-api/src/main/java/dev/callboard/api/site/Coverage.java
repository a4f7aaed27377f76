package dev.callboard.api.site;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a listing page says of its own completeness.
///
/// A claim, not a verdict: the engine holds it against what it counted.
public sealed interface Coverage {
    /// The listing declares how many postings it has, on all its pages together.
    record Total(int postings) implements Coverage {
        public Total {
            if (postings < 0) {
                throw new IllegalArgumentException("postings is " + postings + ", expected 0 or more");
            }
        }
    }

    /// There are further pages.
    ///
    /// @param spokenOf how many postings its words speak of, where they may mean others: a listing with
    ///     fewer is not complete, one with more can be; null where they speak of none
    record More(@Nullable Integer spokenOf) implements Coverage {}

    /// This is the last page.
    record Last() implements Coverage {}

    /// It does not say: a page that merely leads to the listing, or one of which only the page behind it
    /// can tell whether it was the last.
    record Unstated() implements Coverage {}

    /// The site shows no more than this, though it may have more: a result window, a limit.
    record Capped(String why) implements Coverage {
        public Capped {
            Objects.requireNonNull(why, "why");
        }
    }

    static Coverage total(int postings) {
        return new Total(postings);
    }

    static Coverage more() {
        return new More(null);
    }

    /// As [More].
    static Coverage more(int spokenOf) {
        return new More(spokenOf);
    }

    static Coverage last() {
        return new Last();
    }

    static Coverage unstated() {
        return new Unstated();
    }
}
