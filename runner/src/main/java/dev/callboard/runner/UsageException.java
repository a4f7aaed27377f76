package dev.callboard.runner;

/// The command was given something it can't use.
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
