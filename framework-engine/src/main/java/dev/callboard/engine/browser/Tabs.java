package dev.callboard.engine.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Proxy;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import dev.callboard.api.fetch.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The tab of a worker, and what the sites have stored in it. Belongs to the worker's thread.
final class Tabs {
    private static final Logger log = LoggerFactory.getLogger(Tabs.class);

    private final Surroundings surroundings;
    private @Nullable Tab open;
    private @Nullable String stored;

    Tabs(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// The tab that is open, or a new one. A page that is read once more, for nothing could be made of it,
    /// is not to suffer from what those before it have stored.
    Tab tabFor(Request request, Browser browser) {
        if (surroundings.secondLooks().isWanted(request)) {
            forget();
            stored = null;
        }
        Tab tab = open == null ? new Tab(browser, options(browser)) : open;
        open = tab;
        return tab;
    }

    void leave() {
        if (open != null) {
            open.leave();
        }
    }

    /// Takes what is stored to the next tab.
    void save() {
        try {
            stored = open == null ? stored : open.state();
        } catch (PlaywrightException e) {
            log.debug("The state of a site is lost with its browser", e);
        }
    }

    /// Closes the tab; the next begins with what was saved last.
    void forget() {
        Tab closing = open;
        open = null;
        if (closing != null) {
            closing.end();
        }
    }

    /// The tab has ended with its browser.
    void lose() {
        open = null;
    }

    private Browser.NewContextOptions options(Browser browser) {
        var options = new Browser.NewContextOptions()
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
                .setAcceptDownloads(false)
                .setUserAgent("Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; "
                        + surroundings.agent().header() + ") HeadlessChrome/" + browser.version() + " Safari/537.36");
        if (surroundings.proxy() != null) {
            // Chromium goes around a proxy for loopback unless told not to.
            options.setProxy(new Proxy(surroundings.proxy().address()).setBypass("<-loopback>"));
        }
        if (stored != null) {
            options.setStorageState(stored);
        }
        return options;
    }
}
