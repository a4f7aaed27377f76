package dev.callboard.engine.archive;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// The time it was then: each thread has its own.
public final class ArchiveClock implements InstantSource {
    private final ThreadLocal<Instant> then;

    /// @param otherwise the clock of a thread that was told no time
    public ArchiveClock(InstantSource otherwise) {
        this.then = ThreadLocal.withInitial(otherwise::instant);
    }

    @Override
    public Instant instant() {
        return then.get();
    }

    /// Sets the clock of this thread; null for the time of the others.
    void set(@Nullable Instant time) {
        if (time == null) {
            then.remove();
        } else {
            then.set(time);
        }
    }
}
