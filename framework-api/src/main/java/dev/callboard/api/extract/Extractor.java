package dev.callboard.api.extract;

import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPosting;
import java.util.Optional;

/// Reads the posting of a page, in the page's own words.
///
/// Pure, and called by several threads at a time. It never guesses: what the page does not say is absent.
///
/// The framework binds one that reads any page; a plugin takes it by injection and may put its own reading
/// of the site before it: `new HuzzlePage().and(framework)`.
@FunctionalInterface
public interface Extractor {
    /// Why a page is no posting, where an extractor that reads any page finds none.
    String NOTHING = "it has no schema.org JobPosting, and neither a title nor a text that reads like one";

    /// The page's posting, or nothing where it has none that this extractor can see.
    Optional<RawPosting> extract(Response page);

    /// This, or `other` where this finds nothing.
    default Extractor or(Extractor other) {
        return page -> extract(page).or(() -> other.extract(page));
    }

    /// This and `other`, both read. Where they state the same field this one has precedence, and what the
    /// other says is kept, so that a disagreement can be told.
    default Extractor and(Extractor other) {
        return page -> {
            Optional<RawPosting> first = extract(page);
            Optional<RawPosting> second = other.extract(page);
            return first.isPresent() && second.isPresent()
                    ? Optional.of(first.get().and(second.get()))
                    : first.or(() -> second);
        };
    }
}
