package dev.callboard.engine.delivery;

import org.jspecify.annotations.Nullable;

/// Records could not be handed over, which ends the run: going on would lose them.
public final class OutputException extends Exception {
    private static final long serialVersionUID = 1L;

    public OutputException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
