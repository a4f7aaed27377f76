package dev.callboard.engine.query;

/// A condition can't be understood; the message says what is allowed.
public final class ConditionException extends Exception {
    private static final long serialVersionUID = 1L;

    ConditionException(String message) {
        super(message);
    }
}
