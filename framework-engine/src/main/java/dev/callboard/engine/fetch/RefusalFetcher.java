package dev.callboard.engine.fetch;

import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import java.util.Optional;

/// Lets no robot check and no log-in pass for the page that was asked for. Nothing is done about them.
public final class RefusalFetcher implements Fetcher {
    private final Fetcher fetcher;

    public RefusalFetcher(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    @Override
    public Response fetch(Request request) throws FetchException, InterruptedException {
        Response page = fetcher.fetch(request);
        Optional<FetchException> refusal = Refusals.in(page);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return page;
    }
}
