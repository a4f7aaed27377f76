package dev.callboard.engine.extract;

import dev.callboard.api.extract.Extractor;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPosting;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/// The posting a page describes in schema.org JSON-LD.
///
/// A page may hold several: the one with the page's own address or title is meant. A list of postings is
/// none.
public final class JsonLd implements Extractor {
    private static final Evaluator SCRIPTS = QueryParser.parse("script[type*=ld+json]");

    @Override
    public Optional<RawPosting> extract(Response page) {
        if (!page.body().text().contains("JobPosting")) {
            return Optional.empty();
        }
        Document html = page.html();
        var graph = new LinkedGraph();
        boolean repaired = false;
        for (Element script : html.select(SCRIPTS)) {
            Optional<LenientJson.Read> read = LenientJson.mended(script.data());
            if (read.isPresent()) {
                graph.add(read.get().node());
                repaired |= read.get().repaired();
            }
        }
        List<LinkedGraph.Found> postings = graph.ofType("JobPosting");
        boolean wasRepaired = repaired;
        return new OwnPosting(page).among(postings).map(own -> SchemaOrgPosting.read("ld", own, graph, wasRepaired));
    }
}
