package dev.callboard.engine.crawl;

import dev.callboard.api.fetch.Exchange;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.fetch.FetchException;
import dev.callboard.engine.fetch.Fetcher;
import dev.callboard.engine.store.Validators;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gets the JSON answers behind pages without a browser.
final class Answers {
    private static final int OK = 200;
    /// A page that asks for more asks for what it has no posting in.
    private static final int MAX_ANSWERS = 20;

    private final Fetcher fetcher;

    Answers(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /// Those that a browser saw and that can be asked for again.
    static List<Exchange> of(Visitor.Look look) {
        return look.captured().stream()
                .filter(answer -> answer.method().equals("GET") && answer.status() == OK)
                .distinct()
                .limit(MAX_ANSWERS)
                .toList();
    }

    /// An answer, or nothing where it can't be had.
    Optional<Exchange> ask(URI address) throws InterruptedException {
        try {
            return Optional.of(exchange(fetch(address, null)));
        } catch (FetchException _) {
            return Optional.empty();
        }
    }

    /// An answer. A redirect leads to another.
    ///
    /// @param before what its server said of the answer as it was read last, or null
    Response fetch(URI address, @Nullable Validators before) throws FetchException, InterruptedException {
        Request request = Request.posting(address).withHeader("Accept", "application/json");
        Response answer = fetcher.fetch(before == null ? request : before.conditional(request));
        if (!answer.uri().equals(address)) {
            throw new FetchException(Failure.GONE, "'" + address + "' leads to '" + answer.uri() + "'");
        }
        return answer;
    }

    /// An answer as a page's scripts would have got it.
    static Exchange exchange(Response answer) {
        return new Exchange(
                "GET",
                answer.uri(),
                answer.status(),
                answer.headers(),
                answer.body().text());
    }
}
