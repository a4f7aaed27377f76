package dev.callboard.engine.extract;

import dev.callboard.api.extract.Extractor;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.engine.places.Gazetteer;
import java.util.List;
import java.util.Optional;

/// Reads any page: every place a page can keep a posting in is looked at, the one that is most reliable
/// first, and what each says is kept.
public final class Ladder implements Extractor {
    private final List<Extractor> rungs;

    /// @param rungs in the order of their precedence
    public Ladder(List<Extractor> rungs) {
        this.rungs = List.copyOf(rungs);
    }

    /// All the rungs there are.
    public static Ladder standard() {
        return new Ladder(List.of(
                new JsonLd(),
                new Microdata(),
                new Rdfa(),
                new Markup(Gazetteer::isPlace),
                new TextCapture(Gazetteer::isPlace)));
    }

    @Override
    public Optional<RawPosting> extract(Response page) {
        return rungs.stream().flatMap(rung -> rung.extract(page).stream()).reduce(RawPosting::and);
    }
}
