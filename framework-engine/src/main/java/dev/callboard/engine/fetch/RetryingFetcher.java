package dev.callboard.engine.fetch;

import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// Tries again what can heal.
///
/// The wait between two tries is the host's: everyone who asks that host waits, so a server in trouble is
/// not met with the patience of one thread and the eagerness of the others.
public final class RetryingFetcher implements Fetcher {
    private final Fetcher fetcher;
    private final Turns turns;
    private final Politeness politeness;
    private final InstantSource clock;
    private final RandomGenerator random;

    public RetryingFetcher(
            Fetcher fetcher, Turns turns, Politeness politeness, InstantSource clock, RandomGenerator random) {
        this.fetcher = fetcher;
        this.turns = turns;
        this.politeness = politeness;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Response fetch(Request request) throws FetchException, InterruptedException {
        String host = Addresses.host(request.uri());
        for (int tries = 1; ; tries++) {
            try {
                return fetcher.fetch(request);
            } catch (FetchException e) {
                e.retryAt().ifPresent(instant -> turns.holdUntil(host, instant));
                if (!e.failure().healable() || tries > politeness.retries()) {
                    throw e;
                }
                if (e.retryAt().isEmpty()) {
                    turns.holdUntil(host, clock.instant().plus(backoff(tries)));
                }
            }
        }
    }

    /// Doubles with each try, between half and one and a half of that.
    private Duration backoff(int tries) {
        long base = politeness.backoff().toMillis() << Math.min(tries - 1, 16);
        Duration wait = Duration.ofMillis(base / 2 + random.nextLong(base + 1));
        return wait.compareTo(politeness.maxWait()) > 0 ? politeness.maxWait() : wait;
    }
}
