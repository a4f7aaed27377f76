package dev.callboard.generic;

import dev.callboard.api.extract.Extractor;
import dev.callboard.api.fetch.BrowserStep;
import dev.callboard.api.fetch.Links;
import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.site.Coverage;
import dev.callboard.api.site.Parsed;
import dev.callboard.api.site.Site;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

final class GenericSite implements Site {
    private final GenericConfig config;
    private final Extractor extractor;
    private final Evaluator postingLinks;
    private final @Nullable Evaluator nextPage;
    private final @Nullable Evaluator total;

    @Inject
    GenericSite(GenericConfig config, Extractor extractor) {
        this.config = config;
        this.extractor = extractor;
        this.postingLinks = QueryParser.parse(config.postingLinks());
        this.nextPage = config.nextPage() == null ? null : QueryParser.parse(config.nextPage());
        this.total = config.total() == null ? null : QueryParser.parse(config.total());
    }

    @Override
    public List<Request> start() {
        return config.startUrls().stream().map(this::listingPage).toList();
    }

    @Override
    public Parsed parse(Response page) {
        return switch (page.request().kind()) {
            case LISTING -> listing(page);
            case POSTING -> posting(page);
        };
    }

    private Parsed posting(Response page) {
        return extractor
                .extract(page)
                .<Parsed>map(Parsed.Posting::new)
                .orElseGet(() -> new Parsed.Skipped(Extractor.NOTHING));
    }

    /// A page on which nothing matches is taken for a listing only where it says itself that it lists
    /// nothing: it could as well be an error page.
    private Parsed listing(Response page) {
        List<Request> requests = new ArrayList<>(postings(page));
        OptionalInt declared = declared(page);
        if (requests.isEmpty() && (declared.isEmpty() || declared.getAsInt() > 0)) {
            return new Parsed.Skipped("nothing on it matches postingLinks '" + config.postingLinks() + "'");
        }
        Optional<URI> next = nextPage == null
                ? Optional.empty()
                : Optional.ofNullable(page.html().selectFirst(nextPage)).flatMap(link -> Links.of(link, "href"));
        next.map(this::listingPage).ifPresent(requests::add);
        return new Parsed.Listing(List.of(), requests, coverage(declared, next.isPresent()));
    }

    private List<Request> postings(Response page) {
        return page.html().select(postingLinks).stream()
                .flatMap(link -> Links.of(link, "href").stream())
                .distinct()
                .map(uri -> Request.posting(uri).with(Rendering.auto()))
                .toList();
    }

    private OptionalInt declared(Response page) {
        Element element = total == null ? null : page.html().selectFirst(total);
        return element == null
                ? OptionalInt.empty()
                : OptionalInt.of(DeclaredTotal.read(element.text(), config.total()));
    }

    private static Coverage coverage(OptionalInt declared, boolean more) {
        if (declared.isPresent()) {
            return Coverage.total(declared.getAsInt());
        }
        return more ? Coverage.more() : Coverage.last();
    }

    private Request listingPage(URI uri) {
        return Request.listing(uri).with(Rendering.auto(new BrowserStep.WaitFor(config.postingLinks())));
    }
}
