package dev.callboard.engine.store;

import dev.callboard.api.fetch.Request;
import dev.callboard.engine.completeness.Completeness;
import dev.callboard.engine.completeness.Listing;
import dev.callboard.engine.life.DropGuard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// A run of a site in the store. It outlives the process: a run that did not come to its end is gone on
/// with.
///
/// For the thread of the crawl. Every method that writes is one transaction.
public final class StoredRun {
    /// What a listing said longer ago than this is not taken for what it says now.
    static final Duration RESUMABLE = Duration.ofHours(24);

    private final Database database;
    private final Purpose purpose;
    private final Begun begun;
    private final Frontier frontier;
    private final Listings listings;
    private LearnedPages learned = LearnedPages.none();

    private StoredRun(Database database, Purpose purpose, Begun begun, Frontier frontier, Listings listings) {
        this.database = database;
        this.purpose = purpose;
        this.begun = begun;
        this.frontier = frontier;
        this.listings = listings;
    }

    /// What a run is for. A run that began for another purpose is not gone on with.
    public record Purpose(String site, String plugin, String pluginVersion, List<Keyed> start) {
        public Purpose {
            start = List.copyOf(start);
        }

        /// What a page read by it is read by again.
        String reader() {
            return plugin + " " + pluginVersion;
        }

        private String fingerprint() {
            return Digest.of(plugin + "\n"
                    + String.join("\n", start.stream().map(Keyed::key).toList()));
        }
    }

    /// How a run began.
    ///
    /// @param tally what was counted so far; null for a new run
    /// @param openBefore how many postings of the site were open
    /// @param hadPostings whether the site had any, open or not
    public record Begun(
            long id,
            Instant startedAt,
            long openBefore,
            boolean hadPostings,
            @Nullable String tally) {
        public boolean isResumed() {
            return tally != null;
        }
    }

    /// Goes on with the last run of the site if that did not come to its end, and begins one otherwise.
    public static StoredRun open(Database database, Purpose purpose, Instant now) {
        return database.inTransaction(handle -> {
            Optional<Unfinished> last = unfinished(handle, purpose.site());
            boolean resumes = last.isPresent()
                    && last.get().fingerprint.equals(purpose.fingerprint())
                    && last.get().touchedAt.plus(RESUMABLE).isAfter(now);
            if (resumes) {
                Begun begun = last.get().begun;
                return new StoredRun(
                        database,
                        purpose,
                        begun,
                        Frontier.of(database, handle, begun.id),
                        Listings.resume(handle, begun.id));
            }
            last.ifPresent(old -> abandon(handle, old.begun.id, now));
            return begin(database, handle, purpose, now);
        });
    }

    public Begun begun() {
        return begun;
    }

    /// The next request, or null when none waits.
    public @Nullable Pending next() {
        return frontier.next();
    }

    /// What is known of the posting of a request from earlier runs, or null.
    ///
    /// What another plugin, or another version of it, was told of a page is no reason not to look again.
    public @Nullable Before before(String key) {
        if (!begun.hadPostings) {
            return null;
        }
        return database.with(handle -> handle.createQuery("select p.stage, p.last_read, v.* from posting"
                                + " p left join validator v on v.site = p.site and v.key = p.request_key where"
                                + " p.site = ? and p.request_key = ?")
                        .bind(0, purpose.site())
                        .bind(1, key)
                        .map((row, _) -> Before.of(row, purpose.reader()))
                        .findFirst())
                .orElse(null);
    }

    /// What a reader learned of the site's pages. What it learns now is entered with the next outcomes.
    public LearnedPages learned(String reader) {
        learned = LearnedPages.of(database, purpose.site(), reader);
        return learned;
    }

    public boolean hasWaiting() {
        return !frontier.isEmpty();
    }

    public List<Listing> listings() {
        return listings.all();
    }

    /// Enters what requests came to, all of it or nothing.
    ///
    /// @param tally what has been counted after that, for a run that is gone on with
    public Committed commit(List<Entry> entries, Instant now, Function<Committed, String> tally) {
        return database.inTransaction(handle -> {
            settle(handle, entries);
            learned.enter(handle);
            var readings = new ArrayList<Readings.Reading>();
            for (Entry entry : entries) {
                enter(handle, entry, now, readings);
            }
            List<Event> events = new Readings(purpose.site(), begun.id).enter(handle, readings, now);
            var committed =
                    new Committed(new History(purpose.site(), begun.id).append(handle, events, now), frontier.known());
            handle.execute(
                    "update run set touched_at = ?, tally = ? where id = ?",
                    now.toEpochMilli(),
                    tally.apply(committed),
                    begun.id);
            return committed;
        });
    }

    /// Says of all listings that they were not read to their end.
    public void cutShort(String why) {
        database.inTransaction(handle -> {
            listings.cutShort(handle, why);
            return why;
        });
    }

    /// Ends the run: decides on what it did not see, and forgets its frontier.
    ///
    /// @param report what to keep of it
    public Settled end(Completeness verdict, DropGuard guard, Instant now, Function<Settled, String> report) {
        return database.inTransaction(handle -> {
            Settled settled = new Settlement(handle, purpose.site(), begun.id, now)
                    .settle(verdict, guard, begun.openBefore, begun.startedAt);
            handle.execute(
                    "update run set state = 'ENDED', ended_at = ?, complete = ?, report = ? where id = ?",
                    now.toEpochMilli(),
                    verdict.isComplete() ? 1 : 0,
                    report.apply(settled),
                    begun.id);
            forget(handle, begun.id);
            return settled;
        });
    }

    private static StoredRun begin(Database database, Handle handle, Purpose purpose, Instant now) {
        long id = Counter.take(handle, "run", 1);
        Begun begun = handle.createQuery(
                        "select count(*), coalesce(sum(case when stage <> 'CLOSED' then 1 else 0 end), 0)"
                                + " from posting where site = ?")
                .bind(0, purpose.site())
                .map((row, _) -> new Begun(id, now, row.getLong(2), row.getLong(1) > 0, null))
                .one();
        handle.execute(
                "insert into run (id, site, plugin, plugin_version, fingerprint, state, open_before, started_at,"
                        + " touched_at) values (?, ?, ?, ?, ?, 'RUNNING', ?, ?, ?)",
                id,
                purpose.site(),
                purpose.plugin(),
                purpose.pluginVersion(),
                purpose.fingerprint(),
                begun.openBefore,
                now.toEpochMilli(),
                now.toEpochMilli());
        Frontier frontier = Frontier.of(database, handle, id);
        Listings listings = Listings.begin(
                handle,
                id,
                purpose.start().stream().map(keyed -> keyed.request().uri()).toList());
        for (int number = 0; number < purpose.start().size(); number++) {
            frontier.add(handle, number, List.of(purpose.start().get(number)));
        }
        return new StoredRun(database, purpose, begun, frontier, listings);
    }

    private void settle(Handle handle, List<Entry> entries) {
        PreparedBatch state = handle.prepareBatch("update request set state = ? where run = ? and key = ?");
        entries.forEach(entry -> state.add(entry instanceof Entry.Failed ? 2 : 1, begun.id, entry.key()));
        state.execute();
    }

    private void enter(Handle handle, Entry entry, Instant now, List<Readings.Reading> readings) {
        switch (entry) {
            case Entry.Listed page -> {
                if (listings.read(handle, page)) {
                    frontier.add(handle, page.listing(), page.found());
                }
                page.postings().forEach(posting -> readings.add(new Readings.Reading(null, posting)));
            }
            case Entry.Read read -> {
                readings.add(new Readings.Reading(read.key(), read.posting()));
                Provenance.enter(handle, purpose, read);
            }
            case Entry.Unchanged unchanged ->
                handle.execute(
                        "update posting set last_seen = ?, run = ? where site = ? and request_key = ?",
                        now.toEpochMilli(),
                        begun.id,
                        purpose.site(),
                        unchanged.key());
            case Entry.Ended ended ->
                handle.execute(
                        "insert into closing (run, posting, reason, evidence)"
                                + " select ?, id, ?, ? from posting where site = ? and request_key = ?"
                                + " and stage <> 'CLOSED' on conflict (run, posting) do nothing",
                        begun.id,
                        ended.closing().reason().name(),
                        StoreJson.evidence(ended.closing().evidence()),
                        purpose.site(),
                        ended.key());
            case Entry.Failed failed -> {
                if (failed.kind() == Request.Kind.LISTING) {
                    listings.failed(handle, failed);
                }
            }
        }
    }

    private record Unfinished(Begun begun, String fingerprint, Instant touchedAt) {}

    private static Optional<Unfinished> unfinished(Handle handle, String site) {
        return handle.createQuery("select id, started_at, open_before, coalesce(tally, '{}'), fingerprint, touched_at"
                        + " from run where site = ? and state = 'RUNNING' order by id desc limit 1")
                .bind(0, site)
                .map((row, _) -> new Unfinished(
                        new Begun(
                                row.getLong(1),
                                Instant.ofEpochMilli(row.getLong(2)),
                                row.getLong(3),
                                true,
                                row.getString(4)),
                        row.getString(5),
                        Instant.ofEpochMilli(row.getLong(6))))
                .findFirst();
    }

    private static void abandon(Handle handle, long run, Instant now) {
        handle.execute("update run set state = 'ABANDONED', ended_at = ? where id = ?", now.toEpochMilli(), run);
        forget(handle, run);
    }

    private static void forget(Handle handle, long run) {
        for (String table : List.of("request", "listed", "listing_page", "closing")) {
            handle.execute("delete from " + table + " where run = ?", run);
        }
    }
}
