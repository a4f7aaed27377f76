package dev.callboard.engine;

/// A plugin could not be set up. The message names it and says why.
public final class PluginException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PluginException(String message, Throwable cause) {
        super(message, cause);
    }
}
