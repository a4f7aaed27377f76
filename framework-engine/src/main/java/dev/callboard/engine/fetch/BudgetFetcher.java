package dev.callboard.engine.fetch;

import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Sends a host no more requests on a day than it may be sent.
public final class BudgetFetcher implements Fetcher {
    private final Fetcher fetcher;
    private final Budget budget;
    private final int perDay;
    private final InstantSource clock;

    public BudgetFetcher(Fetcher fetcher, Budget budget, int perDay, InstantSource clock) {
        this.fetcher = fetcher;
        this.budget = budget;
        this.perDay = perDay;
        this.clock = clock;
    }

    @Override
    public Response fetch(Request request) throws FetchException, InterruptedException {
        String host = Addresses.host(request.uri());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (budget.spend(host, today) > perDay) {
            throw new FetchException(
                    Failure.BUDGET_SPENT,
                    "'" + host + "' was sent the " + perDay + " requests of " + today + " (politeness.perDay)");
        }
        return fetcher.fetch(request);
    }
}
