package dev.callboard.engine.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/// A page to work on, in a context of its own: with cookies, storage and a cache that no other has.
final class Tab implements AutoCloseable {
    private static final String WATCH_WORK = Scripts.load("watch-work.js");

    private final BrowserContext context;
    private final Page page;
    private final boolean isKept;

    /// @param isKept whether closing it leaves its site, and keeps what that has stored
    Tab(Browser browser, Browser.NewContextOptions options, boolean isKept) {
        this.context = browser.newContext(options);
        this.isKept = isKept;
        context.addInitScript(WATCH_WORK);
        this.page = context.newPage();
    }

    Page page() {
        return page;
    }

    /// The cookies and what the sites have stored, as JSON.
    String state() {
        return context.storageState();
    }

    /// What a page does after it was left, it does not do to the next.
    @Override
    public void close() {
        if (isKept) {
            context.pages().stream().filter(other -> !other.equals(page)).forEach(Page::close);
            page.navigate("about:blank");
        } else {
            end();
        }
    }

    void end() {
        context.close();
    }
}
