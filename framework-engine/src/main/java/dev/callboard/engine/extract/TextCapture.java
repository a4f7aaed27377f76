package dev.callboard.engine.extract;

import dev.callboard.api.extract.Extractor;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.engine.text.TextBlocks;
import java.util.Optional;
import java.util.function.Predicate;

/// The posting in the text of a page that was saved without its markup.
public final class TextCapture implements Extractor {
    private final Predicate<String> isPlace;

    /// @param isPlace whether a short text names a place
    public TextCapture(Predicate<String> isPlace) {
        this.isPlace = isPlace;
    }

    @Override
    public Optional<RawPosting> extract(Response page) {
        if (!Html.isPlainText(page.body())) {
            return Optional.empty();
        }
        var text = new PageText(TextBlocks.of(page.body().text()), "", "", page.uri(), false);
        return new PageHeuristics("text", text, isPlace).read();
    }
}
