package dev.callboard.engine.browser;

import dev.callboard.engine.fetch.EgressGuard;
import dev.callboard.engine.fetch.SecondLooks;
import dev.callboard.engine.fetch.UserAgent;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// What the workers of a fetcher share.
///
/// @param proxy what the browsers connect through, or null where they may go anywhere
/// @param maxBytes how large a rendered page may be
record Surroundings(
        BrowserSettings settings,
        @Nullable EgressProxy proxy,
        int maxBytes,
        UserAgent agent,
        InstantSource clock,
        SecondLooks secondLooks,
        Watchdog watchdog)
        implements AutoCloseable {
    static Surroundings of(
            BrowserSettings settings,
            EgressGuard guard,
            int maxBytes,
            UserAgent agent,
            InstantSource clock,
            SecondLooks secondLooks) {
        return new Surroundings(
                settings,
                guard.restricts() ? new EgressProxy(guard) : null,
                maxBytes,
                agent,
                clock,
                secondLooks,
                new Watchdog());
    }

    @Override
    public void close() {
        watchdog.close();
        if (proxy != null) {
            proxy.close();
        }
    }
}
