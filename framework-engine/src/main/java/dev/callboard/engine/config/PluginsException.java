package dev.callboard.engine.config;

/// The plugins that are installed can't be used. The message says which one, and what to do.
public final class PluginsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PluginsException(String message) {
        super(message);
    }
}
