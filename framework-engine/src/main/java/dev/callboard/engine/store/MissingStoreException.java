package dev.callboard.engine.store;

/// There is no store where one is to be read.
public final class MissingStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingStoreException(String message) {
        super(message);
    }
}
