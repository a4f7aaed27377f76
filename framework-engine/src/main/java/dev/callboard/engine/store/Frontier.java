package dev.callboard.engine.store;

import dev.callboard.api.fetch.Request;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// The requests of a run: each once, listings and postings in turn.
///
/// All are on disk, and the next few of each kind in memory. One that was taken and not ended waits again
/// after a crash. For the thread of the crawl.
final class Frontier {
    private static final int IN_MEMORY = 512;

    private final Database database;
    private final long run;
    private final Window listings;
    private final Window postings;
    private long known;
    private long nextOrdinal;
    private boolean listingNext = true;

    private Frontier(Database database, long run, long known, long nextOrdinal) {
        this.database = database;
        this.run = run;
        this.known = known;
        this.nextOrdinal = nextOrdinal;
        this.listings = new Window(Request.Kind.LISTING, known > 0);
        this.postings = new Window(Request.Kind.POSTING, known > 0);
    }

    /// The frontier of a run, with what it has on disk.
    static Frontier of(Database database, Handle handle, long run) {
        return handle.createQuery("select count(*), coalesce(max(ordinal), -1) + 1 from request where run = ?")
                .bind(0, run)
                .map((row, _) -> new Frontier(database, run, row.getLong(1), row.getLong(2)))
                .one();
    }

    /// Adds the requests that are not known, in the transaction of a batch.
    void add(Handle handle, int listing, List<Keyed> requests) {
        if (requests.isEmpty()) {
            return;
        }
        PreparedBatch insert = handle.prepareBatch(
                "insert into request (run, key, ordinal, listing, kind, state, uri, rest) values (?, ?, ?, ?, ?, 0, ?,"
                        + " ?) on conflict (run, key) do nothing");
        long ordinal = nextOrdinal;
        for (Keyed keyed : requests) {
            Request request = keyed.request();
            insert.add(
                    run,
                    keyed.key(),
                    ordinal++,
                    listing,
                    request.kind().name(),
                    request.uri().toString(),
                    StoreJson.rest(request));
        }
        int[] inserted = insert.execute();
        for (int i = 0; i < inserted.length; i++) {
            if (inserted[i] > 0) {
                Keyed keyed = requests.get(i);
                window(keyed.request().kind()).add(new Pending(keyed, listing), nextOrdinal + i);
                known++;
            }
        }
        nextOrdinal = ordinal;
    }

    /// How many requests the run came to know.
    long known() {
        return known;
    }

    /// The next request, or null when none waits.
    @Nullable
    Pending next() {
        Window first = listingNext ? listings : postings;
        Window second = listingNext ? postings : listings;
        listingNext = !listingNext;
        Pending next = first.poll();
        return next == null ? second.poll() : next;
    }

    boolean isEmpty() {
        return listings.isEmpty() && postings.isEmpty();
    }

    private Window window(Request.Kind kind) {
        return switch (kind) {
            case LISTING -> listings;
            case POSTING -> postings;
        };
    }

    /// The requests of one kind that come next.
    private final class Window {
        private final Request.Kind kind;
        private final Queue<Pending> queue = new ArrayDeque<>();
        private long loadedTo = -1;
        private boolean moreOnDisk;

        Window(Request.Kind kind, boolean moreOnDisk) {
            this.kind = kind;
            this.moreOnDisk = moreOnDisk;
        }

        void add(Pending pending, long ordinal) {
            if (moreOnDisk || queue.size() >= IN_MEMORY) {
                moreOnDisk = true;
            } else {
                queue.add(pending);
                loadedTo = ordinal;
            }
        }

        @Nullable
        Pending poll() {
            return isEmpty() ? null : queue.poll();
        }

        boolean isEmpty() {
            if (queue.isEmpty() && moreOnDisk) {
                load();
            }
            return queue.isEmpty();
        }

        private void load() {
            List<Waiting> waiting = database.with(handle -> handle.createQuery(
                            "select ordinal, key, listing, uri, rest from request where run = ? and kind = ? and state"
                                    + " = 0 and ordinal > ? order by ordinal limit " + IN_MEMORY)
                    .bind(0, run)
                    .bind(1, kind.name())
                    .bind(2, loadedTo)
                    .map((row, _) -> new Waiting(
                            row.getLong(1),
                            new Pending(
                                    new Keyed(
                                            row.getString(2),
                                            StoreJson.request(kind, row.getString(4), row.getString(5))),
                                    row.getInt(3))))
                    .list());
            waiting.forEach(each -> queue.add(each.pending));
            moreOnDisk = waiting.size() == IN_MEMORY;
            loadedTo = waiting.isEmpty() ? loadedTo : waiting.getLast().ordinal;
        }
    }

    private record Waiting(long ordinal, Pending pending) {}
}
