package dev.callboard.engine.extract;

import dev.callboard.api.posting.Stated;
import dev.callboard.engine.lexicon.Fold;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The address of a posting that led to the site's root, its list of postings or its page for what is not
/// found.
final class GoneAddress {
    private static final Pattern ROOT = Pattern.compile("(?:/[a-z]{2}(?:[-_][a-zA-Z]{2})?)?/?");
    private static final Pattern NOT_FOUND =
            Pattern.compile("(?i).*/(?:404|(?:page|job|position)?[-_]?not[-_]?found)(?:\\.\\w+)?/?");
    private static final Pattern NUMBER = Pattern.compile("\\d{3,}");
    /// What the addresses of lists end in.
    private static final Set<String> LISTS = Set.of(
            "jobs",
            "careers",
            "career",
            "search",
            "job search",
            "search jobs",
            "search results",
            "openings",
            "open positions",
            "positions",
            "vacancies",
            "karriere",
            "stellenangebote",
            "jobs search",
            "emplois",
            "offres",
            "empleos",
            "ofertas",
            "vacatures",
            "kariera",
            "prace",
            "praca",
            "oferty");

    /// @param asked the address of the posting
    /// @param reached where it led
    static Optional<Stated> evidence(URI asked, URI reached) {
        String from = path(asked);
        String to = path(reached);
        boolean over = host(asked).equals(host(reached))
                && !from.equals(to)
                && !ROOT.matcher(from).matches()
                && !stillNames(reached, from)
                && (ROOT.matcher(to).matches() || NOT_FOUND.matcher(to).matches() || isAbove(to, from) || isList(to));
        return over
                ? Optional.of(new Stated("'" + asked + "' led to '" + reached + "'", "url:" + reached))
                : Optional.empty();
    }

    /// An application of one page, or a list that shows the posting: its number or name is in the query or
    /// the fragment.
    private static boolean stillNames(URI reached, String posting) {
        String rest = reached.getQuery() + " " + reached.getFragment();
        return rest.contains(posting.substring(posting.lastIndexOf('/') + 1))
                || NUMBER.matcher(posting).results().map(MatchResult::group).anyMatch(rest::contains);
    }

    private static boolean isAbove(String path, String below) {
        return below.startsWith(path + "/");
    }

    private static boolean isList(String path) {
        return LISTS.contains(
                Fold.fold(path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.\\w+$", "")));
    }

    private static String host(URI uri) {
        return String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    private static String path(URI uri) {
        return Optional.ofNullable(uri.getPath()).orElse("").replaceFirst("/+$", "");
    }

    private GoneAddress() {}
}
