package dev.callboard.engine.store;

import org.jspecify.annotations.Nullable;

/// The store can't be read or written. Nothing of the batch that was under way is in it.
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
