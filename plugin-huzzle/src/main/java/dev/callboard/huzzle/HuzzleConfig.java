package dev.callboard.huzzle;

import dev.callboard.api.plugin.About;
import dev.callboard.api.plugin.Default;
import java.net.URI;
import java.util.List;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

record HuzzleConfig(
        @About("The site. Links to any of Huzzle's hosts are followed on this one.") @Default("https://www.huzzle.app")
        URI baseUrl,

        @About("The listings to read, as paths of the site with their filters: `/internships?location=london`.")
        @Default("[/internships, /jobs]")
        List<String> listings,

        @About("CSS selector of the link to a listing's next page.") @Default("a[rel=next], link[rel=next]")
        String nextPage,

        @About("How often at most more of a listing is brought onto its page by scrolling and by its \"load more\""
                + " button, in a browser; 0 where it has pages.")
        @Default("0")
        int showMore) {
    HuzzleConfig {
        listings = List.copyOf(listings);
        if (listings.isEmpty()) {
            throw new IllegalArgumentException("listings is empty, expected at least one path such as /internships");
        }
        for (String listing : listings) {
            if (!listing.startsWith("/")) {
                throw new IllegalArgumentException(
                        "listings: '" + listing + "' is no path, expected one such as /internships");
            }
        }
        if (showMore < 0) {
            throw new IllegalArgumentException("showMore is " + showMore + ", expected 0 or more");
        }
        try {
            QueryParser.parse(nextPage);
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException("nextPage: '" + nextPage + "' is no CSS selector: " + e.getMessage(), e);
        }
    }
}
