package dev.callboard.generic;

import dev.callboard.api.fetch.BrowserStep;
import dev.callboard.api.fetch.Links;
import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.site.Coverage;
import dev.callboard.api.site.Parsed;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/// Pages that list postings by links, as described in the site file or as found by themselves.
///
/// A page is not taken for a listing, nor one for the last, because nothing was found on it: it could as
/// well be an error page, or one that its scripts have yet to fill.
final class ListPages {
    private final GenericConfig config;
    private final @Nullable Evaluator postingLinks;
    private final @Nullable Evaluator nextPage;
    private final @Nullable Evaluator total;

    ListPages(GenericConfig config) {
        this.config = config;
        this.postingLinks = css(config.postingLinks());
        this.nextPage = css(config.nextPage());
        this.total = css(config.total());
    }

    private static @Nullable Evaluator css(@Nullable String selector) {
        return selector == null ? null : QueryParser.parse(selector);
    }

    Request request(URI uri) {
        BrowserStep step =
                config.postingLinks() == null ? MoreButton.step() : new BrowserStep.WaitFor(config.postingLinks());
        return Request.listing(uri).with(config.listing(step));
    }

    Parsed read(Response page) {
        List<URI> postings = postings(page);
        OptionalInt declared = declared(page);
        if (postings.isEmpty() && (declared.isEmpty() || declared.getAsInt() > 0)) {
            return nothing(page);
        }
        Optional<URI> next = next(page);
        Optional<String> goesOn = next.isPresent() || declared.isPresent() ? Optional.empty() : goesOn(page, postings);
        if (goesOn.isPresent() && !isRendered(page)) {
            return new Parsed.Skipped(goesOn.get() + ", which takes a browser");
        }
        List<Request> requests = new ArrayList<>(postings.stream()
                .map(uri -> Request.posting(uri).with(config.posting()))
                .toList());
        next.map(this::request).ifPresent(requests::add);
        return new Parsed.Listing(List.of(), requests, coverage(declared, next.isPresent(), goesOn));
    }

    /// Where even a browser shows no list, the sitemap may name the postings.
    private Parsed nothing(Response page) {
        if (config.postingLinks() != null) {
            return new Parsed.Skipped("nothing on it matches postingLinks '" + config.postingLinks() + "'");
        }
        return isRendered(page) && config.listing() == null
                ? new Parsed.Listing(List.of(), List.of(Sitemaps.start(page.uri())), Coverage.unstated())
                : new Parsed.Skipped(
                        "no link on it can be told to lead to a posting (config.postingLinks can say which)");
    }

    private List<URI> postings(Response page) {
        return postingLinks == null
                ? PostingLinks.find(page)
                : page.html().select(postingLinks).stream()
                        .flatMap(link -> Links.of(link, "href").stream())
                        .distinct()
                        .toList();
    }

    private Optional<URI> next(Response page) {
        if (nextPage == null) {
            return config.postingLinks() == null ? NextPage.find(page) : Optional.empty();
        }
        return Optional.ofNullable(page.html().selectFirst(nextPage)).flatMap(link -> Links.of(link, "href"));
    }

    private OptionalInt declared(Response page) {
        Element element = total == null ? null : page.html().selectFirst(total);
        return element == null
                ? OptionalInt.empty()
                : OptionalInt.of(DeclaredTotal.read(element.text(), config.total()));
    }

    /// What shows that the list has more than the page.
    private Optional<String> goesOn(Response page, List<URI> postings) {
        if (config.postingLinks() != null) {
            return Optional.empty();
        }
        OptionalInt size = ListSize.find(page.html());
        if (NextPage.isFirst(page) && size.isPresent() && size.getAsInt() > postings.size()) {
            return Optional.of("it says that there are " + size.getAsInt() + " and has links to " + postings.size());
        }
        return MoreButton.find(page.html()).map(label -> "its list goes on behind '" + label + "'");
    }

    private static Coverage coverage(OptionalInt declared, boolean more, Optional<String> goesOn) {
        if (declared.isPresent()) {
            return Coverage.total(declared.getAsInt());
        }
        if (goesOn.isPresent()) {
            return new Coverage.Capped("the page does not show all: " + goesOn.get());
        }
        return more ? Coverage.more() : Coverage.last();
    }

    private static boolean isRendered(Response page) {
        return page.request().rendering() instanceof Rendering.Browser;
    }
}
