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

        @About("How long a page must be without change to count as settled, where no step waits for something in it;"
                + " a quarter of it where nothing is under way that could change it, a thirty-second part where that is"
                + " a posting's page.")
        @Default("PT0.4S")
        Duration quiet,

        @About("How many browsers render pages of the site at a time; by default one for each core, and for each"
                + " 400 MiB of free memory, whichever is less.")
        @Nullable
        Integer workers,

        @About("After how many pages a browser is replaced by a fresh one.") @Default("200")
        int recycleAfter,

        @About("After what time a browser is replaced by a fresh one.") @Default("PT1H")
        Duration maxAge,

        @About("With how many MiB of memory a browser is replaced by a fresh one, after the page it is at; looked at"
                + " on Linux alone.")
        @Default("1500")
        int maxMemory,

        @About("Whether a browser keeps cookies and local storage from one page of the site to the next, and its page"
                + " open; otherwise each page is the first that its browser ever sees.")
        @Default("true")
        boolean shareState) {
    public BrowserSettings {
        require(timeout.isPositive(), "timeout is " + timeout + ", expected more than zero");
        require(!quiet.isNegative(), "quiet is " + quiet + ", expected zero or more");
        require(workers == null || workers >= 1, "workers is " + workers + ", expected 1 or more");
        require(recycleAfter >= 1, "recycleAfter is " + recycleAfter + ", expected 1 or more");
        require(maxAge.isPositive(), "maxAge is " + maxAge + ", expected more than zero");
        require(maxMemory >= 1, "maxMemory is " + maxMemory + ", expected 1 or more");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
