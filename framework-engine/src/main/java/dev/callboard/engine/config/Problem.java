package dev.callboard.engine.config;

/// One mistake in a configuration file.
///
/// @param file as the user named it
/// @param key the path to it, or empty where the file as a whole is meant
/// @param message what was found and what is allowed
public record Problem(String file, String key, String message) {
    @Override
    public String toString() {
        return file + ": " + (key.isEmpty() ? "" : key + ": ") + message;
    }
}
