package dev.callboard.engine.store;

import dev.callboard.api.output.Change;
import dev.callboard.engine.output.PostingJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The changes to postings, in order. For any number of threads.
public final class Feed {
    private final Database database;

    public Feed(Database database) {
        this.database = database;
    }

    /// The changes after one, the oldest first.
    ///
    /// @param sequence 0 for all there ever were
    /// @param site null for all sites
    public List<Change> after(long sequence, @Nullable String site, int many) {
        return database.with(handle -> {
            var query = handle.createQuery("select e.sequence, e.kind, e.at, coalesce(e.record, v.record), e.fields"
                            + " from event e left join event v on v.sequence = e.version and e.record is null"
                            + " where e.sequence > :sequence and e.kind not in ('MISSED', 'FOUND')"
                            + (site == null ? "" : " and e.site = :site") + " order by e.sequence limit :many")
                    .bind("sequence", sequence)
                    .bind("many", many);
            return (site == null ? query : query.bind("site", site))
                    .map((row, _) -> new Change(
                            row.getLong(1),
                            Change.Kind.valueOf(row.getString(2)),
                            Instant.ofEpochMilli(row.getLong(3)),
                            PostingJson.read(row.getString(4)),
                            StoreJson.fields(row.getString(5))))
                    .list();
        });
    }

    /// The number of the last event there is.
    public long last() {
        return database.with(handle -> handle.createQuery("select coalesce(max(sequence), 0) from event")
                .mapTo(Long.class)
                .one());
    }

    /// How far an output has come: the sequence of the last change it accepted, or 0.
    public long cursor(String output) {
        return database.with(handle -> handle.createQuery("select sequence from output_cursor where output = ?")
                .bind(0, output)
                .mapTo(Long.class)
                .findFirst()
                .orElse(0L));
    }

    /// Notes that an output has accepted all changes up to this one.
    public void accepted(String output, long sequence) {
        database.inTransaction(handle -> handle.execute(
                "insert into output_cursor (output, sequence) values (?, ?)"
                        + " on conflict (output) do update set sequence = excluded.sequence",
                output,
                sequence));
    }
}
