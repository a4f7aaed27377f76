package dev.callboard.engine.extract;

import dev.callboard.api.extract.Extractor;
import dev.callboard.api.fetch.Exchange;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPosting;
import java.util.Optional;

/// The posting in a JSON answer that the page's scripts asked for while a browser rendered it.
///
/// Taken only where it has the page's heading, or without one a part of its title, as its own title.
public final class CapturedExchanges implements Extractor {
    private static final int OK = 200;

    @Override
    public Optional<RawPosting> extract(Response page) {
        if (page.captured().isEmpty() || !Html.is(page.body())) {
            return Optional.empty();
        }
        var postings = new PostingTree(page, "api");
        return page.captured().stream()
                .filter(exchange -> exchange.status() == OK)
                .flatMap(exchange -> read(postings, exchange).stream())
                .findFirst();
    }

    private static Optional<RawPosting> read(PostingTree postings, Exchange exchange) {
        return LenientJson.read(exchange.text()).flatMap(read -> postings.find(read.node(), exchange.uri()));
    }
}
