package dev.callboard.engine.archive;

import java.time.Instant;
import java.time.InstantSource;

/// The time it was then: that of the capture this thread has read last.
///
/// A page is read on the thread that fetched it, so a plugin that asks what time it is gets the time of its
/// page.
public final class ArchiveClock implements InstantSource {
    private final ThreadLocal<Instant> then;

    /// @param otherwise the clock of a thread that has read nothing yet
    public ArchiveClock(InstantSource otherwise) {
        this.then = ThreadLocal.withInitial(otherwise::instant);
    }

    @Override
    public Instant instant() {
        return then.get();
    }

    /// Sets the clock of this thread.
    public void set(Instant time) {
        then.set(time);
    }
}
