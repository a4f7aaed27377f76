package dev.callboard.engine.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Whose turn it is to ask a host.
///
/// One for all sites of a process, since two sites may ask one host. Turns are handed out in the order they
/// were asked for. What a host asked for (`Retry-After`, `Crawl-delay`) holds for everyone.
public final class Turns {
    private final InstantSource clock;
    private final Pause pause;
    private final ConcurrentHashMap<String, Host> hosts = new ConcurrentHashMap<>();

    public Turns(InstantSource clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /// Waits for a turn at a host.
    ///
    /// @return the turn, to be closed when the request is over
    /// @throws FetchException when the host has asked for a longer wait than is allowed
    public Turn take(String host, Politeness politeness) throws FetchException, InterruptedException {
        Host state = host(host);
        state.start(politeness);
        return state::end;
    }

    /// No request to this host before then.
    public void holdUntil(String host, Instant instant) {
        host(host).holdUntil(instant);
    }

    /// At least this long between the starts of two requests to this host.
    public void atLeast(String host, Duration interval) {
        host(host).atLeast(interval);
    }

    private Host host(String name) {
        return hosts.computeIfAbsent(name.toLowerCase(Locale.ROOT), Host::new);
    }

    /// A turn that lasts until it is closed.
    @FunctionalInterface
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    private final class Host {
        private final String name;
        /// Held by the one that is next; the others wait for it in their order.
        private final ReentrantLock next = new ReentrantLock(true);
        /// Guards what follows it.
        private final ReentrantLock state = new ReentrantLock();
        private final Condition ended = state.newCondition();
        private int running;
        private Duration interval = Duration.ZERO;
        private Instant heldUntil = Instant.MIN;
        private @Nullable Instant lastStart;

        private Host(String name) {
            this.name = name;
        }

        private void start(Politeness politeness) throws FetchException, InterruptedException {
            next.lockInterruptibly();
            try {
                awaitPlace(politeness.concurrency());
                for (Duration wait = untilStart(politeness); wait.isPositive(); wait = untilStart(politeness)) {
                    if (wait.compareTo(politeness.maxWait()) > 0) {
                        throw tooLong(wait, politeness);
                    }
                    pause.pause(wait);
                }
                locked(() -> {
                    running++;
                    lastStart = clock.instant();
                });
            } finally {
                next.unlock();
            }
        }

        private void end() {
            locked(() -> {
                running--;
                ended.signalAll();
            });
        }

        private void holdUntil(Instant instant) {
            locked(() -> heldUntil = instant.isAfter(heldUntil) ? instant : heldUntil);
        }

        private void atLeast(Duration asked) {
            locked(() -> interval = longer(asked, interval));
        }

        private void awaitPlace(int concurrency) throws InterruptedException {
            state.lockInterruptibly();
            try {
                while (running >= concurrency) {
                    ended.await();
                }
            } finally {
                state.unlock();
            }
        }

        private Duration untilStart(Politeness politeness) {
            state.lock();
            try {
                Instant start = heldUntil;
                if (lastStart != null) {
                    Instant due = lastStart.plus(longer(politeness.interval(), interval));
                    start = due.isAfter(start) ? due : start;
                }
                Instant now = clock.instant();
                return start.isAfter(now) ? Duration.between(now, start) : Duration.ZERO;
            } finally {
                state.unlock();
            }
        }

        private void locked(Runnable change) {
            state.lock();
            try {
                change.run();
            } finally {
                state.unlock();
            }
        }

        private static Duration longer(Duration a, Duration b) {
            return a.compareTo(b) > 0 ? a : b;
        }

        private FetchException tooLong(Duration wait, Politeness politeness) {
            return new FetchException(
                    Failure.RATE_LIMITED,
                    "'" + name + "' asks for no request before "
                            + clock.instant().plus(wait) + ", longer than politeness.maxWait (" + politeness.maxWait()
                            + ") allows");
        }
    }
}
