package dev.callboard.generic;

import dev.callboard.api.fetch.Links;
import dev.callboard.api.fetch.Response;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// Finds where a page that has no postings leads to them: a frame that shows them, or a link such as "See
/// open positions" or "Careers".
final class ListLink {
    private static final Pattern OTHER_FRAME = Pattern.compile(
            "(?i)youtube|youtu\\.be|vimeo|google|facebook|instagram|linkedin|twitter|spotify|soundcloud|doubleclick"
                    + "|recaptcha|captcha|consent|cookie|analytics|hotjar|hubspot|calendly|openstreetmap|maps");
    private static final double ENOUGH = 2;
    private static final double SURE = 3;
    private static final int LONGEST_LABEL = 60;

    /// @param score how well it reads like a way to the list
    private record Candidate(URI uri, double score) {}

    static List<URI> find(Response page) {
        List<URI> parts = parts(page);
        return parts.isEmpty()
                ? frame(page).or(() -> link(page, ENOUGH)).stream().toList()
                : parts;
    }

    /// A list in several parts, each of which says how many it has: "Kitchen, 4 open positions".
    private static List<URI> parts(Response page) {
        List<URI> parts = page.html().select(Clickable.ALL).stream()
                .filter(link -> link.text().length() <= LONGEST_LABEL
                        && ListSize.COUNTED.matcher(link.text()).find())
                .flatMap(link -> Clickable.address(link).stream())
                .filter(uri -> Objects.equals(uri.getHost(), page.uri().getHost()) && !isSame(uri, page.uri()))
                .distinct()
                .toList();
        return parts.size() > 1 ? parts : List.of();
    }

    /// The same for a page that says that there are no postings: then a link such as "Careers" is none.
    static List<URI> findDespite(Response page) {
        return frame(page).or(() -> link(page, SURE)).stream().toList();
    }

    /// A link to more postings than those that a page presents, for one that is no list itself.
    static Optional<URI> toAll(Response page) {
        return !new PostingAddress(page.uri()).isLanding()
                ? Optional.empty()
                : best(
                        page.html().select("a[href]").stream()
                                .filter(link -> Words.says(Words.OPENINGS, link.text()) || Words.isMore(link.text()))
                                .flatMap(link -> candidate(link, page).stream()),
                        SURE);
    }

    private static Optional<URI> frame(Response page) {
        return best(
                page.html().select("iframe[src], iframe[data-src]").stream()
                        .flatMap(frame -> Stream.of("src", "data-src")
                                .flatMap(name -> Links.of(frame, name).stream())
                                .limit(1)
                                .filter(uri -> uri.getHost() != null
                                        && !OTHER_FRAME
                                                .matcher(uri.getHost() + uri.getPath())
                                                .find())
                                .map(uri -> new Candidate(uri, isOfJobs(frame, uri) ? SURE : ENOUGH))),
                ENOUGH);
    }

    private static boolean isOfJobs(Element frame, URI uri) {
        String about = frame.id() + " " + frame.className() + " " + frame.attr("title") + " " + frame.attr("name");
        return PostingAddress.isNamedLikeJobs(uri)
                || PostingAddress.isNamedLikeJobs(URI.create("/" + about.replaceAll("[^A-Za-z]+", "/")));
    }

    private static Optional<URI> link(Response page, double enough) {
        return best(page.html().select(Clickable.ALL).stream().flatMap(link -> candidate(link, page).stream()), enough);
    }

    private static Optional<URI> best(Stream<Candidate> candidates, double enough) {
        return candidates
                .filter(candidate -> candidate.score() >= enough)
                .max(Comparator.comparingDouble(Candidate::score))
                .map(Candidate::uri);
    }

    private static Optional<Candidate> candidate(Element link, Response page) {
        return Clickable.address(link)
                .filter(uri ->
                        !isSame(uri, page.uri()) && !isSame(uri, page.request().uri()))
                .map(uri -> new Candidate(uri, score(link, uri, page.uri())));
    }

    private static double score(Element link, URI uri, URI page) {
        String label = Words.labelOf(link);
        var address = new PostingAddress(uri);
        boolean isOther = address.isBelowOther()
                || label.length() > LONGEST_LABEL
                || isForeign(uri, page, label)
                || address.isFile();
        boolean isBelow = uri.toString().startsWith(page.toString());
        boolean leads = new PostingAddress(page).isHome() || isBelow;
        double score = Words.says(Words.OPENINGS, label) || (Words.isMore(label) && address.endsWithJobs())
                ? SURE
                : leads && Words.says(Words.CAREERS, label) ? ENOUGH : 0;
        if (isOther || score == 0 || Words.isNone(label)) {
            return 0;
        }
        boolean isInFrame = link.closest("nav, header, footer, [role=navigation]") != null;
        return score + (address.endsWithJobs() ? 0.4 : 0) + (isInFrame ? 0 : 0.3) + (isBelow ? 0.2 : 0);
    }

    /// Another site is followed to only where its address speaks of jobs too.
    private static boolean isForeign(URI uri, URI page, String label) {
        return !Objects.equals(uri.getHost(), page.getHost())
                && !PostingAddress.isNamedLikeJobs(uri)
                && !PostingAddress.isNamedLikeJobs(
                        URI.create("/" + uri.getHost().replace('.', '/')))
                && !Words.says(Words.OPENINGS, label);
    }

    private static boolean isSame(URI one, URI other) {
        return one.toString().replaceFirst("/$", "").equals(other.toString().replaceFirst("/$", ""));
    }

    private ListLink() {}
}
