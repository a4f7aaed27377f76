package dev.callboard.engine.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Installs a browser where there is none: Playwright's own download first, then the system's package
/// manager.
public final class BrowserInstaller {
    private static final long MINUTES = 15;
    private static final List<List<String>> PACKAGE_MANAGERS = List.of(
            List.of("apt-get", "update", "-q"),
            List.of("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium-headless-shell"),
            List.of("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium"),
            List.of("dnf", "install", "-y", "chromium-headless"),
            List.of("apk", "add", "chromium"),
            List.of("pacman", "-S", "--noconfirm", "chromium"),
            List.of("brew", "install", "--cask", "chromium"));

    private final BrowserFinder finder;
    private final Consumer<String> progress;
    private final SearchPath path = SearchPath.of(System.getenv());

    /// @param progress told what is tried, a line at a time
    public BrowserInstaller(BrowserFinder finder, Consumer<String> progress) {
        this.finder = finder;
        this.progress = progress;
    }

    /// The browser found, or the one installed where there was none. One process installs at a time.
    ///
    /// @throws BrowserException when none could be installed
    public Path findOrInstall() {
        return finder.find(null).orElseGet(this::install);
    }

    private Path install() {
        Path lock = CacheFolder.path().resolve("browser.lock");
        try {
            Files.createDirectories(lock.getParent());
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                return usable().or(this::download).or(this::fromSystem).orElseThrow(() -> new BrowserException("""
                    No browser could be installed. Do one of these and try again:
                      - install a package: chromium-headless-shell or chromium (Debian, Ubuntu), chromium-headless (Fedora)
                      - name an installed Chromium or Chrome: CALLBOARD_BROWSER=/path/to/chromium
                      - let this machine reach cdn.playwright.dev, or set PLAYWRIGHT_DOWNLOAD_HOST to a mirror of it\
                    """));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "'" + lock + "' can't be written: name another folder with CALLBOARD_CACHE", e);
        }
    }

    private Optional<Path> download() {
        Path driver = Driver.folder();
        progress.accept("Downloading a headless browser with Playwright");
        run(List.of(
                driver.resolve("node").toString(),
                driver.resolve("package").resolve("cli.js").toString(),
                "install",
                "--only-shell",
                "chromium"));
        return usable();
    }

    private Optional<Path> fromSystem() {
        for (List<String> command : PACKAGE_MANAGERS) {
            if (path.find(command.getFirst()).isEmpty()) {
                continue;
            }
            var whole = new ArrayList<String>();
            if (!command.getFirst().equals("brew") && !"root".equals(System.getProperty("user.name"))) {
                if (path.find("sudo").isEmpty()) {
                    continue;
                }
                whole.addAll(List.of("sudo", "-n"));
            }
            whole.addAll(command);
            progress.accept("Running " + String.join(" ", whole));
            run(whole);
            Optional<Path> found = usable();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// A browser that is there and starts: a download may lack libraries of the system.
    private Optional<Path> usable() {
        return finder.find(null).filter(browser -> run(List.of(browser.toString(), "--version")));
    }

    private boolean run(List<String> command) {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                progress.accept("  it took more than " + MINUTES + " minutes and was ended");
                return false;
            }
            if (process.exitValue() != 0) {
                progress.accept("  it ended with " + process.exitValue());
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            progress.accept("  it could not be run: " + e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrowserException("interrupted while installing a browser", e);
        }
    }
}
