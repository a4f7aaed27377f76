package dev.callboard.engine.delivery;

import dev.callboard.api.output.Change;
import dev.callboard.api.output.RecordOutput;
import dev.callboard.engine.store.Feed;
import dev.callboard.engine.store.StoreException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Hands a site's changes to an output, in order, on a thread of its own: a slow output stops no crawl, and
/// one that fails gets the same changes again the next time.
///
/// The cursor moves after the output has taken the changes. After a crash between the two, the output is
/// given them again.
public final class Delivery {
    private static final int AT_A_TIME = 200;
    /// Longer than any store or queue takes for a batch, however busy.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Feed feed;
    private final String name;
    private final String site;
    private final RecordOutput output;
    private final Duration patience;
    private final Semaphore news = new Semaphore(1);
    private final Thread thread;
    private volatile boolean ending;
    private volatile long taken;
    private volatile @Nullable Throwable failure;

    /// Begins where the output left off.
    ///
    /// @param name what its cursor is known by, always the same for the same output
    /// @param output is closed by [#finish]
    public Delivery(Feed feed, String name, String site, RecordOutput output) {
        this(feed, name, site, output, PATIENCE);
    }

    /// @param patience how long it may take for a batch when nothing else is waited for
    Delivery(Feed feed, String name, String site, RecordOutput output, Duration patience) {
        this.patience = patience;
        this.feed = feed;
        this.name = name;
        this.site = site;
        this.output = output;
        this.thread = Thread.ofPlatform().daemon().name("output-" + site).start(this::run);
    }

    /// There may be new changes; from any thread.
    public void wake() {
        news.release();
    }

    /// Hands over what is left, and closes the output. One that hangs is left behind.
    ///
    /// @throws OutputException when the output did not take all of it; it will be given the rest the next
    ///     time
    public void finish() throws OutputException, InterruptedException {
        ending = true;
        wake();
        long before = taken;
        while (!thread.join(patience)) {
            if (taken == before) {
                thread.interrupt();
                throw new OutputException(
                        "the output '" + name + "' took no change in " + patience
                                + "; it is given them again by the next run",
                        null);
            }
            before = taken;
        }
        try {
            output.close();
        } catch (IOException | RuntimeException e) {
            fail(e);
        }
        Throwable failed = failure;
        if (failed != null) {
            boolean told = failed instanceof IOException || failed instanceof StoreException;
            throw new OutputException(
                    told ? String.valueOf(failed.getMessage()) : "the output '" + name + "' failed: " + failed, failed);
        }
    }

    private void run() {
        try {
            long cursor = feed.cursor(name);
            boolean last = false;
            while (!last) {
                news.acquire();
                news.drainPermits();
                last = ending;
                cursor = deliver(cursor);
            }
        } catch (IOException | RuntimeException | InterruptedException | Error e) {
            fail(e);
        }
    }

    private long deliver(long from) throws IOException {
        long cursor = from;
        List<Change> changes = feed.after(cursor, site, AT_A_TIME);
        while (!changes.isEmpty()) {
            output.write(changes);
            cursor = changes.getLast().sequence();
            feed.accepted(name, cursor);
            taken = cursor;
            changes = feed.after(cursor, site, AT_A_TIME);
        }
        return cursor;
    }

    private void fail(Throwable e) {
        if (failure == null) {
            failure = e;
        }
    }
}
