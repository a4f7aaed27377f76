package dev.callboard.engine.store;

import dev.callboard.engine.completeness.ListedPage;
import dev.callboard.engine.completeness.Listing;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// The listings of a run. What they list is counted on disk, the counts are in memory too. For the thread
/// of the crawl.
final class Listings {
    private final long run;
    private final List<Listing> all;

    private Listings(long run, List<Listing> all) {
        this.run = run;
        this.all = new ArrayList<>(all);
    }

    /// Those of a new run, one for each of the site's start pages.
    static Listings begin(Handle handle, long run, List<URI> starts) {
        var listings = new Listings(run, List.of());
        for (URI start : starts) {
            Listing listing = Listing.begin(listings.all.size(), start);
            listings.all.add(listing);
            handle.execute(
                    "insert into listing (run, number, start, postings, pages, largest, stale, last)"
                            + " values (?, ?, ?, 0, 0, 0, 0, 0)",
                    run,
                    listing.number(),
                    start.toString());
        }
        return listings;
    }

    /// Those of a run that goes on.
    static Listings resume(Handle handle, long run) {
        return new Listings(
                run,
                handle.createQuery("select number, start, postings, pages, largest, stale, declared, spoken_of, last,"
                                + " capped, broken from listing where run = ? order by number")
                        .bind(0, run)
                        .map((row, _) -> listing(row))
                        .list());
    }

    List<Listing> all() {
        return List.copyOf(all);
    }

    /// Enters a page that was read.
    ///
    /// @return whether to go where it leads
    boolean read(Handle handle, Entry.Listed page) {
        int fresh = count(handle, page);
        URI sameAs = page.ids().isEmpty() ? null : sameAs(handle, page);
        Listing after = all.get(page.listing())
                .read(new ListedPage(page.uri(), page.ids().size(), fresh, page.unread(), sameAs, page.coverage()));
        keep(handle, after);
        return after.isWorthFollowing();
    }

    void failed(Handle handle, Entry.Failed page) {
        keep(handle, all.get(page.listing()).failed(page.uri(), page.why()));
    }

    void cutShort(Handle handle, String why) {
        all().forEach(listing -> keep(handle, listing.cutShort(why)));
    }

    private int count(Handle handle, Entry.Listed page) {
        if (page.ids().isEmpty()) {
            return 0;
        }
        PreparedBatch insert = handle.prepareBatch(
                "insert into listed (run, listing, key) values (?, ?, ?) on conflict (run, listing, key) do nothing");
        page.ids().forEach(id -> insert.add(run, page.listing(), id));
        return Arrays.stream(insert.execute()).sum();
    }

    private @Nullable URI sameAs(Handle handle, Entry.Listed page) {
        String digest = Digest.of(String.join("\n", page.ids().stream().sorted().toList()));
        int inserted = handle.execute(
                "insert into listing_page (run, listing, digest, uri) values (?, ?, ?, ?)"
                        + " on conflict (run, listing, digest) do nothing",
                run,
                page.listing(),
                digest,
                page.uri().toString());
        return inserted > 0
                ? null
                : handle.createQuery("select uri from listing_page where run = ? and listing = ? and digest = ?")
                        .bind(0, run)
                        .bind(1, page.listing())
                        .bind(2, digest)
                        .map((row, _) -> URI.create(row.getString(1)))
                        .one();
    }

    private void keep(Handle handle, Listing listing) {
        all.set(listing.number(), listing);
        handle.execute(
                "update listing set postings = ?, pages = ?, largest = ?, stale = ?, declared = ?, spoken_of = ?, last"
                        + " = ?, capped = ?, broken = ? where run = ? and number = ?",
                listing.postings(),
                listing.pages(),
                listing.largest(),
                listing.stale(),
                listing.declared(),
                listing.spokenOf(),
                listing.last() ? 1 : 0,
                listing.capped(),
                listing.broken(),
                run,
                listing.number());
    }

    private static Listing listing(ResultSet row) throws SQLException {
        return new Listing(
                row.getInt(1),
                URI.create(row.getString(2)),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                number(row, 7),
                number(row, 8),
                row.getInt(9) == 1,
                row.getString(10),
                row.getString(11));
    }

    private static @Nullable Integer number(ResultSet row, int column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }
}
