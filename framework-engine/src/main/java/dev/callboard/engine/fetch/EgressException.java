package dev.callboard.engine.fetch;

import java.io.IOException;

/// A connection was refused by the [EgressGuard] before it was made.
public final class EgressException extends IOException {
    private static final long serialVersionUID = 1L;

    EgressException(String message) {
        super(message);
    }
}
