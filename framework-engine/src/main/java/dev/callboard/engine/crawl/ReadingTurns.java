package dev.callboard.engine.crawl;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Whose turn it is to read a page: of all sites of a process, so many pages at a time.
///
/// With as many as there are processors, more would end no sooner, and would take the processors from what
/// all wait for: the compiler, which has most to do when a run begins, the store and the network. First
/// come, first served. Used by many threads at a time.
public final class ReadingTurns {
    private final Semaphore free;
    private final Duration patience;

    /// @param atATime at least one
    /// @param patience how long a page waits before it is read out of turn, so that pages whose reading
    ///     never ends don't hold up the others
    public ReadingTurns(int atATime, Duration patience) {
        this.free = new Semaphore(atATime, true);
        this.patience = patience;
    }

    /// A turn, until it is closed.
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    Turn take() throws InterruptedException {
        return free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS) ? free::release : () -> {};
    }
}
