package dev.callboard.engine.fetch;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A page could not be had. The message is for the operator: what was found, at which address.
public final class FetchException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Failure failure;
    private final @Nullable Instant retryAt;

    public FetchException(Failure failure, String message) {
        this(failure, message, null, null);
    }

    public FetchException(Failure failure, String message, @Nullable Throwable cause) {
        this(failure, message, cause, null);
    }

    public FetchException(Failure failure, String message, @Nullable Throwable cause, @Nullable Instant retryAt) {
        super(message, cause);
        this.failure = failure;
        this.retryAt = retryAt;
    }

    public Failure failure() {
        return failure;
    }

    /// When the server asks to be asked again, if it says so (`Retry-After`).
    public Optional<Instant> retryAt() {
        return Optional.ofNullable(retryAt);
    }
}
