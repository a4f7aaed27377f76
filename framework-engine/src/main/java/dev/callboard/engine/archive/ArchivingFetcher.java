package dev.callboard.engine.archive;

import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.engine.fetch.FetchException;
import dev.callboard.engine.fetch.Fetcher;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Keeps every answer before anyone reads it, whatever its status.
public final class ArchivingFetcher implements Fetcher {
    private final Fetcher network;
    private final ArchiveWriter archive;

    /// @param network fetches whatever is answered, with any status
    public ArchivingFetcher(Fetcher network, ArchiveWriter archive) {
        this.network = network;
        this.archive = archive;
    }

    /// @throws UncheckedIOException when the answer can't be kept, which ends the run
    @Override
    public Response fetch(Request request) throws FetchException, InterruptedException {
        Response response = network.fetch(request);
        try {
            archive.write(request, response, request.rendering() instanceof Rendering.Browser);
        } catch (IOException e) {
            throw new UncheckedIOException("the archive can't be written: " + e.getMessage(), e);
        }
        return response;
    }
}
