package dev.callboard.engine.fetch;

import dev.callboard.api.fetch.Headers;
import dev.callboard.api.fetch.Links;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import java.net.URI;

/// Follows redirects, a bounded number of them. Each hop is a request like any other, through every guard.
public final class RedirectFetcher implements Fetcher {
    private static final int NOT_MODIFIED = 304;

    private final Fetcher fetcher;
    private final int max;

    public RedirectFetcher(Fetcher fetcher, int max) {
        this.fetcher = fetcher;
        this.max = max;
    }

    @Override
    public Response fetch(Request request) throws FetchException, InterruptedException {
        Request hop = request;
        for (int redirects = 0; redirects <= max; redirects++) {
            Response response = fetcher.fetch(hop);
            if (response.status() < 300 || response.status() > 399 || response.status() == NOT_MODIFIED) {
                return new Response(
                        request,
                        response.uri(),
                        response.status(),
                        response.headers(),
                        response.body(),
                        response.fetchedAt(),
                        response.captured());
            }
            hop = next(hop, response);
        }
        throw new FetchException(
                Failure.TOO_MANY_REDIRECTS,
                "'" + request.uri() + "' led through more than " + max + " redirects, the last to '" + hop.uri() + "'");
    }

    /// As browsers do it (WHATWG Fetch, "HTTP-redirect fetch"): 303 always, and 301 and 302 after a POST,
    /// become a GET.
    private static Request next(Request from, Response response) throws FetchException {
        String location = response.headers()
                .first("Location")
                .orElseThrow(() -> new FetchException(
                        Failure.BAD_REQUEST,
                        "'" + from.uri() + "' answered " + response.status()
                                + " without saying where to go (no Location)"));
        URI target = Links.resolve(from.uri(), location)
                .orElseThrow(() -> new FetchException(
                        Failure.BAD_ADDRESS,
                        "'" + from.uri() + "' redirects to '" + location + "', which is no address"));
        boolean becomesGet = response.status() == 303
                || (from.method().equals("POST") && (response.status() == 301 || response.status() == 302));
        Headers headers = sameOrigin(from.uri(), target) ? from.headers() : Headers.NONE;
        return becomesGet
                ? new Request(from.kind(), "GET", target, headers, "", from.rendering())
                : new Request(from.kind(), from.method(), target, headers, from.body(), from.rendering());
    }

    private static boolean sameOrigin(URI a, URI b) {
        return String.valueOf(a.getScheme()).equalsIgnoreCase(b.getScheme())
                && String.valueOf(a.getAuthority()).equalsIgnoreCase(b.getAuthority());
    }
}
