package dev.callboard.generic;

import dev.callboard.api.extract.Extractor;
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
    private final Extractor extractor;
    private final @Nullable Evaluator postingLinks;
    private final @Nullable Evaluator nextPage;
    private final @Nullable Evaluator total;

    ListPages(GenericConfig config, Extractor extractor) {
        this.config = config;
        this.extractor = extractor;
        this.postingLinks = css(config.postingLinks());
        this.nextPage = css(config.nextPage());
        this.total = css(config.total());
    }

    private static @Nullable Evaluator css(@Nullable String selector) {
        return selector == null ? null : QueryParser.parse(selector);
    }

    /// Where its links are described they are not waited for: a page that has settled shows them or never
    /// will.
    Request request(URI uri) {
        return Request.listing(uri).with(config.listing(isDescribed() ? List.of() : MoreButton.steps()));
    }

    Parsed read(Response page) {
        PostingLinks links = links(page);
        ListedData listed = listed(page, links);
        OptionalInt declared = declared(page);
        int size = listed.addresses().size() + listed.postings().size();
        if (size == 0 && (declared.isEmpty() || declared.getAsInt() > 0)) {
            return nothing(page);
        }
        Optional<URI> next = next(page);
        Optional<URI> all = next.isPresent() || isDescribed() ? Optional.empty() : ListLink.toAll(page);
        Optional<String> goesOn = next.isPresent() || all.isPresent() || declared.isPresent() || isDescribed()
                ? Optional.empty()
                : ListEnd.goesOn(page, listed.addresses()).or(() -> NoLinks.among(links));
        if (!isRendered(page) && (goesOn.isPresent() || (next.isEmpty() && mayGoOn(page, size)))) {
            return new Parsed.Skipped(goesOn.orElse("its list may go on") + ", which takes a browser");
        }
        List<Request> requests = new ArrayList<>(listed.addresses().stream()
                .map(uri -> Request.posting(uri).with(config.posting()))
                .toList());
        next.or(() -> all).map(this::request).ifPresent(requests::add);
        Coverage coverage = all.isPresent() ? Coverage.unstated() : coverage(page, declared, next.isPresent(), goesOn);
        return new Parsed.Listing(listed.postings(), requests, coverage);
    }

    private boolean isDescribed() {
        return config.postingLinks() != null;
    }

    private boolean mayGoOn(Response page, int size) {
        return !isDescribed() && total == null && ListEnd.mayGoOn(page.html(), size);
    }

    /// A page without postings may say so, or lead to them. Where even a browser shows neither, the sitemap
    /// may name the postings.
    private Parsed nothing(Response page) {
        if (isDescribed()) {
            return new Parsed.Skipped("nothing on it matches postingLinks '" + config.postingLinks() + "'");
        }
        Optional<String> hopeless = NoLinks.hopeless(page);
        String reason = hopeless.orElseGet(() -> NoLinks.reason(page.html()));
        if (!isRendered(page)) {
            return new Parsed.Skipped(reason);
        }
        boolean saysNone = NoLinks.saysNone(page.html());
        List<URI> lists =
                !NextPage.isFirst(page) ? List.of() : saysNone ? ListLink.findDespite(page) : ListLink.find(page);
        if (!lists.isEmpty()) {
            return elsewhere(lists.stream().map(this::request).toList());
        }
        if (saysNone) {
            return new Parsed.Listing(
                    List.of(), List.of(), NextPage.isFirst(page) ? Coverage.total(0) : Coverage.last());
        }
        return config.listing() == null && NextPage.isFirst(page) && hopeless.isEmpty()
                ? elsewhere(List.of(Sitemaps.start(page.uri())))
                : new Parsed.Skipped(reason);
    }

    private static Parsed elsewhere(List<Request> requests) {
        return new Parsed.Listing(List.of(), requests, Coverage.unstated());
    }

    /// Links that can be seen go before data, which may be of anything.
    private ListedData listed(Response page, PostingLinks links) {
        return links.addresses().isEmpty() && !isDescribed()
                ? ListedData.on(page, extractor)
                : new ListedData(links.addresses(), List.of());
    }

    private PostingLinks links(Response page) {
        return postingLinks == null
                ? PostingLinks.find(page)
                : new PostingLinks(
                        page.html().select(postingLinks).stream()
                                .flatMap(link -> Clickable.address(link).stream())
                                .distinct()
                                .toList(),
                        List.of());
    }

    private Optional<URI> next(Response page) {
        if (nextPage == null) {
            return isDescribed() ? Optional.empty() : NextPage.find(page);
        }
        return Optional.ofNullable(page.html().selectFirst(nextPage)).flatMap(link -> Links.of(link, "href"));
    }

    private OptionalInt declared(Response page) {
        Element element = total == null ? null : page.html().selectFirst(total);
        return element == null
                ? OptionalInt.empty()
                : OptionalInt.of(DeclaredTotal.read(element.text(), config.total()));
    }

    private Coverage coverage(Response page, OptionalInt declared, boolean more, Optional<String> goesOn) {
        if (declared.isPresent()) {
            return Coverage.total(declared.getAsInt());
        }
        if (goesOn.isPresent()) {
            return new Coverage.Capped("the page does not show all: " + goesOn.get());
        }
        if (!more) {
            return Coverage.last();
        }
        OptionalInt spokenOf =
                !isDescribed() && NextPage.isFirst(page) ? ListSize.find(page.html(), true) : OptionalInt.empty();
        return spokenOf.isPresent() ? Coverage.more(spokenOf.getAsInt()) : Coverage.more();
    }

    private static boolean isRendered(Response page) {
        return page.request().rendering() instanceof Rendering.Browser;
    }
}
