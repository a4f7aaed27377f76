package dev.callboard.generic;

import dev.callboard.api.ats.JobBoards;
import dev.callboard.api.extract.Extractor;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.site.Coverage;
import dev.callboard.api.site.Parsed;
import dev.callboard.api.site.Site;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Any site, from its careers page on: the board of a known system where the address or the page leads to
/// one, else the links of the page and of those after it, else the sitemap.
final class GenericSite implements Site {
    private final GenericConfig config;
    private final Extractor extractor;
    private final JobBoards boards;
    private final ListPages pages;

    @Inject
    GenericSite(GenericConfig config, Extractor extractor, JobBoards boards) {
        this.config = config;
        this.extractor = extractor;
        this.boards = boards;
        this.pages = new ListPages(config, extractor);
    }

    @Override
    public List<Request> start() {
        return config.startUrls().stream().flatMap(url -> start(url).stream()).toList();
    }

    private List<Request> start(URI url) {
        Optional<Site> board = mayBe(ListingKind.BOARD) && isKnownBoard() ? chosen().at(url) : Optional.empty();
        if (board.isPresent()) {
            return board.get().start();
        }
        return config.listing() == ListingKind.SITEMAP ? List.of(Sitemaps.start(url)) : List.of(pages.request(url));
    }

    @Override
    public Parsed parse(Response page) {
        return switch (page.request().kind()) {
            case LISTING -> listing(page);
            case POSTING -> posting(page);
        };
    }

    /// A posting of a board may be the answer of an API, which its board reads; any other is a page.
    private Parsed posting(Response page) {
        Optional<Site> board = boards.at(page.request().uri());
        return board.isPresent()
                ? board.get().parse(page)
                : extractor
                        .extract(page)
                        .<Parsed>map(Parsed.Posting::new)
                        .orElseGet(() -> new Parsed.Skipped(Extractor.NOTHING));
    }

    private Parsed listing(Response page) {
        Optional<Site> asked = boards.of(page.request());
        if (asked.isPresent()) {
            return asked.get().parse(page);
        }
        if (Sitemaps.isRobots(page.request())) {
            return Sitemaps.named(page);
        }
        if (Sitemaps.isSitemap(page)) {
            return Sitemaps.read(page, config.posting());
        }
        if (mayBe(ListingKind.BOARD)) {
            if (!isKnownBoard()) {
                return new Parsed.Skipped("there is no system '" + config.board() + "' (config.board); there are: "
                        + String.join(", ", boards.systems()));
            }
            Optional<Site> embedded = chosen().on(page);
            if (embedded.isPresent()) {
                return new Parsed.Listing(List.of(), embedded.get().start(), Coverage.unstated());
            }
        }
        return mayBe(ListingKind.LINKS)
                ? pages.read(page)
                : new Parsed.Skipped("it neither is nor embeds the board of "
                        + (config.board() == null ? "a known system" : "'" + config.board() + "'"));
    }

    private boolean mayBe(ListingKind kind) {
        ListingKind chosen = config.listing();
        if (chosen == null && config.board() != null) {
            chosen = ListingKind.BOARD;
        } else if (chosen == null && config.postingLinks() != null) {
            chosen = ListingKind.LINKS;
        }
        return chosen == null ? kind != ListingKind.SITEMAP : chosen == kind;
    }

    private boolean isKnownBoard() {
        return config.board() == null || boards.systems().contains(config.board());
    }

    private JobBoards chosen() {
        return config.board() == null ? boards : boards.only(config.board());
    }
}
