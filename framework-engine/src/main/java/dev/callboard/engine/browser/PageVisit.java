package dev.callboard.engine.browser;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ScreenshotType;
import com.microsoft.playwright.options.WaitUntilState;
import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.BrowserStep;
import dev.callboard.api.fetch.Exchange;
import dev.callboard.api.fetch.Headers;
import dev.callboard.api.fetch.Links;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.fetch.FetchException;
import dev.callboard.engine.fetch.Refusals;
import dev.callboard.engine.fetch.SecondLooks;
import dev.callboard.engine.fetch.Statuses;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One page, opened, worked on and read.
final class PageVisit {
    private static final String READ = Scripts.load("read-page.js");
    private static final String SCROLL = Scripts.load("scroll-to-end.js");
    private static final String SHOW_MORE = Scripts.load("show-more.js");
    private static final int MAX_NAVIGATIONS = 5;
    private static final int MAX_CAPTURED = 200;
    private static final int PICTURE_QUALITY = 50;

    private final Page page;
    private final Request request;
    private final BrowserSettings settings;
    private final int maxBytes;
    private final SecondLooks secondLooks;
    private final long deadline;
    private List<Exchange> captured = new ArrayList<>();
    private final Set<com.microsoft.playwright.Request> underWay = new HashSet<>();
    private final ArrayDeque<com.microsoft.playwright.Request> answered = new ArrayDeque<>();
    private int capturedChars;
    private boolean isCapturing;
    private boolean isOpen;
    private URI address;

    PageVisit(Page page, Request request, BrowserSettings settings, int maxBytes, SecondLooks secondLooks) {
        this.page = page;
        this.request = request;
        this.settings = settings;
        this.maxBytes = maxBytes;
        this.secondLooks = secondLooks;
        this.deadline = System.nanoTime() + settings.timeout().toNanos();
        this.address = request.uri();
    }

    /// The address the page had last: after redirects, also where the last of them failed.
    URI address() {
        return address;
    }

    /// Of an error, which is no page to wait for, the status and the header fields alone.
    Response read(Instant now, List<BrowserStep> steps) throws FetchException {
        var options =
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT).setTimeout(millisLeft());
        var answer = page.navigate(request.uri().toString(), options);
        isOpen = true;
        if (answer == null) {
            throw new FetchException(Failure.UNREADABLE, "'" + request.uri() + "' is no page a browser shows");
        }
        Headers headers = headers(answer);
        address = Links.parse(answer.url()).orElse(address);
        if (!Statuses.isPage(answer.status())) {
            return new Response(request, address, answer.status(), headers, Body.of("", address), now, List.of());
        }
        String html = perform(steps);
        if (secondLooks.isPictureWanted(request)) {
            takePicture();
        }
        address = Links.parse(page.url()).orElse(address);
        return new Response(request, address, answer.status(), headers, Body.of(html, address), now, captured);
    }

    private static Headers headers(com.microsoft.playwright.Response answer) {
        var fields = new LinkedHashMap<String, List<String>>();
        answer.headers().forEach((name, value) -> fields.put(name, List.of(value)));
        return new Headers(fields);
    }

    /// The last step, where it waits, is one call with the reading of the page.
    private String perform(List<BrowserStep> steps) throws FetchException {
        boolean endsWaiting = !steps.isEmpty() && steps.getLast() instanceof BrowserStep.WaitFor;
        for (BrowserStep step : endsWaiting ? steps.subList(0, steps.size() - 1) : steps) {
            switch (step) {
                case BrowserStep.WaitFor(String css) -> await(css);
                case BrowserStep.Click(String css) -> {
                    var element = page.querySelector(css);
                    if (element != null) {
                        element.evaluate("element => element.click()");
                    }
                }
                case BrowserStep.ClickWhile(String css, int max) -> showMore("css", css, max);
                case BrowserStep.ScrollToEnd(int max) -> evaluate(SCROLL, Map.of("max", max, "quiet", quietMillis()));
                case BrowserStep.ShowMore(String words, int max) -> showMore("words", words, max);
                case BrowserStep.Fill(String css, String text) -> {
                    await(css);
                    page.fill(css, text, new Page.FillOptions().setTimeout(millisLeft()));
                }
            }
        }
        String css = endsWaiting && steps.getLast() instanceof BrowserStep.WaitFor(String last) ? last : null;
        Map<?, ?> read = readWhenReady(css);
        if (css != null && !Boolean.TRUE.equals(read.get("ready"))) {
            throw missing(css);
        }
        if (!(read.get("html") instanceof String html)) {
            throw new FetchException(
                    Failure.TOO_LARGE,
                    "'" + request.uri() + "' has " + read.get("length") + " characters when rendered, more than "
                            + maxBytes + " (politeness.maxBytes)");
        }
        return html;
    }

    private void showMore(String by, String what, int max) {
        evaluate(SHOW_MORE, Map.of(by, what, "max", max, "quiet", quietMillis(), "limit", millisLeft() / 2));
    }

    private void takePicture() {
        var options = new Page.ScreenshotOptions()
                .setType(ScreenshotType.JPEG)
                .setQuality(PICTURE_QUALITY)
                .setTimeout(millisLeft());
        try {
            secondLooks.add(request, page.screenshot(options));
        } catch (TimeoutError _) {
            // The page is read, and goes without.
        }
    }

    private double quietMillis() {
        return settings.quiet().toMillis();
    }

    private void await(String css) throws FetchException {
        if (!Boolean.TRUE.equals(readWhenReady(css).get("ready"))) {
            throw missing(css);
        }
    }

    /// A robot check or a log-in that stands in the page's place is named.
    private FetchException missing(String css) {
        address = Links.parse(page.url()).orElse(address);
        Body shown = Body.of(page.content(), address);
        return Refusals.in(new Response(request, address, 200, Headers.NONE, shown, Instant.EPOCH, List.of()))
                .orElseGet(() -> new FetchException(
                        Failure.TIMEOUT,
                        "'" + request.uri() + "': nothing matched '" + css + "' within " + settings.timeout()
                                + " (browser.timeout)"));
    }

    /// How long a page without change is waited for that has nothing under way.
    private enum Patience {
        /// A moment, for it is looked at again if it holds no posting.
        LITTLE,
        /// A quarter of what a page is waited for that has.
        SOME,
        /// As long as if nothing were known of it.
        ALL
    }

    /// What the page's scripts wait for, the page itself can tell, but not which of its parts are still on
    /// their way. Where some are, it is to wait longer.
    private Map<?, ?> readWhenReady(@Nullable String css) {
        boolean isFirstLook = request.kind() == Request.Kind.POSTING && !secondLooks.isWanted(request);
        Map<?, ?> read = readWhenReady(css, isFirstLook ? Patience.LITTLE : Patience.SOME);
        if (isFirstLook && isEarly(read)) {
            read = readWhenReady(css, Patience.SOME);
        }
        return isEarly(read) ? readWhenReady(css, Patience.ALL) : read;
    }

    private boolean isEarly(Map<?, ?> read) {
        return Boolean.TRUE.equals(read.get("early")) && !underWay.isEmpty();
    }

    private Map<?, ?> readWhenReady(@Nullable String css, Patience patience) {
        var arguments = new LinkedHashMap<String, @Nullable Object>();
        arguments.put("css", css);
        arguments.put("quiet", quietMillis());
        arguments.put("limit", css == null ? Math.min(millisLeft(), settleMillis()) : millisLeft());
        arguments.put("max", maxBytes);
        arguments.put("patience", patience.name());
        return (Map<?, ?>) evaluate(READ, arguments);
    }

    /// A page that never settles, for it asks its server every second, is read after a third of its time.
    private double settleMillis() {
        return settings.timeout().toMillis() / 3.0;
    }

    /// A page that goes elsewhere by itself takes its context with it: then the next one is asked.
    private Object evaluate(String script, Map<String, ?> arguments) {
        for (int navigations = 0; ; navigations++) {
            try {
                return page.evaluate(script, arguments);
            } catch (PlaywrightException e) {
                boolean wentOn = String.valueOf(e.getMessage()).contains("Execution context was destroyed");
                if (!wentOn || navigations >= MAX_NAVIGATIONS || millisLeft() <= 1) {
                    throw e;
                }
                page.waitForLoadState(
                        LoadState.DOMCONTENTLOADED, new Page.WaitForLoadStateOptions().setTimeout(millisLeft()));
            }
        }
    }

    void began(com.microsoft.playwright.Request request) {
        underWay.add(request);
    }

    void failed(com.microsoft.playwright.Request request) {
        underWay.remove(request);
        if (request.isNavigationRequest() && request.frame().equals(page.mainFrame())) {
            address = Links.parse(request.url()).orElse(address);
        }
    }

    void ended(com.microsoft.playwright.Request request) {
        if (underWay.remove(request)) {
            answered.add(request);
            captureAll();
        }
    }

    /// To ask for an answer is to be told of others meanwhile: their turn comes when this one is read.
    private void captureAll() {
        if (isCapturing) {
            return;
        }
        isCapturing = true;
        try {
            for (var asked = answered.poll(); asked != null; asked = answered.poll()) {
                capture(asked);
            }
        } finally {
            isCapturing = false;
        }
    }

    /// Until this page takes its place, the one before it may still ask for something and be answered.
    void wentOn(Frame frame) {
        if (!isOpen && frame.equals(page.mainFrame())) {
            underWay.clear();
            answered.clear();
            captured = new ArrayList<>();
            capturedChars = 0;
        }
    }

    /// Keeps the JSON that the page's scripts asked for. The answer is complete when this is called, and is
    /// gone once the page has moved on.
    private void capture(com.microsoft.playwright.Request asked) {
        String type = asked.resourceType();
        List<Exchange> ofThisPage = captured;
        if ((!type.equals("xhr") && !type.equals("fetch")) || ofThisPage.size() >= MAX_CAPTURED) {
            return;
        }
        try {
            var answer = asked.response();
            if (answer == null
                    || !answer.headers().getOrDefault("content-type", "").contains("json")) {
                return;
            }
            String text = answer.text();
            if (capturedChars + text.length() <= maxBytes) {
                capturedChars += text.length();
                Links.parse(asked.url())
                        .ifPresent(uri -> ofThisPage.add(
                                new Exchange(asked.method(), uri, answer.status(), headers(answer), text)));
            }
        } catch (PlaywrightException _) {
            // The page has moved on, and the answer with it.
        }
    }

    /// Playwright takes zero for "no limit".
    private double millisLeft() {
        return Math.max(1, Duration.ofNanos(deadline - System.nanoTime()).toMillis());
    }
}
