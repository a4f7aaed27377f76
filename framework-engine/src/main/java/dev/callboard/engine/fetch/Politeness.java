package dev.callboard.engine.fetch;

import dev.callboard.api.plugin.About;
import dev.callboard.api.plugin.Default;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How a site is treated: the `politeness` of a site file.
public record Politeness(
        @About("The least time between the starts of two requests to one host; a longer Crawl-delay of robots.txt"
                + " wins.")
        @Default("PT1S")
        Duration interval,

        @About("How many requests may be under way at one host at a time.") @Default("1")
        int concurrency,

        @About("How often a request that failed for a reason that can heal is tried again.") @Default("2")
        int retries,

        @About("The wait before the first retry; it doubles with each further one, give or take a half.")
        @Default("PT1S")
        Duration backoff,

        @About("The longest wait a server may ask for (Retry-After, Crawl-delay); asked for more, its requests fail.")
        @Default("PT10M")
        Duration maxWait,

        @About("How long a request may take in all.") @Default("PT1M")
        Duration timeout,

        @About("How many bytes a page may have, decompressed.") @Default("16777216")
        int maxBytes,

        @About("At most how many requests a host is sent on a day (UTC), by all runs together; what is left waits for"
                + " the next day's run.")
        @Nullable
        Integer perDay,

        @About("An address where the site's owner can reach you; sent in the User-Agent.") @Nullable
        URI contact) {
    public Politeness {
        require(!interval.isNegative(), "interval is " + interval + ", expected zero or more");
        require(concurrency >= 1, "concurrency is " + concurrency + ", expected 1 or more");
        require(retries >= 0, "retries is " + retries + ", expected 0 or more");
        require(backoff.isPositive(), "backoff is " + backoff + ", expected more than zero");
        require(maxWait.isPositive(), "maxWait is " + maxWait + ", expected more than zero");
        require(timeout.isPositive(), "timeout is " + timeout + ", expected more than zero");
        require(maxBytes >= 1, "maxBytes is " + maxBytes + ", expected 1 or more");
        require(perDay == null || perDay >= 1, "perDay is " + perDay + ", expected 1 or more");
        require(
                contact == null || "https".equals(contact.getScheme()) || "http".equals(contact.getScheme()),
                "contact is '" + contact + "', expected an http or https address");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
