package dev.callboard.engine.archive;

import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.fetch.FetchException;
import dev.callboard.engine.fetch.Fetcher;
import java.io.IOException;

/// Answers from an archive, and knows no network.
public final class ArchiveFetcher implements Fetcher {
    private final ArchiveReader archive;

    public ArchiveFetcher(ArchiveReader archive) {
        this.archive = archive;
    }

    @Override
    public Response fetch(Request request) throws FetchException {
        boolean rendered = request.rendering() instanceof Rendering.Browser;
        try {
            return archive.response(request, rendered).orElseThrow(() -> missing(request, rendered));
        } catch (IOException e) {
            throw new FetchException(Failure.NOT_ARCHIVED, "'" + request.uri() + "': " + e.getMessage(), e);
        }
    }

    private FetchException missing(Request request, boolean rendered) {
        String as = archive.has(request, !rendered)
                ? rendered ? " as a browser renders it, only as it was sent" : " as it was sent, only rendered"
                : "";
        String what = request.method().equals("GET") ? "'" + request.uri() + "'" : "'" + request + "'";
        return new FetchException(Failure.NOT_ARCHIVED, what + " is not in the archive '" + archive + "'" + as);
    }
}
