package dev.callboard.engine.fetch;

import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import java.time.InstantSource;

/// Counts what goes over the network.
public final class CountingFetcher implements Fetcher {
    private static final int NOT_MODIFIED = 304;

    private final Fetcher fetcher;
    private final Traffic traffic;
    private final InstantSource clock;

    public CountingFetcher(Fetcher fetcher, Traffic traffic, InstantSource clock) {
        this.fetcher = fetcher;
        this.traffic = traffic;
        this.clock = clock;
    }

    @Override
    public Response fetch(Request request) throws FetchException, InterruptedException {
        traffic.sent(request.uri(), clock.instant());
        try {
            Response response = fetcher.fetch(request);
            traffic.answered(request.uri(), response.body().size(), response.status() == NOT_MODIFIED);
            return response;
        } catch (FetchException e) {
            if (e.retryAt().isPresent()) {
                traffic.asked(request.uri());
            }
            throw e;
        }
    }
}
