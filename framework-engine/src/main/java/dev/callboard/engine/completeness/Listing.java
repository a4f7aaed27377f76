package dev.callboard.engine.completeness;

import dev.callboard.api.site.Coverage;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What was counted of one listing of a site so far, from one of its start pages through all pages behind
/// it.
///
/// @param number its place among the site's start pages, from 0
/// @param postings how many distinct postings its pages list
/// @param largest how many postings the fullest page lists
/// @param stale how many pages in a row listed nothing new
/// @param declared how many postings the site says there are; where its pages disagree, the most
/// @param spokenOf how many postings its words speak of, where they may mean others
/// @param last whether a page said that it is the last
/// @param capped the limit behind which the listing goes on, or null
/// @param broken the first thing that went wrong, or null
public record Listing(
        int number,
        URI start,
        int postings,
        int pages,
        int largest,
        int stale,
        @Nullable Integer declared,
        @Nullable Integer spokenOf,
        boolean last,
        @Nullable String capped,
        @Nullable String broken) {
    /// Pages are allowed to overlap a little: postings move while a listing is read.
    private static final int STALE_PAGES = 3;

    public Listing {
        Objects.requireNonNull(start, "start");
    }

    public static Listing begin(int number, URI start) {
        return new Listing(number, start, 0, 0, 0, 0, null, null, false, null, null);
    }

    /// After a page was read.
    public Listing read(ListedPage page) {
        Integer total = page.coverage() instanceof Coverage.Total(int each) ? most(each, declared) : declared;
        Integer words = page.coverage() instanceof Coverage.More(Integer each) ? most(each, spokenOf) : spokenOf;
        boolean isLast = last || page.coverage() instanceof Coverage.Last;
        String cap = page.coverage() instanceof Coverage.Capped(String why) ? why : capped;
        boolean isOfList = page.listed() > 0 || !(page.coverage() instanceof Coverage.Unstated);
        int staleNow = isOfList && page.fresh() == 0 ? stale + 1 : 0;
        return new Listing(
                number,
                start,
                postings + page.fresh(),
                pages + 1,
                Math.max(largest, page.listed()),
                staleNow,
                total,
                words,
                isLast,
                cap,
                broken == null ? fault(page, staleNow) : broken);
    }

    /// After a page could not be read, or was no page of a listing.
    public Listing failed(URI page, String why) {
        boolean isElsewhere = pages > 0 && postings == 0 && !page.equals(start);
        return broken((isElsewhere ? "'" + start + "' shows no posting, and where it leads, " : "") + "'" + page
                + "' could not be read: " + why);
    }

    /// After the run ended before every page was asked for.
    public Listing cutShort(String why) {
        return new Listing(number, start, postings, pages, largest, stale, declared, spokenOf, last, why, broken);
    }

    /// Whether to go where its pages lead: a listing that goes in circles is left.
    public boolean isWorthFollowing() {
        return stale < STALE_PAGES;
    }

    /// The verdict, once no page of it waits.
    ///
    /// @param openBefore how many postings of the site were open before the run, or 0 where an empty
    ///     listing is to be believed all the same
    public Completeness verdict(long openBefore) {
        if (broken != null) {
            return new Completeness.Broken(broken);
        }
        if (capped != null) {
            return new Completeness.Capped(capped);
        }
        if (postings == 0 && openBefore > 0) {
            return new Completeness.Broken("'" + start + "' lists nothing, though " + openBefore
                    + " postings were open before: an empty answer alone is no evidence");
        }
        if (declared != null) {
            return postings == declared
                    ? new Completeness.Proven(declared)
                    : new Completeness.Broken(
                            "'" + start + "' declares " + declared + " postings, but lists " + postings);
        }
        if (last && spokenOf != null && postings < spokenOf) {
            return new Completeness.Capped(
                    "'" + start + "' speaks of " + spokenOf + " postings, and its pages list " + postings);
        }
        return last
                ? new Completeness.NaturalEnd()
                : new Completeness.Broken(
                        postings == 0
                                ? "nothing that '" + start + "' leads to lists a posting"
                                : "the listing at '" + start + "' ended without a last page");
    }

    private static @Nullable Integer most(@Nullable Integer one, @Nullable Integer other) {
        return one == null || (other != null && other > one) ? other : one;
    }

    private Listing broken(String why) {
        return broken != null
                ? this
                : new Listing(number, start, postings, pages, largest, stale, declared, spokenOf, last, capped, why);
    }

    private @Nullable String fault(ListedPage page, int staleNow) {
        if (page.sameAs() != null) {
            return "'" + page.uri() + "' lists the same postings as '" + page.sameAs() + "'";
        }
        if (page.unread() > 0) {
            return page.unread() + " of the postings on '" + page.uri() + "' could not be read";
        }
        if (staleNow >= STALE_PAGES) {
            return "'" + page.uri() + "' is page " + staleNow + " in a row that lists nothing new";
        }
        return switch (page.coverage()) {
            case Coverage.Total(int total)
            when total == 0 && postings + page.fresh() > 0 ->
                "'" + page.uri() + "' declares 0 postings, though " + (postings + page.fresh()) + " were listed";
            case Coverage.More _
            when page.listed() == 0 -> "'" + page.uri() + "' lists nothing though more pages follow";
            case Coverage.More _
            when page.listed() * 2 < largest ->
                "'" + page.uri() + "' lists " + page.listed() + " postings though a page before it lists " + largest
                        + " and more pages follow";
            case Coverage.Total _, Coverage.More _, Coverage.Last _, Coverage.Unstated _, Coverage.Capped _ -> null;
        };
    }
}
