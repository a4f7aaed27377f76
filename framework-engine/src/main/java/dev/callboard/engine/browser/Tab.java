package dev.callboard.engine.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A page to work on, in a context of its own: with cookies, storage and a cache that no other has.
///
/// It is told once what to listen to and which header fields to send: each word costs a message to the
/// browser.
final class Tab {
    private static final String WATCH_WORK = Scripts.load("watch-work.js");

    private final BrowserContext context;
    private final Page page;
    private Map<String, String> headers = Map.of();
    private @Nullable PageVisit visit;

    Tab(Browser browser, Browser.NewContextOptions options) {
        this.context = browser.newContext(options);
        context.addInitScript(WATCH_WORK);
        this.page = context.newPage();
        page.onRequest(request -> tell(visit -> visit.began(request)));
        page.onRequestFinished(request -> tell(visit -> visit.ended(request)));
        page.onRequestFailed(request -> tell(visit -> visit.failed(request)));
        page.onFrameNavigated(frame -> tell(visit -> visit.wentOn(frame)));
    }

    private void tell(Consumer<PageVisit> event) {
        if (visit != null) {
            event.accept(visit);
        }
    }

    Page page() {
        return page;
    }

    /// What happens from now on is told to this visit.
    void begin(PageVisit next, Map<String, String> fields) {
        closeOthers();
        visit = next;
        if (!fields.equals(headers)) {
            page.setExtraHTTPHeaders(fields);
            headers = Map.copyOf(fields);
        }
    }

    /// The cookies and what the sites have stored, as JSON.
    String state() {
        return context.storageState();
    }

    /// Ends what the page does: asking its server again and again, for one.
    void leave() {
        visit = null;
        closeOthers();
        page.navigate("about:blank");
    }

    private void closeOthers() {
        context.pages().stream().filter(other -> !other.equals(page)).forEach(Page::close);
    }

    void end() {
        visit = null;
        context.close();
    }
}
