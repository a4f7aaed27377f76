package dev.callboard.engine.ats;

import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.fetch.UnreadableException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One applicant tracking system: how its addresses and pages look, and where its API answers.
///
/// The named groups of the patterns are what an [Endpoint] is filled with, and `host` is the address's own.
///
/// @param name in lower case, as in `RawPosting.source`
/// @param title as people write it
/// @param apis addresses of its API on its own hosts: patterns of host, path and query from the host's
///     start
/// @param pages addresses of its public pages on its own hosts, in the same way
/// @param anywhere what shows the system on any host: patterns of path and query, from the path's start
/// @param markers texts that only a public page with this system in it has
/// @param hosted texts that only a page on a board's own host has, whatever the host is called
/// @param source patterns of a page's source whose named groups tell what the address does not
/// @param board the request for all postings of a board, from their start; null where there is none
/// @param posting the request for one posting; null where the board's answer is all there is
/// @param page the address of a posting's public page, where its answers do not state it
/// @param listing how the board's answer is cut into pages; null where it is all in one
/// @param list how to see a list in its HTML; null where the system answers with more than that
/// @param embedded texts of its pages behind which its answer stands as JSON; null for none
/// @param field a CSS selector of the field of its pages whose value is its answer as JSON; null for none
/// @param madeUpDates the fields whose dates the markup of its pages makes up when it is asked for, each
///     with a pattern of the values that are; null where none is known to be
public record AtsSystem(
        String name,
        String title,
        List<Pattern> apis,
        List<Pattern> pages,
        List<Pattern> anywhere,
        List<String> markers,
        List<String> hosted,
        List<Pattern> source,
        @Nullable Endpoint board,
        @Nullable Endpoint posting,
        @Nullable String page,
        @Nullable Listing listing,
        @Nullable HtmlList list,
        @Nullable List<String> embedded,
        @Nullable String field,
        @Nullable Map<String, Pattern> madeUpDates) {
    public AtsSystem {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(title, "title");
        apis = List.copyOf(apis);
        pages = List.copyOf(pages);
        anywhere = List.copyOf(anywhere);
        markers = List.copyOf(markers);
        hosted = List.copyOf(hosted);
        source = List.copyOf(source);
        embedded = embedded == null ? List.of() : List.copyOf(embedded);
    }

    /// What is particular to a system's lists.
    ///
    /// @param limit how many rows a page is asked for; null where the list is one page
    /// @param window the number of postings at which the system stops counting, or listing where it does
    ///     not count; null where it does neither
    /// @param totalOnFirst whether only the first page says how many postings there are, and others say 0
    /// @param unknownIsEmpty whether a board that does not exist is answered with an empty list
    /// @param madeUpEnd whether the last day that postings' pages state is made up
    /// @param row path of what names a row's posting in the request for it; null for the posting's id
    public record Listing(
            @Nullable Integer limit,
            @Nullable Integer window,
            @Nullable Boolean totalOnFirst,
            @Nullable Boolean unknownIsEmpty,
            @Nullable Boolean madeUpEnd,
            @Nullable String row) {
        static final Listing PLAIN = new Listing(null, null, null, null, null, null);

        boolean isTotalOnFirst() {
            return Boolean.TRUE.equals(totalOnFirst);
        }

        boolean isEndMadeUp() {
            return Boolean.TRUE.equals(madeUpEnd);
        }

        boolean isUnknownEmpty() {
            return Boolean.TRUE.equals(unknownIsEmpty);
        }
    }

    /// A list of postings in HTML, which names them and says nothing more.
    ///
    /// @param marks texts of which the page's source has at least one
    /// @param rows a CSS selector with one match for each posting; null where the list is in a script
    /// @param links a CSS selector of the links to postings' pages; null where the list is in a script
    /// @param total a CSS selector of a text such as "1-50 of 266", which counts postings
    /// @param pages a CSS selector of a text such as "Page 1 of 4", which counts pages
    /// @param next a CSS selector of what every page but the last has
    /// @param none texts of a list without postings
    public record HtmlList(
            List<String> marks,
            @Nullable String rows,
            @Nullable String links,
            @Nullable String total,
            @Nullable String pages,
            @Nullable String next,
            @Nullable List<String> none) {
        public HtmlList {
            marks = List.copyOf(marks);
            none = none == null ? List.of() : List.copyOf(none);
        }
    }

    /// What is particular to its lists, whether or not anything is.
    Listing lists() {
        return listing == null ? Listing.PLAIN : listing;
    }

    /// The answer that a page of it keeps for its scripts; nothing where it keeps none.
    ///
    /// @throws UnreadableException when it is no JSON
    Optional<JsonNode> embeddedIn(Response page) {
        return field == null
                ? PageJson.behind(Objects.requireNonNull(embedded), page.body().text())
                : PageJson.in(field, page.html());
    }

    /// The request for the board that a page of it, or one of its answers, belongs to; nothing where the
    /// address does not tell.
    public Optional<Request> boardOf(URI address) {
        return board == null ? Optional.empty() : board.request(Request.Kind.LISTING, firstPage(namesIn(address)));
    }

    /// The request for the posting of a page; nothing where the address is not a posting's.
    public Optional<Request> postingOf(URI address) {
        return posting == null ? Optional.empty() : posting.request(Request.Kind.POSTING, namesIn(address));
    }

    /// The address of a posting's public page, as far as what is known of its board tells.
    Optional<String> pageOf(String id, Map<String, String> board) {
        if (page == null) {
            return Optional.empty();
        }
        var names = new HashMap<>(board);
        names.put("posting", id);
        return Endpoint.fill(page, names);
    }

    boolean isOwn(URI address) {
        String text = fromHost(address);
        return matches(apis, text) || matches(pages, text);
    }

    boolean isAnywhere(URI address) {
        return matches(anywhere, fromPath(address));
    }

    /// Whether the address is that of an API, which never answers with a web page.
    boolean isApi(URI address) {
        return matches(apis, fromHost(address));
    }

    /// What an endpoint needs to know for the first page of a list.
    Map<String, String> firstPage(Map<String, String> names) {
        var first = new HashMap<>(names);
        first.put("offset", "0");
        first.put("page", "0");
        first.put("facets", "{}");
        Integer limit = lists().limit();
        first.put("limit", String.valueOf(limit == null ? 0 : limit));
        return first;
    }

    Map<String, String> namesIn(URI address) {
        var names = new HashMap<String, String>();
        names.put("host", fromHost(address).replaceFirst("[/?].*", ""));
        for (List<Pattern> patterns : List.of(apis, pages)) {
            patterns.forEach(pattern -> collect(pattern.matcher(fromHost(address)), names));
        }
        anywhere.forEach(pattern -> collect(pattern.matcher(fromPath(address)), names));
        return names;
    }

    /// What a page's source tells of its board.
    Map<String, String> namesInSource(String text) {
        var names = new HashMap<String, String>();
        source.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .forEach(found -> take(found, names));
        return names;
    }

    private static void collect(Matcher matcher, Map<String, String> names) {
        if (matcher.lookingAt()) {
            take(matcher, names);
        }
    }

    private static void take(Matcher matcher, Map<String, String> names) {
        for (String name : matcher.namedGroups().keySet()) {
            String value = matcher.group(name);
            if (value != null) {
                names.putIfAbsent(name, value);
            }
        }
    }

    private static boolean matches(List<Pattern> patterns, String text) {
        for (Pattern pattern : patterns) {
            if (pattern.matcher(text).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static String fromHost(URI address) {
        String host = address.getHost();
        return (host == null ? "" : host.toLowerCase(Locale.ROOT)) + fromPath(address);
    }

    private static String fromPath(URI address) {
        String path = address.getRawPath();
        String query = address.getRawQuery();
        return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
    }
}
