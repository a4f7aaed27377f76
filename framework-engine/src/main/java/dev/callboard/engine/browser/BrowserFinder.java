package dev.callboard.engine.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the browser to render with: the configured one, `CALLBOARD_BROWSER`, a headless shell that
/// Playwright installed, then the system's.
///
/// Headless shells come first because they render a page for about a third of the work of a full browser.
public final class BrowserFinder {
    private static final List<String> SYSTEM =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Path DEBIAN_SHELL = Path.of("/usr/lib/chromium/chromium-headless-shell");
    private static final List<String> ELSEWHERE = List.of(
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:/Program Files/Google/Chrome/Application/chrome.exe");
    private static final List<String> SHELL_NAMES =
            List.of("chrome-headless-shell", "headless_shell", "chrome-headless-shell.exe", "headless_shell.exe");
    private static final int SHELL_DEPTH = 3;

    private final Map<String, String> env;

    public BrowserFinder(Map<String, String> env) {
        this.env = Map.copyOf(env);
    }

    /// The browser to use, or nothing where there is none.
    ///
    /// @throws BrowserException when one is named but is not there: another is not taken instead
    public Optional<Path> find(@Nullable Path configured) {
        if (configured != null) {
            return Optional.of(named(configured, "browser.executable of the site file"));
        }
        String fromEnv = env.getOrDefault("CALLBOARD_BROWSER", "");
        if (!fromEnv.isBlank()) {
            return Optional.of(named(Path.of(fromEnv), "CALLBOARD_BROWSER"));
        }
        return managed().or(this::ofSystem);
    }

    private static Path named(Path path, String by) {
        if (!Files.isExecutable(path)) {
            throw new BrowserException(
                    "'" + path + "', named by " + by + ", is no executable file: correct it or leave it out");
        }
        return path;
    }

    private Optional<Path> managed() {
        Path root = managedRoot();
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        try (Stream<Path> browsers = Files.list(root)) {
            return browsers.filter(folder -> folder.getFileName().toString().startsWith("chromium_headless_shell-"))
                    .sorted(Comparator.comparingLong(BrowserFinder::revision).reversed())
                    .flatMap(folder -> shellIn(folder).stream())
                    .findFirst();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static long revision(Path folder) {
        String digits = folder.getFileName().toString().replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 18 ? 0 : Long.parseLong(digits);
    }

    private static Optional<Path> shellIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder, SHELL_DEPTH)) {
            return files.filter(file -> SHELL_NAMES.contains(file.getFileName().toString()))
                    .filter(Files::isExecutable)
                    .findFirst();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Where Playwright keeps what it installs, by its documentation.
    private Path managedRoot() {
        String set = env.getOrDefault("PLAYWRIGHT_BROWSERS_PATH", "");
        if (!set.isBlank()) {
            return Path.of(set);
        }
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home"));
        if (os.contains("windows")) {
            return home.resolve("AppData/Local/ms-playwright");
        }
        return os.contains("mac") ? home.resolve("Library/Caches/ms-playwright") : home.resolve(".cache/ms-playwright");
    }

    private Optional<Path> ofSystem() {
        SearchPath path = SearchPath.of(env);
        Stream<Path> shell = Stream.of(DEBIAN_SHELL).filter(Files::isExecutable);
        Stream<Path> onPath = SYSTEM.stream().flatMap(name -> path.find(name).stream());
        Stream<Path> elsewhere = ELSEWHERE.stream().map(Path::of).filter(Files::isExecutable);
        return Stream.of(shell, onPath, elsewhere).flatMap(files -> files).findFirst();
    }
}
