package dev.callboard.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The runs there were. For any number of threads.
public final class Runs {
    private static final String COLUMNS =
            "select id, site, plugin, state, started_at, touched_at, report, tally, open_before from run";

    private final Database database;

    public Runs(Database database) {
        this.database = database;
    }

    /// A run as the store keeps it.
    ///
    /// @param state RUNNING, also where its process was killed; ENDED; or ABANDONED, when another run began
    ///     in its place
    /// @param report null where it did not come to its end
    /// @param tally what had been counted when something was entered last; null where nothing was
    /// @param openBefore how many postings of the site were open when it began
    public record StoredReport(
            long id,
            String site,
            String plugin,
            String state,
            Instant startedAt,
            Instant touchedAt,
            @Nullable String report,
            @Nullable String tally,
            long openBefore) {
        /// Whether the next run of the site goes on with it, if its site file is still the same.
        public boolean isResumable(Instant now) {
            return state.equals("RUNNING")
                    && touchedAt.plus(StoredRun.RESUMABLE).isAfter(now);
        }
    }

    /// The last runs, the newest first.
    ///
    /// @param site null for all sites
    public List<StoredReport> last(@Nullable String site, int many) {
        return database.with(handle -> handle.createQuery(
                        COLUMNS + (site == null ? "" : " where site = :site") + " order by id desc limit :many")
                .bindMap(site == null ? Map.of("many", many) : Map.of("many", many, "site", site))
                .map((row, _) -> stored(row))
                .list());
    }

    /// One run, if there was one of that number.
    public Optional<StoredReport> run(long id) {
        return database.with(handle -> handle.createQuery(COLUMNS + " where id = ?")
                .bind(0, id)
                .map((row, _) -> stored(row))
                .findFirst());
    }

    /// The runs of a site that came to their end, up to one, the newest first.
    public List<StoredReport> ended(String site, long upTo, int many) {
        return database.with(handle -> handle.createQuery(
                        COLUMNS + " where site = ? and id <= ? and state = 'ENDED' order by id desc limit ?")
                .bind(0, site)
                .bind(1, upTo)
                .bind(2, many)
                .map((row, _) -> stored(row))
                .list());
    }

    /// How many postings of a site are open: when the run after this one began, or now where there is none.
    public long openAfter(String site, long run) {
        return database.with(handle -> handle.createQuery(
                        "select coalesce((select r.open_before from run r where r.site = :site and r.id > :run"
                                + " order by r.id limit 1),"
                                + " (select count(*) from posting p where p.site = :site and p.stage <> 'CLOSED'))")
                .bind("site", site)
                .bind("run", run)
                .mapTo(Long.class)
                .one());
    }

    /// The sites that were run, in the order of their names.
    public List<String> sites() {
        return database.with(handle -> handle.createQuery("select distinct site from run order by site")
                .mapTo(String.class)
                .list());
    }

    /// The reports of a site's last runs whose listings were read to their end, the latest first.
    public List<String> complete(String site, int most) {
        return database.with(handle -> handle.createQuery(
                        "select report from run where site = ? and state = 'ENDED' and complete = 1"
                                + " order by id desc limit ?")
                .bind(0, site)
                .bind(1, most)
                .mapTo(String.class)
                .list());
    }

    private static StoredReport stored(ResultSet row) throws SQLException {
        return new StoredReport(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)),
                Instant.ofEpochMilli(row.getLong(6)),
                row.getString(7),
                row.getString(8),
                row.getLong(9));
    }
}
