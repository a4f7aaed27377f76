package dev.callboard.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserFinderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void takesTheConfiguredOneBeforeAllOthers() throws IOException {
        Path configured = executable("mine");
        var finder =
                new BrowserFinder(Map.of("CALLBOARD_BROWSER", executable("env").toString()));

        assertThat(finder.find(configured)).contains(configured);
        assertThat(finder.find(null)).contains(folder.resolve("env"));
    }

    @Test
    void takesTheNewestShellThatPlaywrightInstalled() throws IOException {
        executable("pw/chromium_headless_shell-99/chrome-linux/headless_shell");
        Path newest = executable("pw/chromium_headless_shell-1234/chrome-headless-shell-linux64/chrome-headless-shell");
        var finder = new BrowserFinder(
                Map.of("PLAYWRIGHT_BROWSERS_PATH", folder.resolve("pw").toString()));

        assertThat(finder.find(null)).contains(newest);
    }

    @Test
    void refusesANamedBrowserThatIsNotThere() {
        var finder = new BrowserFinder(Map.of("CALLBOARD_BROWSER", "/no/browser"));

        assertThatThrownBy(() -> finder.find(null))
                .isInstanceOf(BrowserException.class)
                .hasMessage(
                        "'/no/browser', named by CALLBOARD_BROWSER, is no executable file: correct it or leave it out");
    }

    private Path executable(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
