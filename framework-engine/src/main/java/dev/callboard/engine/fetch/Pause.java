package dev.callboard.engine.fetch;

import java.time.Duration;

/// Waiting, as something a test can do without time passing.
@FunctionalInterface
public interface Pause {
    /// Waits by sleeping.
    Pause SLEEP = duration -> Thread.sleep(duration);

    void pause(Duration duration) throws InterruptedException;
}
