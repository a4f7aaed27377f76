package dev.callboard.generic;

import dev.callboard.api.plugin.About;
import java.net.URI;
import java.util.List;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

record GenericConfig(
        @About("The first page of each listing.") List<URI> startUrls,

        @About("CSS selector of the links to postings' pages.")
        String postingLinks,

        @About("CSS selector of the link to the next page; without it a listing has one page.") @Nullable
        String nextPage,

        @About("CSS selector of the element with the number of postings the site declares.") @Nullable
        String total) {
    GenericConfig {
        startUrls = List.copyOf(startUrls);
        if (startUrls.isEmpty()) {
            throw new IllegalArgumentException("startUrls is empty, expected at least one address");
        }
        requireCss("postingLinks", postingLinks);
        requireCss("nextPage", nextPage);
        requireCss("total", total);
    }

    private static void requireCss(String key, @Nullable String css) {
        try {
            if (css != null) {
                QueryParser.parse(css);
            }
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException(key + ": '" + css + "' is no CSS selector: " + e.getMessage(), e);
        }
    }
}
