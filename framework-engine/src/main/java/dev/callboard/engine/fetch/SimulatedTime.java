package dev.callboard.engine.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still but for the pauses taken by it, which cost no time: for tests and replays.
public final class SimulatedTime implements InstantSource, Pause {
    private Instant now;

    public SimulatedTime(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void pause(Duration duration) {
        now = now.plus(duration);
    }
}
