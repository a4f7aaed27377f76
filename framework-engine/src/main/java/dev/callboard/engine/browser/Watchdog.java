package dev.callboard.engine.browser;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// Does something about calls that do not come back.
final class Watchdog implements AutoCloseable {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("browser-watchdog").factory());

    /// Runs `bark` unless the watch ends before the time is up.
    Watch watch(Duration limit, Runnable bark) {
        var watch = new Watch();
        watch.timer = timer.schedule(
                () -> {
                    watch.barked = true;
                    bark.run();
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
        return watch;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /// One call being watched.
    static final class Watch {
        private volatile boolean barked;
        private volatile @org.jspecify.annotations.Nullable ScheduledFuture<?> timer;

        boolean hasBarked() {
            return barked;
        }

        void end() {
            ScheduledFuture<?> running = timer;
            if (running != null) {
                running.cancel(false);
            }
        }
    }
}
