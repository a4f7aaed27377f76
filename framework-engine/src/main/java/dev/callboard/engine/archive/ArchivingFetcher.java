package dev.callboard.engine.archive;

import dev.callboard.api.fetch.Headers;
import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.engine.fetch.FetchException;
import dev.callboard.engine.fetch.Fetcher;
import dev.callboard.engine.fetch.Statuses;
import java.util.HashMap;

/// Keeps every answer before anyone reads it, whatever its status.
public final class ArchivingFetcher implements Fetcher {
    private final Fetcher network;
    private final ArchiveWriter archive;

    /// @param network fetches whatever is answered, with any status
    public ArchivingFetcher(Fetcher network, ArchiveWriter archive) {
        this.network = network;
        this.archive = archive;
    }

    /// That a page has not changed helps nobody who has not kept it: then it is asked for without
    /// condition.
    ///
    /// @throws ArchiveException when the answer can't be kept, which ends the run
    @Override
    public Response fetch(Request request) throws FetchException, InterruptedException {
        Request asked = Statuses.isConditional(request) && !archive.hasPage(request) ? unconditional(request) : request;
        Response response = network.fetch(asked);
        archive.write(asked, response, asked.rendering() instanceof Rendering.Browser);
        return response;
    }

    private static Request unconditional(Request request) {
        var fields = new HashMap<>(request.headers().fields());
        fields.remove("if-none-match");
        fields.remove("if-modified-since");
        return new Request(
                request.kind(),
                request.method(),
                request.uri(),
                new Headers(fields),
                request.body(),
                request.rendering());
    }
}
