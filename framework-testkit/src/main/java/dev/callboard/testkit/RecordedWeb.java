package dev.callboard.testkit;

import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.Links;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.engine.fetch.FetchException;
import dev.callboard.engine.fetch.Fetcher;
import java.net.URI;

/// Asks the recording for pages of any host: those of another than its own stand below that host's name.
record RecordedWeb(String base, Fetcher http) implements Fetcher {
    @Override
    public Response fetch(Request request) throws FetchException, InterruptedException {
        URI asked = request.uri();
        String address = asked.toString();
        if (address.startsWith(base) || asked.getHost() == null) {
            return http.fetch(request);
        }
        URI recorded =
                Links.parse(base + "/" + address.replaceFirst("^https?://", "")).orElseThrow();
        Response response = http.fetch(request.withUri(recorded));
        Body body = Body.of(
                response.body().bytes(),
                response.headers().first("Content-Type").orElse(null),
                asked);
        return new Response(
                request, asked, response.status(), response.headers(), body, response.fetchedAt(), response.captured());
    }
}
