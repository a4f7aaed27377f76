package dev.callboard.engine.browser;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where Callboard keeps what it can make again.
public final class CacheFolder {
    /// `CALLBOARD_CACHE`, else the platform's own place.
    public static Path path() {
        Map<String, String> env = System.getenv();
        return set(env, "CALLBOARD_CACHE")
                .map(Path::of)
                .orElseGet(() -> platform(env).resolve("callboard"));
    }

    private static Path platform(Map<String, String> env) {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home"));
        if (os.contains("windows")) {
            return set(env, "LOCALAPPDATA").map(Path::of).orElse(home.resolve("AppData/Local"));
        }
        return os.contains("mac")
                ? home.resolve("Library/Caches")
                : set(env, "XDG_CACHE_HOME").map(Path::of).orElse(home.resolve(".cache"));
    }

    private static Optional<String> set(Map<String, String> env, String name) {
        return Optional.ofNullable(env.get(name)).filter(value -> !value.isBlank());
    }

    private CacheFolder() {}
}
