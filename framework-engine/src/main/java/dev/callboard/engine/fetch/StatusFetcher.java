package dev.callboard.engine.fetch;

import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;

/// Turns every answer that is neither a page nor a redirect into a failure. That a page has not changed is
/// an answer for whoever asked for it on that condition (RFC 9110, 15.4.5).
public final class StatusFetcher implements Fetcher {
    private static final int NOT_MODIFIED = 304;

    private final Fetcher answers;

    /// @param answers fetches whatever is answered, with any status
    public StatusFetcher(Fetcher answers) {
        this.answers = answers;
    }

    @Override
    public Response fetch(Request request) throws FetchException, InterruptedException {
        Response answer = answers.fetch(request);
        if (answer.status() != NOT_MODIFIED || !Statuses.isConditional(request)) {
            Statuses.check(answer);
        }
        return answer;
    }
}
