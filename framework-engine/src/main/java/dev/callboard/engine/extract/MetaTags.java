package dev.callboard.engine.extract;

import dev.callboard.api.extract.Extractor;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawOrganization;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.lexicon.Fold;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/// What a page says of itself in its head: its language, its address, and the employer where the
/// title says who that is.
///
/// Never a posting by itself; it says more of one that another source has. Titles and descriptions in a
/// head are written for search engines and networks, and are not read.
public final class MetaTags implements Extractor {
    private static final String SITE_NAME = "meta[property='og:site_name']";
    private static final Evaluator HTML = QueryParser.parse("html[lang]");
    private static final Evaluator CANONICAL = QueryParser.parse("link[rel=canonical]");
    private static final Evaluator OG_TITLE = QueryParser.parse("meta[property=og:title]");
    private static final Evaluator OG_SITE_NAME = QueryParser.parse(SITE_NAME);
    private static final Evaluator HEADINGS = QueryParser.parse("h1");
    private static final List<String> AT = List.of(" at ", " bei ", " chez ");

    @Override
    public Optional<RawPosting> extract(Response page) {
        if (!Html.is(page.body())) {
            return Optional.empty();
        }
        Document html = page.html();
        RawPostingBuilder posting = RawPosting.builder("meta")
                .language(stated(html.selectFirst(HTML), "lang", "html[lang]"))
                .url(stated(html.selectFirst(CANONICAL), "href", "link[rel='canonical']"));
        Stated site = stated(html.selectFirst(OG_SITE_NAME), "content", SITE_NAME);
        if (site != null && titleNamesEmployer(html, site.text())) {
            posting.hiringOrganization(RawOrganization.named(site));
        }
        RawPosting read = posting.build();
        return read.equals(RawPosting.builder("meta").build()) ? Optional.empty() : Optional.of(read);
    }

    /// `Cook at Mill`: a board puts its own name behind a bar or a dash.
    private static boolean titleNamesEmployer(Document html, String site) {
        Element stated = html.selectFirst(OG_TITLE);
        String title = stated == null ? "" : Fold.fold(stated.attr("content"));
        String name = Fold.fold(site);
        return !name.isEmpty()
                && html.select(HEADINGS).eachText().stream()
                        .map(Fold::fold)
                        .filter(heading -> !heading.isEmpty())
                        .flatMap(heading -> AT.stream().map(at -> heading + at + name))
                        .anyMatch(full -> title.equals(full) || title.equals("job application for " + full));
    }

    private static @Nullable Stated stated(@Nullable Element element, String attribute, String selector) {
        String text = element == null ? "" : element.attr(attribute).strip();
        return text.isEmpty() ? null : new Stated(text, "css:" + selector);
    }
}
