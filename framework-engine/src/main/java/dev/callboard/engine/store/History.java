package dev.callboard.engine.store;

import dev.callboard.api.posting.JobPosting;
import dev.callboard.engine.life.Closing;
import dev.callboard.engine.output.PostingJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Writes events, and where they leave their postings, in the transaction of a batch.
final class History {
    private final String site;
    private final long run;

    History(String site, long run) {
        this.site = site;
        this.run = run;
    }

    /// Numbers and writes events, and sets their postings accordingly.
    ///
    /// @return how many there were of each kind
    Map<EventKind, Integer> append(Handle handle, List<Event> events, Instant at) {
        var counts = new EnumMap<EventKind, Integer>(EventKind.class);
        if (events.isEmpty()) {
            return counts;
        }
        var writing = new Writing(handle, at.toEpochMilli());
        long sequence = Counter.take(handle, "event", events.size());
        for (Event event : events) {
            writing.add(event, sequence++);
            counts.merge(event.kind(), 1, Integer::sum);
        }
        writing.execute();
        return counts;
    }

    /// The record of a version.
    static JobPosting record(Handle handle, long version) {
        return PostingJson.read(handle.createQuery("select record from event where sequence = ?")
                .bind(0, version)
                .mapTo(String.class)
                .one());
    }

    static @Nullable String lastDay(JobPosting posting) {
        return posting.validThrough() == null || posting.validThrough().latest() == null
                ? null
                : posting.validThrough().latest().toString();
    }

    private static @Nullable String organization(JobPosting posting) {
        return posting.hiringOrganization() == null
                ? null
                : posting.hiringOrganization().name();
    }

    /// The statements of one append.
    private final class Writing {
        private final PreparedBatch events;
        private final PreparedBatch stages;
        private final PreparedBatch versions;
        private final PreparedBatch firsts;
        private final long at;

        Writing(Handle handle, long at) {
            this.at = at;
            this.events = handle.prepareBatch(
                    "insert into event (sequence, site, posting, kind, at, run, reason, evidence, fields, version,"
                            + " record) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            this.stages = handle.prepareBatch("update posting set stage = ?, reason = ? where site = ? and id = ?");
            this.versions = handle.prepareBatch("update posting set stage = ?, reason = ?, status = ?, title = ?,"
                    + " organization = ?, valid_through = ?, digest = ?, version = ? where site = ? and id = ?");
            this.firsts = handle.prepareBatch(
                    "insert into posting (stage, reason, status, title, organization, valid_through, digest, version,"
                            + " site, id, request_key, first_seen, last_seen, last_read, run)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        }

        void add(Event event, long sequence) {
            PostingRecord record = event.record();
            Closing closing = event.closing();
            String reason = closing == null ? null : closing.reason().name();
            events.add(
                    sequence,
                    site,
                    event.posting(),
                    event.kind().name(),
                    at,
                    run,
                    reason,
                    closing == null ? null : StoreJson.evidence(closing.evidence()),
                    StoreJson.fields(event.fields()),
                    record == null ? event.version() : sequence,
                    record == null ? null : record.json());
            String stage = event.kind().life(closing).stage().name();
            if (record == null) {
                stages.add(stage, reason, site, event.posting());
                return;
            }
            JobPosting posting = record.posting();
            var values = new ArrayList<@Nullable Object>(Arrays.asList(
                    stage,
                    reason,
                    posting.status().name(),
                    posting.title(),
                    organization(posting),
                    lastDay(posting),
                    record.digest(),
                    sequence,
                    site,
                    posting.id()));
            if (event.version() > 0) {
                versions.add(values.toArray());
            } else {
                values.addAll(Arrays.asList(event.requestKey(), at, at, at, run));
                firsts.add(values.toArray());
            }
        }

        void execute() {
            Stream.of(firsts, events, stages, versions)
                    .filter(batch -> batch.size() > 0)
                    .forEach(PreparedBatch::execute);
        }
    }
}
