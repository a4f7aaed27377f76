package dev.callboard.engine.fetch;

import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;

/// Takes a turn at the host for each request.
public final class PoliteFetcher implements Fetcher {
    private final Fetcher fetcher;
    private final Turns turns;
    private final Politeness politeness;

    public PoliteFetcher(Fetcher fetcher, Turns turns, Politeness politeness) {
        this.fetcher = fetcher;
        this.turns = turns;
        this.politeness = politeness;
    }

    @Override
    public Response fetch(Request request) throws FetchException, InterruptedException {
        try (Turns.Turn _ = turns.take(Addresses.host(request.uri()), politeness)) {
            return fetcher.fetch(request);
        }
    }
}
