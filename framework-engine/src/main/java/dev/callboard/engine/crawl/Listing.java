package dev.callboard.engine.crawl;

import dev.callboard.api.fetch.Request;
import dev.callboard.api.site.Coverage;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One listing of a site while it is read, from one of its start pages through all pages behind it.
///
/// Of each page it remembers a hash of what it listed, not the page.
final class Listing {
    private final URI start;
    private final Set<String> ids = new HashSet<>();
    private final Map<Integer, URI> pages = new HashMap<>();
    private OptionalInt declared = OptionalInt.empty();
    private boolean last;
    private @Nullable String capped;
    private @Nullable String broken;

    Listing(URI start) {
        this.start = start;
    }

    /// A page was read.
    ///
    /// @param listed the ids of the postings it lists, or their pages' addresses
    void read(Request page, List<String> listed, Coverage coverage) {
        ids.addAll(listed);
        URI same = listed.isEmpty() ? null : pages.putIfAbsent(listed.hashCode(), page.uri());
        if (same != null) {
            breakOff("'" + page.uri() + "' lists the same postings as '" + same + "'");
        }
        switch (coverage) {
            case Coverage.Total(int postings) -> declare(page, postings);
            case Coverage.Last() -> last = true;
            case Coverage.Elsewhere() -> {}
            case Coverage.Capped(String why) -> capped = why;
            case Coverage.More() -> {
                if (listed.isEmpty()) {
                    breakOff("'" + page.uri() + "' lists nothing though more pages follow");
                }
            }
        }
    }

    /// A page could not be read, or is no page of a listing.
    void failed(Request page, String why) {
        breakOff("'" + page.uri() + "' could not be read: " + why);
    }

    /// The run ended before every page was asked for.
    void cutShort(String why) {
        capped = why;
    }

    Completeness verdict() {
        if (broken != null) {
            return new Completeness.Broken(broken);
        }
        if (capped != null) {
            return new Completeness.Capped(capped);
        }
        if (declared.isPresent()) {
            int total = declared.getAsInt();
            return ids.size() == total
                    ? new Completeness.Proven(total)
                    : new Completeness.Broken(
                            "'" + start + "' declares " + total + " postings, but lists " + ids.size());
        }
        return last
                ? new Completeness.NaturalEnd()
                : new Completeness.Broken(
                        ids.isEmpty()
                                ? "nothing that '" + start + "' leads to lists a posting"
                                : "the listing at '" + start + "' ended without a last page");
    }

    /// A total that changes while pages are read is what the site says last.
    private void declare(Request page, int postings) {
        if (declared.isPresent() && postings == 0 && !ids.isEmpty()) {
            breakOff("'" + page.uri() + "' declares 0 postings, after others declared " + declared.getAsInt());
        }
        declared = OptionalInt.of(postings);
    }

    private void breakOff(String why) {
        if (broken == null) {
            broken = why;
        }
    }
}
