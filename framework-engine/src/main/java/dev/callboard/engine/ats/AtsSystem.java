package dev.callboard.engine.ats;

import dev.callboard.api.fetch.Request;
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
/// @param board the request for all postings of a board, from their start; null where there is none
/// @param posting the request for one posting; null where the board's answer is all there is
/// @param list how to see a list in its HTML; null where the system answers with more than that
public record AtsSystem(
        String name,
        String title,
        List<Pattern> apis,
        List<Pattern> pages,
        List<Pattern> anywhere,
        List<String> markers,
        @Nullable Endpoint board,
        @Nullable Endpoint posting,
        @Nullable HtmlList list) {
    public AtsSystem {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(title, "title");
        apis = List.copyOf(apis);
        pages = List.copyOf(pages);
        anywhere = List.copyOf(anywhere);
        markers = List.copyOf(markers);
    }

    /// A list of postings in HTML, which names them and says nothing more.
    ///
    /// @param marks texts of which the page's source has at least one
    /// @param rows a CSS selector with one match for each posting; null where the list is in a script
    public record HtmlList(List<String> marks, @Nullable String rows) {
        public HtmlList {
            marks = List.copyOf(marks);
        }
    }

    /// The request for the board that a page of it, or one of its answers, belongs to; nothing where the
    /// address does not tell.
    public Optional<Request> boardOf(URI address) {
        return board == null ? Optional.empty() : board.request(Request.Kind.LISTING, namesIn(address));
    }

    /// The request for the posting of a page; nothing where the address is not a posting's.
    public Optional<Request> postingOf(URI address) {
        return posting == null ? Optional.empty() : posting.request(Request.Kind.POSTING, namesIn(address));
    }

    /// @param fromHost the address from its host on
    boolean isOwn(String fromHost) {
        return matches(apis, fromHost) || matches(pages, fromHost);
    }

    /// @param fromPath the address from its path on
    boolean isAnywhere(String fromPath) {
        return matches(anywhere, fromPath);
    }

    /// Whether the address is that of an API, which never answers with a web page.
    boolean isApi(URI address) {
        return matches(apis, fromHost(address));
    }

    private Map<String, String> namesIn(URI address) {
        var names = new HashMap<String, String>();
        names.put("host", fromHost(address).replaceFirst("[/?].*", ""));
        for (List<Pattern> patterns : List.of(apis, pages)) {
            patterns.forEach(pattern -> collect(pattern.matcher(fromHost(address)), names));
        }
        anywhere.forEach(pattern -> collect(pattern.matcher(fromPath(address)), names));
        return names;
    }

    private static void collect(Matcher matcher, Map<String, String> names) {
        if (matcher.lookingAt()) {
            for (String name : matcher.namedGroups().keySet()) {
                String value = matcher.group(name);
                if (value != null) {
                    names.putIfAbsent(name, value);
                }
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

    static String fromHost(URI address) {
        String host = address.getHost();
        return (host == null ? "" : host.toLowerCase(Locale.ROOT)) + fromPath(address);
    }

    static String fromPath(URI address) {
        String path = address.getRawPath();
        String query = address.getRawQuery();
        return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
    }
}
