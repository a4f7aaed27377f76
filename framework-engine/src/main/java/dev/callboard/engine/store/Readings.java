package dev.callboard.engine.store;

import dev.callboard.api.output.FieldChange;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.engine.life.Closing;
import dev.callboard.engine.life.Life;
import dev.callboard.engine.life.Sighting;
import dev.callboard.engine.output.PostingDifference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Enters the postings that a batch has read: which are new, changed, back or closed. In the transaction of
/// the batch.
final class Readings {
    private final String site;
    private final long run;

    Readings(String site, long run) {
        this.site = site;
        this.run = run;
    }

    /// A posting that was read, and the request that led to it; null where it stands on a listing.
    record Reading(@Nullable String requestKey, PostingRecord posting) {}

    /// What happened to the postings. Each counts once in a run, however many pages lead to it.
    List<Event> enter(Handle handle, List<Reading> readings, Instant at) {
        var events = new ArrayList<Event>();
        if (readings.isEmpty()) {
            return events;
        }
        Map<String, Known> known = known(handle, readings);
        PreparedBatch seen = handle.prepareBatch("update posting set request_key = coalesce(?, request_key),"
                + " last_seen = ?, last_read = ?, run = ? where site = ? and id = ?");
        PreparedBatch closing = handle.prepareBatch(
                "insert into closing (run, posting, reason, evidence, record, digest) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (run, posting) do nothing");
        var inBatch = new HashSet<String>();
        for (Reading reading : readings) {
            PostingRecord record = reading.posting();
            String id = record.posting().id();
            Closing closed = Closings.said(record.posting());
            Known before = known.get(id);
            if (!inBatch.add(id) || (before != null && before.run() == run)) {
                continue;
            }
            if (before == null) {
                events.add(Event.first(record, closed, reading.requestKey()));
                continue;
            }
            seen.add(reading.requestKey(), at.toEpochMilli(), at.toEpochMilli(), run, site, id);
            if (closed == null) {
                events.addAll(readAgain(handle, before, record));
            } else if (before.life().stage() != Life.Stage.CLOSED) {
                String evidence = StoreJson.evidence(closed.evidence());
                closing.add(run, id, closed.reason().name(), evidence, record.json(), record.digest());
            }
        }
        Stream.of(seen, closing).filter(batch -> batch.size() > 0).forEach(PreparedBatch::execute);
        return events;
    }

    private static List<Event> readAgain(Handle handle, Known before, PostingRecord record) {
        Life after = before.life().after(new Sighting.Read());
        boolean same = record.digest().equals(before.digest());
        if (after.equals(before.life()) && same) {
            return List.of();
        }
        JobPosting posting = record.posting();
        List<FieldChange> fields =
                same ? List.of() : PostingDifference.between(History.record(handle, before.version()), posting);
        return switch (before.life().stage()) {
            case CLOSED -> List.of(Event.of(EventKind.REOPENED, before, null, fields, record));
            case OPEN ->
                fields.isEmpty() ? List.of() : List.of(Event.of(EventKind.UPDATED, before, null, fields, record));
            case MISSING ->
                fields.isEmpty()
                        ? List.of(Event.of(EventKind.FOUND, before))
                        : List.of(
                                Event.of(EventKind.FOUND, before),
                                Event.of(EventKind.UPDATED, before, null, fields, record));
        };
    }

    private Map<String, Known> known(Handle handle, List<Reading> readings) {
        var known = new HashMap<String, Known>();
        List<String> ids = readings.stream()
                .map(reading -> reading.posting().posting().id())
                .distinct()
                .toList();
        for (List<String> some : Chunks.of(ids)) {
            known.putAll(handle
                    .createQuery("select " + Known.COLUMNS + " from posting p where p.site = :site and p.id in (<ids>)")
                    .bind("site", site)
                    .bindList("ids", some)
                    .map((row, _) -> Known.of(row))
                    .stream()
                    .collect(Collectors.toMap(Known::id, each -> each)));
        }
        return known;
    }
}
