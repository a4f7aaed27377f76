package dev.callboard.engine.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.Headers;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Asks for nothing that robots.txt forbids (RFC 9309), and honours its `Crawl-delay`.
///
/// A robots.txt that is not there (4xx) allows everything; one that can't be reached allows nothing
/// (2.3.1). It is asked for once a day and origin, and the first 500 KiB of it are read (2.4, 2.5).
public final class RobotsFetcher implements Fetcher {
    private static final int MAX_BYTES = 500 * 1024;
    private static final int MAX_REDIRECTS = 5;
    private static final Duration MAX_AGE = Duration.ofDays(1);

    private final Fetcher pages;
    private final Fetcher robots;
    private final UserAgent agent;
    private final Turns turns;
    private final Traffic traffic;
    private final InstantSource clock;
    private final ConcurrentHashMap<String, Origin> origins = new ConcurrentHashMap<>();
    private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, Integer.MAX_VALUE);

    /// @param pages fetches what is allowed
    /// @param robots fetches robots.txt itself; it does not follow redirects
    public RobotsFetcher(
            Fetcher pages, Fetcher robots, UserAgent agent, Turns turns, Traffic traffic, InstantSource clock) {
        this.pages = pages;
        this.robots = new RedirectFetcher(robots, MAX_REDIRECTS);
        this.agent = agent;
        this.turns = turns;
        this.traffic = traffic;
        this.clock = clock;
    }

    @Override
    public Response fetch(Request request) throws FetchException, InterruptedException {
        if ("/robots.txt".equals(request.uri().getPath())) {
            return robots(request);
        }
        check(request.uri());
        Response response = pages.fetch(request);
        // A browser follows redirects by itself: what it was led to must be allowed as well.
        if (!response.uri().equals(request.uri())) {
            check(response.uri());
        }
        return response;
    }

    /// The file itself, which was asked for anyway; empty where there is none.
    private Response robots(Request request) throws FetchException, InterruptedException {
        Origin origin = origin(request.uri());
        origin.rules();
        Body body = Body.of(origin.text, request.uri());
        return new Response(request, request.uri(), 200, Headers.NONE, body, clock.instant(), List.of());
    }

    private Origin origin(URI uri) throws FetchException {
        return origins.computeIfAbsent(uri.getScheme() + "://" + Addresses.host(uri), Origin::new);
    }

    private void check(URI uri) throws FetchException, InterruptedException {
        Origin origin = origin(uri);
        BaseRobotRules rules = origin.rules();
        if (!rules.isAllowed(uri.toString())) {
            traffic.forbidden(uri);
            throw new FetchException(
                    Failure.ROBOTS_DISALLOWED,
                    "'" + uri + "' is forbidden to '" + agent.token() + "' by " + origin.origin + "/robots.txt");
        }
    }

    private final class Origin {
        private final String origin;
        private final ReentrantLock asking = new ReentrantLock();
        private @Nullable BaseRobotRules rules;
        private String text = "";
        private Instant askedAt = Instant.MIN;

        private Origin(String origin) {
            this.origin = origin;
        }

        private BaseRobotRules rules() throws FetchException, InterruptedException {
            asking.lockInterruptibly();
            try {
                if (rules == null || askedAt.plus(MAX_AGE).isBefore(clock.instant())) {
                    rules = ask(URI.create(origin + "/robots.txt"));
                    askedAt = clock.instant();
                }
                return rules;
            } finally {
                asking.unlock();
            }
        }

        private BaseRobotRules ask(URI uri) throws FetchException, InterruptedException {
            try {
                Response response = robots.fetch(Request.listing(uri));
                text = response.body().text();
                byte[] bytes = response.body().bytes();
                byte[] read = bytes.length > MAX_BYTES ? Arrays.copyOf(bytes, MAX_BYTES) : bytes;
                BaseRobotRules found = parser.parseContent(uri.toString(), read, "text/plain", List.of(agent.token()));
                if (found.getCrawlDelay() > 0) {
                    turns.atLeast(Addresses.host(uri), Duration.ofMillis(found.getCrawlDelay()));
                }
                return found;
            } catch (FetchException e) {
                return switch (e.failure()) {
                    case GONE, REFUSED, BAD_REQUEST, TOO_MANY_REDIRECTS, NOT_ARCHIVED -> parser.failedFetch(404);
                    case BLOCKED_ADDRESS, BAD_ADDRESS, ROBOT_CHECK -> throw e;
                    default ->
                        throw new FetchException(
                                Failure.ROBOTS_UNREACHABLE,
                                "nothing may be fetched from " + origin + " while its robots.txt can't be read: "
                                        + e.getMessage(),
                                e);
                };
            }
        }
    }
}
