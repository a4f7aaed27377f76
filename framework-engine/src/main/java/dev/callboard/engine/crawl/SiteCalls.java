package dev.callboard.engine.crawl;

import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.fetch.UnreadableException;
import dev.callboard.api.site.Parsed;
import dev.callboard.api.site.Site;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Calls a plugin where it can harm no other: on threads of its own, for a limited time, and for a limited
/// number of results.
///
/// A call that takes too long is left behind: nothing can end a thread that does not listen. After a few of
/// them the plugin is not called again.
final class SiteCalls implements AutoCloseable {
    private static final int MAX_RESULTS = 100_000;
    private static final int MAX_HUNG = 3;

    private final Site site;
    private final String plugin;
    private final Duration limit;
    private final AtomicInteger hung = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("plugin-", 1).factory());

    SiteCalls(Site site, String plugin, Duration limit) {
        this.site = site;
        this.plugin = plugin;
        this.limit = limit;
    }

    /// A plugin did not do what it is for. The message names it.
    static final class PluginException extends Exception {
        private static final long serialVersionUID = 1L;

        PluginException(String message) {
            super(message);
        }
    }

    List<Request> start() throws PluginException, InterruptedException {
        // Whatever its signature says.
        @Nullable List<Request> start = call(site::start);
        if (start == null || start.stream().anyMatch(Objects::isNull)) {
            throw new PluginException(plugin + " returned null among its pages to start with");
        }
        if (start.isEmpty()) {
            throw new PluginException(plugin + " names no page to start with");
        }
        checkMany(start.size(), "pages to start with");
        return start;
    }

    /// @throws UnreadableException as the plugin throws it
    Parsed parse(Response page) throws PluginException, InterruptedException {
        @Nullable Parsed parsed = call(() -> site.parse(page));
        if (parsed == null) {
            throw new PluginException(
                    plugin + " returned null for a page; expected Skipped where it reads nothing of it");
        }
        if (parsed instanceof Parsed.Listing listing) {
            checkMany(listing.requests().size(), "further pages from one page");
            checkMany(listing.postings().size(), "postings from one page");
        }
        return parsed;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private <T extends @Nullable Object> T call(Callable<T> work) throws PluginException, InterruptedException {
        if (hung.get() >= MAX_HUNG) {
            throw new PluginException(plugin + " hung " + MAX_HUNG + " times and is not called again in this run");
        }
        Future<T> result = threads.submit(work);
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            hung.incrementAndGet();
            result.cancel(true);
            throw new PluginException(plugin + " gave no answer in " + limit.toSeconds() + " s");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnreadableException unreadable) {
                throw unreadable;
            }
            throw new PluginException(plugin + " failed: " + Thrown.inWords(Objects.requireNonNull(e.getCause())));
        }
    }

    private void checkMany(int many, String what) throws PluginException {
        if (many > MAX_RESULTS) {
            throw new PluginException(plugin + " returned " + many + " " + what + ", more than " + MAX_RESULTS);
        }
    }
}
