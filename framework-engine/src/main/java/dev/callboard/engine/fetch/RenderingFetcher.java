package dev.callboard.engine.fetch;

import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;

/// Fetches each page the way its request says: as sent, or rendered. `Auto` is as sent here; whether a
/// browser is needed shows when the page has been read.
public final class RenderingFetcher implements Fetcher {
    private final Fetcher http;
    private final Fetcher browser;

    public RenderingFetcher(Fetcher http, Fetcher browser) {
        this.http = http;
        this.browser = browser;
    }

    @Override
    public Response fetch(Request request) throws FetchException, InterruptedException {
        return switch (request.rendering()) {
            case Rendering.AsSent _, Rendering.Auto _ -> http.fetch(request);
            case Rendering.Browser _ -> browser.fetch(request);
        };
    }
}
