package dev.callboard.engine.store;

import dev.callboard.api.posting.Evidence;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.engine.completeness.Completeness;
import dev.callboard.engine.life.Closing;
import dev.callboard.engine.life.DropGuard;
import dev.callboard.engine.life.Life;
import dev.callboard.engine.life.Sighting;
import dev.callboard.engine.output.PostingDifference;
import dev.callboard.engine.output.PostingJson;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The end of a run: what it means for the postings that it did not read. In one transaction.
final class Settlement {
    private static final int CHUNK = 500;
    private static final String REQUESTED =
            "exists (select 1 from request r where r.run = :run and r.key = p.request_key)";
    private static final String NOT_SEEN = "from posting p where p.site = :site and p.run <> :run";

    private final Handle handle;
    private final String site;
    private final long run;
    private final Instant at;
    private final History history;
    private final Map<EventKind, Integer> counts = new EnumMap<>(EventKind.class);
    private final List<String> notes = new ArrayList<>();

    Settlement(Handle handle, String site, long run, Instant at) {
        this.handle = handle;
        this.site = site;
        this.run = run;
        this.at = at;
        this.history = new History(site, run);
    }

    /// Settles all postings of the site.
    ///
    /// @param openBefore how many were open when the run began
    /// @param startedAt when it began
    Settled settle(Completeness verdict, DropGuard guard, long openBefore, Instant startedAt) {
        relist();
        if (verdict.isComplete()) {
            missAbsent(verdict);
        }
        expire(startedAt);
        long closing = count("select count(*) from closing where run = :run");
        Optional<String> objection = guard.objection(openBefore, closing);
        if (objection.isEmpty()) {
            close();
        }
        return new Settled(counts, objection.isPresent() ? closing : 0, objection.orElse(null), notes);
    }

    /// Listed, but not read: that is enough to take back what listings have shown.
    private void relist() {
        byChunks(
                "select " + Known.COLUMNS + " from posting p where p.site = :site"
                        + " and (p.stage = 'MISSING' or p.reason = 'ABSENT') and " + REQUESTED
                        + " and not exists (select 1 from closing c where c.run = :run and c.posting = p.id)",
                posting -> {
                    boolean missing = posting.life().stage() == Life.Stage.MISSING;
                    return missing ? Event.of(EventKind.FOUND, posting) : reopened(posting);
                });
    }

    private Event reopened(Known posting) {
        JobPosting closed = History.record(handle, posting.version());
        PostingRecord open = Closings.listedAgain(closed);
        return Event.of(EventKind.REOPENED, posting, null, PostingDifference.between(closed, open.posting()), open);
    }

    /// What a complete listing does not have: missing now, and to be closed if it was missing before.
    ///
    /// A page of a posting that was never read before, and could not be read now, may be any of them under
    /// another address. Then nothing is missing for certain.
    private void missAbsent(Completeness verdict) {
        long unread = count("select count(*) from request r where r.run = :run and r.kind = 'POSTING' and r.state = 2"
                + " and not exists (select 1 from posting p where p.site = :site and p.request_key = r.key)");
        String absent = NOT_SEEN + " and not " + REQUESTED;
        long missing = count("select count(*) " + absent + " and p.stage <> 'CLOSED'");
        if (missing > 0 && unread > 0) {
            notes.add(missing + " postings were not listed, but " + unread + " new pages could not be read and may be"
                    + " theirs: they are left as they are");
            return;
        }
        Evidence evidence = Closings.absent(verdict.inWords()).evidence();
        handle.createUpdate("insert into closing (run, posting, reason, evidence)"
                        + " select :run, p.id, 'ABSENT', :evidence " + absent + " and p.stage = 'MISSING'"
                        + " on conflict (run, posting) do nothing")
                .bind("run", run)
                .bind("site", site)
                .bind("evidence", StoreJson.evidence(evidence))
                .execute();
        byChunks("select " + Known.COLUMNS + " " + absent + " and p.stage = 'OPEN'", posting -> {
            Life after = posting.life().after(new Sighting.Absent(Closings.absent(verdict.inWords())));
            return after.stage() == Life.Stage.MISSING ? Event.of(EventKind.MISSED, posting) : null;
        });
    }

    /// The last day passes whether or not a page is read again.
    private void expire(Instant startedAt) {
        LocalDate today = at.atZone(ZoneOffset.UTC).toLocalDate();
        List<Expired> expired = handle.createQuery(
                        "select p.id, p.valid_through from posting p where p.site = :site and p.stage <> 'CLOSED'"
                                + " and p.valid_through < :today and p.last_read < :started")
                .bind("site", site)
                .bind("today", today.toString())
                .bind("started", startedAt.toEpochMilli())
                .map((row, _) -> new Expired(row.getString(1), row.getString(2)))
                .list();
        for (Expired each : expired) {
            handle.execute(
                    "insert into closing (run, posting, reason, evidence) values (?, ?, 'EXPIRED', ?)"
                            + " on conflict (run, posting) do nothing",
                    run,
                    each.id,
                    StoreJson.evidence(Closings.expired(each.lastDay).evidence()));
        }
    }

    private record Expired(String id, String lastDay) {}

    private void close() {
        while (true) {
            List<Event> events = handle.createQuery("select " + Known.COLUMNS + ", c.reason, c.evidence, c.record"
                            + " from closing c join posting p on p.site = :site and p.id = c.posting"
                            + " where c.run = :run and p.stage <> 'CLOSED' limit " + CHUNK)
                    .bind("site", site)
                    .bind("run", run)
                    .map((row, _) -> closed(
                            Known.of(row),
                            new Closing(Closing.Reason.valueOf(row.getString(7)), StoreJson.evidence(row.getString(8))),
                            row.getString(9)))
                    .list();
            if (events.isEmpty()) {
                return;
            }
            append(events);
        }
    }

    private Event closed(Known posting, Closing closing, @Nullable String read) {
        JobPosting before = History.record(handle, posting.version());
        PostingRecord record = Closings.closed(read == null ? before : PostingJson.read(read), closing);
        return Event.of(
                EventKind.CLOSED, posting, closing, PostingDifference.between(before, record.posting()), record);
    }

    /// Takes the postings of a query to where they are no longer among its rows.
    private void byChunks(String query, Function<Known, @Nullable Event> event) {
        while (true) {
            List<Event> events = new ArrayList<>();
            handle.createQuery(query + " limit " + CHUNK)
                    .bind("site", site)
                    .bind("run", run)
                    .map((row, _) -> Known.of(row))
                    .list()
                    .forEach(
                            posting -> Optional.ofNullable(event.apply(posting)).ifPresent(events::add));
            if (events.isEmpty()) {
                return;
            }
            append(events);
        }
    }

    private void append(List<Event> events) {
        history.append(handle, events, at).forEach((kind, many) -> counts.merge(kind, many, Integer::sum));
    }

    private long count(String query) {
        var counting = handle.createQuery(query).bind("run", run);
        return (query.contains(":site") ? counting.bind("site", site) : counting)
                .mapTo(Long.class)
                .one();
    }
}
