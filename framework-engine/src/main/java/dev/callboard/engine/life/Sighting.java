package dev.callboard.engine.life;

/// What a run learned of one posting.
public sealed interface Sighting {
    /// It was read, on its page or in full on a listing, and nothing there says that it is closed.
    record Read() implements Sighting {}

    /// A listing has it; its page was not asked for, or could not be read.
    record Listed() implements Sighting {}

    /// A listing that was read to its end is without it. At most once in a run.
    ///
    /// @param closing what to say should this be the second time
    record Absent(Closing closing) implements Sighting {}

    /// There is evidence that it is closed.
    record Ended(Closing closing) implements Sighting {}

    /// Nothing could be learned: refused, failed, unreadable, a robot check, half a listing.
    record Unverifiable() implements Sighting {}
}
