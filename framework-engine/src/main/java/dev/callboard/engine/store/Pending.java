package dev.callboard.engine.store;

import java.util.Objects;

/// A request that waits.
///
/// @param listing the number of the listing that led to it
public record Pending(Keyed keyed, int listing) {
    public Pending {
        Objects.requireNonNull(keyed, "keyed");
    }
}
