package dev.callboard.generic;

import dev.callboard.api.fetch.BrowserStep;
import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.plugin.About;
import dev.callboard.api.plugin.Default;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

record GenericConfig(
        @About("A careers page, or the first page of each listing; the only key that is needed.")
        List<URI> startUrls,

        @About("Where postings are listed; by itself the first that is there: a known system's board, links on pages,"
                + " the sitemap.")
        @Nullable
        ListingKind listing,

        @About("The applicant tracking system whose board it must be, such as 'greenhouse'; by itself any that is"
                + " known.")
        @Nullable
        String board,

        @About("CSS selector of the links to postings' pages; by itself found by how links are called and repeated.")
        @Nullable
        String postingLinks,

        @About("CSS selector of the link to the next page; by itself found by its label or number, if there is one.")
        @Nullable
        String nextPage,

        @About("CSS selector of the element with the number of postings the site declares.") @Nullable
        String total,

        @About("What a browser does on a page of the listing before it is read, in this order: `click CSS`,"
                + " `clickWhile CSS` (until it is gone or changes nothing, at most 40 times), `scrollToEnd`,"
                + " `waitFor CSS`. With any of these the listing is always rendered.")
        @Default("[]")
        List<String> listingSteps,

        @About("The same for postings' pages.") @Default("[]")
        List<String> postingSteps) {
    GenericConfig {
        startUrls = List.copyOf(startUrls);
        if (startUrls.isEmpty()) {
            throw new IllegalArgumentException("startUrls is empty, expected at least one address");
        }
        if (board != null && listing != null && listing != ListingKind.BOARD) {
            throw new IllegalArgumentException("board: '" + board + "' has no meaning with listing '" + listing + "'");
        }
        if (board != null && postingLinks != null) {
            throw new IllegalArgumentException("board: '" + board + "' has no meaning with postingLinks");
        }
        requireCss("postingLinks", postingLinks);
        requireCss("nextPage", nextPage);
        requireCss("total", total);
        listingSteps = List.copyOf(listingSteps);
        postingSteps = List.copyOf(postingSteps);
        Steps.of("listingSteps", listingSteps);
        Steps.of("postingSteps", postingSteps);
    }

    /// How a page of the listing is read, where its own steps end with these.
    Rendering listing(List<BrowserStep> last) {
        var steps = new ArrayList<>(Steps.of("listingSteps", listingSteps));
        steps.addAll(last);
        return listingSteps.isEmpty() ? new Rendering.Auto(steps) : new Rendering.Browser(steps);
    }

    /// How a posting's page is read.
    Rendering posting() {
        List<BrowserStep> steps = Steps.of("postingSteps", postingSteps);
        return steps.isEmpty() ? Rendering.auto() : new Rendering.Browser(steps);
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
