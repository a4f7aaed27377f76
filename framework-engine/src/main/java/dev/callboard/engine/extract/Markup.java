package dev.callboard.engine.extract;

import dev.callboard.api.extract.Extractor;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.engine.text.HtmlBlocks;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/// The posting a page shows, where nothing marks it up as one: by headings, labels, lists and where they
/// stand.
public final class Markup implements Extractor {
    private static final Evaluator SITE_NAME = QueryParser.parse("meta[property=og:site_name]");

    private final Predicate<String> isPlace;

    /// @param isPlace whether a short text names a place
    public Markup(Predicate<String> isPlace) {
        this.isPlace = isPlace;
    }

    @Override
    public Optional<RawPosting> extract(Response page) {
        if (!Html.is(page.body())) {
            return Optional.empty();
        }
        Document html = page.html();
        Element site = html.selectFirst(SITE_NAME);
        String siteName = site == null ? "" : site.attr("content");
        var text = new PageText(HtmlBlocks.of(html.body()), html.title().strip(), siteName, page.uri(), true);
        return new PageHeuristics("css", text, isPlace).read();
    }
}
