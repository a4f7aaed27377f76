package dev.callboard.engine.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.Headers;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BudgetFetcherTest {
    private final SimulatedTime time = new SimulatedTime(Fetching.START);
    private final Map<String, Long> spent = new HashMap<>();
    private final List<URI> sent = new ArrayList<>();
    private final Fetcher fetcher =
            new BudgetFetcher(this::answer, (host, day) -> spent.merge(host + " " + day, 1L, Long::sum), 2, time);

    @Test
    void sendsAHostNoMoreThanItsBudget() throws Exception {
        fetcher.fetch(page("https://jobs.example/1"));
        fetcher.fetch(page("https://jobs.example/2"));

        assertThatThrownBy(() -> fetcher.fetch(page("https://jobs.example/3")))
                .isInstanceOfSatisfying(
                        FetchException.class,
                        failed -> assertThat(failed.failure()).isEqualTo(Failure.BUDGET_SPENT))
                .hasMessage("'jobs.example' was sent the 2 requests of 2026-11-20 (politeness.perDay)");
        assertThat(sent).hasSize(2);
    }

    @Test
    void hasABudgetForEachHostAndDay() throws Exception {
        fetcher.fetch(page("https://jobs.example/1"));
        fetcher.fetch(page("https://jobs.example/2"));
        fetcher.fetch(page("https://other.example/1"));
        time.pause(Duration.ofDays(1));
        fetcher.fetch(page("https://jobs.example/3"));

        assertThat(sent).hasSize(4);
    }

    private Response answer(Request request) {
        sent.add(request.uri());
        Body body = Body.of("", request.uri());
        return new Response(request, request.uri(), 200, Headers.NONE, body, time.instant(), List.of());
    }

    private static Request page(String address) {
        return Request.posting(URI.create(address));
    }
}
