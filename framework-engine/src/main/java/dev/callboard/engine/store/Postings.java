package dev.callboard.engine.store;

import dev.callboard.api.posting.Evidence;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.engine.life.Closing;
import dev.callboard.engine.life.Life;
import dev.callboard.engine.output.PostingJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// The postings of a store as they stand, and their history. For any number of threads.
public final class Postings {
    /// Records are kilobytes each; a page of them is what is held at a time.
    private static final int AT_A_TIME = 200;
    private static final int NEAR = 5;

    private final Database database;

    public Postings(Database database) {
        this.database = database;
    }

    /// A posting as it stands.
    ///
    /// @param posting as it was read last, but for values that change with every reading
    /// @param reason why it is closed; null where it is not
    public record StoredPosting(
            JobPosting posting,
            Life.Stage stage,
            Closing.@Nullable Reason reason,
            Instant firstSeen,
            Instant lastSeen,
            Instant lastRead) {}

    /// Something in the history of a posting.
    ///
    /// @param reason of a closing; null otherwise
    /// @param evidence of a closing; null otherwise
    /// @param fields the names of the fields with another value than before
    public record StoredEvent(
            long sequence,
            EventKind kind,
            Instant at,
            long run,
            Closing.@Nullable Reason reason,
            @Nullable Evidence evidence,
            List<String> fields) {}

    /// Which postings are meant; null means all.
    ///
    /// @param seenOrOpen whether closed ones are left out that the site's last run did not see
    public record Filter(@Nullable String site, Life.@Nullable Stage stage, boolean seenOrOpen) {
        public static final Filter ALL = new Filter(null, null, false);
    }

    /// Hands over the postings of a filter one by one, in the order of site and id, without keeping them.
    public void each(Filter filter, Consumer<StoredPosting> consumer) {
        stream(filter).forEach(consumer);
    }

    /// The postings of a filter in the order of site and id, read a few at a time as they are asked for.
    ///
    /// No transaction lasts from one to the next: of a site that is being run, some are as they were
    /// before.
    public Stream<StoredPosting> stream(Filter filter) {
        return rows(filter, Postings::stored);
    }

    /// The same postings, each as the line of JSON that it was stored as.
    public Stream<String> lines(Filter filter) {
        return rows(filter, row -> row.getString(1));
    }

    /// The postings with this id; more than one where several sites have it.
    public List<StoredPosting> find(String id) {
        return database.with(handle -> handle.createQuery(
                        SELECT + " where p.site in (select r.site from run r) and p.id = :id order by p.site")
                .bind("id", id)
                .map((row, _) -> stored(row))
                .list());
    }

    /// The posting of a site with this id, if there is one.
    public Optional<StoredPosting> find(String site, String id) {
        return database.with(handle -> handle.createQuery(SELECT + " where p.site = :site and p.id = :id")
                .bind("site", site)
                .bind("id", id)
                .map((row, _) -> stored(row))
                .findOne());
    }

    /// Ids of a site that somebody may have meant by another one: a few that stand around it in their
    /// order, and a few addresses that end with it. It may look at every id.
    public List<String> near(String site, String id) {
        String ending = "%/" + id.replaceAll("[\\\\%_]", "\\\\$0");
        return database.with(handle -> Stream.of(
                        "id >= :id order by id", "id < :id order by id desc", "id like :ending escape '\\' order by id")
                .flatMap(which -> handle
                        .createQuery("select id from posting where site = :site and " + which + " limit " + NEAR)
                        .bindMap(Map.of(
                                "site",
                                site,
                                which.contains(":ending") ? "ending" : "id",
                                which.contains(":ending") ? ending : id))
                        .mapTo(String.class)
                        .list()
                        .stream())
                .distinct()
                .toList());
    }

    /// What happened to a posting, the oldest first.
    public List<StoredEvent> history(String site, String id) {
        return database.with(handle -> handle.createQuery("select sequence, kind, at, run, reason, evidence, fields"
                        + " from event where site = ? and posting = ? order by sequence")
                .bind(0, site)
                .bind(1, id)
                .map((row, _) -> new StoredEvent(
                        row.getLong(1),
                        EventKind.valueOf(row.getString(2)),
                        Instant.ofEpochMilli(row.getLong(3)),
                        row.getLong(4),
                        reason(row.getString(5)),
                        Optional.ofNullable(row.getString(6))
                                .map(StoreJson::evidence)
                                .orElse(null),
                        StoreJson.fields(row.getString(7)).stream()
                                .map(field -> field.field())
                                .toList()))
                .list());
    }

    /// How many postings there are of each site and stage is told by their count.
    public long count(Filter filter) {
        return database.with(handle -> {
            var query = handle.createQuery("select count(*) from posting p" + where(filter));
            return bound(query, filter).mapTo(Long.class).one();
        });
    }

    private static final String SELECT = "select v.record, p.stage, p.reason, p.first_seen, p.last_seen, p.last_read,"
            + " p.site, p.id from posting p join event v on v.sequence = p.version";

    /// What is made of a row, and what is needed to go on after it.
    private record Row<T>(T read, String site, String id) {}

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> Stream<T> rows(Filter filter, Reader<T> reader) {
        return Stream.iterate(
                        page(filter, reader, null),
                        page -> !page.isEmpty(),
                        page -> page(filter, reader, page.getLast()))
                .flatMap(List::stream)
                .map(Row::read);
    }

    /// The next of them, after one or from the first.
    private <T> List<Row<T>> page(Filter filter, Reader<T> reader, @Nullable Row<T> last) {
        return database.with(handle -> {
            var query = bound(
                    handle.createQuery(SELECT + where(filter)
                            + (last == null ? "" : " and (p.site, p.id) > (:lastSite, :lastId)")
                            + " order by p.site, p.id limit " + AT_A_TIME),
                    filter);
            if (last != null) {
                query.bind("lastSite", last.site()).bind("lastId", last.id());
            }
            return query.map((row, _) -> new Row<>(reader.read(row), row.getString(7), row.getString(8)))
                    .list();
        });
    }

    private static String where(Filter filter) {
        return " where 1 = 1"
                + (filter.site == null ? "" : " and p.site = :site")
                + (filter.stage == null ? "" : " and p.stage = :stage")
                + (filter.seenOrOpen
                        ? " and (p.stage <> 'CLOSED' or p.run = (select max(r.id) from run r where r.site = p.site))"
                        : "");
    }

    private static Query bound(Query query, Filter filter) {
        if (filter.site != null) {
            query.bind("site", filter.site);
        }
        if (filter.stage != null) {
            query.bind("stage", filter.stage.name());
        }
        return query;
    }

    private static StoredPosting stored(ResultSet row) throws SQLException {
        return new StoredPosting(
                PostingJson.read(row.getString(1)),
                Life.Stage.valueOf(row.getString(2)),
                reason(row.getString(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                Instant.ofEpochMilli(row.getLong(5)),
                Instant.ofEpochMilli(row.getLong(6)));
    }

    private static Closing.@Nullable Reason reason(@Nullable String name) {
        return name == null ? null : Closing.Reason.valueOf(name);
    }
}
