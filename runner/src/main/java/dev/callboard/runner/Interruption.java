package dev.callboard.runner;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Ctrl-C, or a polite kill: the work is told to stop and is given a moment to end well.
final class Interruption implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = Thread.ofPlatform().unstarted(this::stop);
    private volatile @Nullable SiteRuns runs;

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// What is to be stopped when it happens.
    void stops(SiteRuns work) {
        runs = work;
    }

    /// The work has ended, and all is said.
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // It is running: this is what it waits for.
        }
    }

    private void stop() {
        SiteRuns work = runs;
        if (work == null) {
            return;
        }
        work.stop();
        try {
            if (!ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(ExitCode.INTERRUPTED.code());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
