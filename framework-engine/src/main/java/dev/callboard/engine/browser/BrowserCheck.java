package dev.callboard.engine.browser;

import java.nio.file.Path;

/// Tries a browser.
public final class BrowserCheck {
    /// Starts the driver and the browser, and ends both.
    ///
    /// @return the browser's version
    /// @throws BrowserException when it does not start
    public static String version(Path executable) {
        try (Session session = Session.open(executable)) {
            return "Chromium " + session.browser().version();
        }
    }

    private BrowserCheck() {}
}
