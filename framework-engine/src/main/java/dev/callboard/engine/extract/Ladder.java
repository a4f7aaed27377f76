package dev.callboard.engine.extract;

import dev.callboard.api.extract.Extractor;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.engine.places.Gazetteer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads any page: every place a page can keep a posting in is looked at, the one that is most reliable
/// first, and what each says is kept.
///
/// A rung that fails leaves a note and the page to the others.
public final class Ladder implements Extractor {
    private static final String META = "meta";

    private final List<Rung> rungs;

    /// An extractor, and what it reads: `ld`, `css`, …
    public record Rung(String name, Extractor extractor) {}

    /// @param rungs in the order of their precedence
    public Ladder(List<Rung> rungs) {
        this.rungs = List.copyOf(rungs);
    }

    /// All the rungs there are.
    public static Ladder standard() {
        return new Ladder(List.of(
                new Rung("ld", new JsonLd()),
                new Rung("state", new EmbeddedState()),
                new Rung("api", new CapturedExchanges()),
                new Rung("microdata", new Microdata()),
                new Rung("rdfa", new Rdfa()),
                new Rung(META, new MetaTags()),
                new Rung("css", new Markup(Gazetteer::isPlace)),
                new Rung("text", new TextCapture(Gazetteer::isPlace))));
    }

    @Override
    public Optional<RawPosting> extract(Response page) {
        var read = new ArrayList<RawPosting>();
        var failed = new ArrayList<RawPosting>();
        for (Rung rung : rungs) {
            try {
                rung.extractor().extract(page).ifPresent(read::add);
            } catch (RuntimeException e) {
                failed.add(RawPosting.builder(rung.name())
                        .note("The rung '" + rung.name() + "' failed and was left out: " + e + ".")
                        .build());
            }
        }
        // The head of a page and notes are no posting, and notes have no precedence over one.
        return read.stream()
                .filter(_ -> read.stream().anyMatch(each -> !each.source().equals(META)))
                .reduce(RawPosting::and)
                .map(posting -> failed.stream().reduce(posting, RawPosting::and));
    }
}
