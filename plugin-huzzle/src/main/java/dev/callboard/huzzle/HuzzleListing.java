package dev.callboard.huzzle;

import dev.callboard.api.fetch.BrowserStep;
import dev.callboard.api.fetch.Links;
import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.site.Coverage;
import dev.callboard.api.site.Parsed;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/// The pages that list postings: links to them, perhaps a number, perhaps a next page.
final class HuzzleListing {
    private static final Evaluator LINKS = QueryParser.parse("a[href]");
    private static final Evaluator PAGED = QueryParser.parse("a[rel=prev], link[rel=prev]");
    private static final Pattern TOTAL = Pattern.compile("(?i)(?:showing .{1,20} of )?(\\d{1,3}(?:,\\d{3})+|\\d{1,6})"
            + " (?:internships?|jobs?|roles?|opportunit(?:y|ies)|results?)(?: found| available)?");
    private static final String MORE = "(?:load|show|see|view) more.*";
    private static final Coverage UNKNOWN = new Coverage.Capped(
            "the page says neither how many postings there are nor whether more follow (config.nextPage,"
                    + " config.showMore)");

    private final HuzzleConfig config;
    private final Evaluator nextPage;

    HuzzleListing(HuzzleConfig config) {
        this.config = config;
        this.nextPage = QueryParser.parse(config.nextPage());
    }

    Request request(URI page) {
        return Request.listing(page)
                .with(
                        config.showMore() > 0
                                ? Rendering.browser(new BrowserStep.ShowMore(MORE, config.showMore()))
                                : Rendering.auto());
    }

    /// A page without a link to a posting is a listing only where it says that there are none.
    Parsed parse(Response page) {
        List<Request> requests = new ArrayList<>(postings(page));
        OptionalInt total = total(page);
        if (requests.isEmpty() && (total.isEmpty() || total.getAsInt() > 0)) {
            return new Parsed.Skipped(
                    "no link on it leads to a posting (/internships/… or /jobs/… with six digits at the end)");
        }
        Optional<URI> next =
                Optional.ofNullable(page.html().selectFirst(nextPage)).flatMap(link -> Links.of(link, "href"));
        next.map(this::request).ifPresent(requests::add);
        return new Parsed.Listing(List.of(), requests, coverage(page, total, next.isPresent()));
    }

    private List<Request> postings(Response page) {
        return page.html().select(LINKS).stream()
                .flatMap(link -> Links.of(link, "href").stream())
                .flatMap(link -> HuzzleAddress.of(link, config.baseUrl()).stream())
                .map(address -> address.on(config.baseUrl()))
                .distinct()
                .map(address -> Request.posting(address).with(Rendering.auto()))
                .toList();
    }

    /// Numbers that differ are not chosen between.
    private static OptionalInt total(Response page) {
        List<Integer> totals = PageLines.of(page).stream()
                .map(line -> TOTAL.matcher(line.text()))
                .filter(Matcher::matches)
                .map(total -> Integer.valueOf(total.group(1).replace(",", "")))
                .distinct()
                .toList();
        return totals.size() == 1 ? OptionalInt.of(totals.getFirst()) : OptionalInt.empty();
    }

    /// Without a number only a page behind others can be seen to be the last.
    private static Coverage coverage(Response page, OptionalInt total, boolean more) {
        if (total.isPresent()) {
            return Coverage.total(total.getAsInt());
        }
        if (more) {
            return Coverage.more();
        }
        return page.html().selectFirst(PAGED) == null ? UNKNOWN : Coverage.last();
    }
}
