package dev.callboard.engine.browser;

import dev.callboard.api.plugin.About;
import dev.callboard.api.plugin.Default;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How pages are rendered: the `browser` of a site file.
public record BrowserSettings(
        @About("The browser's executable; by default the first found, see `callboard doctor`.") @Nullable
        Path executable,

        @About("How long a page may take to be loaded and ready.") @Default("PT30S")
        Duration timeout,

        @About("How long a page must be without change to count as settled, where no step waits for something in it.")
        @Default("PT0.4S")
        Duration quiet,

        @About("How many browsers render pages of the site at a time.") @Default("1")
        int workers,

        @About("After how many pages a browser is replaced by a fresh one.") @Default("200")
        int recycleAfter) {
    public BrowserSettings {
        require(timeout.isPositive(), "timeout is " + timeout + ", expected more than zero");
        require(!quiet.isNegative(), "quiet is " + quiet + ", expected zero or more");
        require(workers >= 1, "workers is " + workers + ", expected 1 or more");
        require(recycleAfter >= 1, "recycleAfter is " + recycleAfter + ", expected 1 or more");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
