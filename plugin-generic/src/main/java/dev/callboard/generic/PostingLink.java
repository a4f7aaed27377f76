package dev.callboard.generic;

import dev.callboard.api.fetch.Links;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A link that may lead to a posting.
///
/// @param title the text of the link, or of the heading it stands with where it only says what a click does
/// @param isHeading whether it is or has a heading
/// @param place where it stands in the markup, the same for all links of a list
record PostingLink(URI address, PostingAddress parts, String title, boolean isHeading, String place) {
    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6, [role=heading]";
    private static final Pattern COUNTER = Pattern.compile("\\d+");
    private static final int PLACE_DEPTH = 5;
    private static final int CARD_DEPTH = 4;

    /// Nothing for a link that stays on the page, leaves the web, or stands in what frames all pages.
    static Optional<PostingLink> of(Element link, URI page) {
        Optional<URI> address = Links.of(link, "href")
                .filter(uri -> "http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                .filter(uri -> uri.getHost() != null && !isSame(uri, page));
        if (address.isEmpty() || isFrame(link)) {
            return Optional.empty();
        }
        Element heading = link.selectFirst(HEADINGS);
        boolean isHeading = heading != null || link.closest(HEADINGS) != null;
        String own = heading == null ? Words.labelOf(link) : heading.text();
        String title = Words.isLabel(own) ? headingNear(link) : own;
        var parts = new PostingAddress(address.get());
        return Optional.of(new PostingLink(
                address.get(),
                parts,
                title,
                isHeading,
                place(link) + " " + address.get().getHost().replaceFirst("^.*?([^.]+\\.[^.]+)$", "$1") + " "
                        + parts.depth()));
    }

    private static boolean isSame(URI one, URI other) {
        return one.toString()
                .replaceFirst("/?#.*$|/$", "")
                .equals(other.toString().replaceFirst("/?#.*$|/$", ""));
    }

    /// Navigation, and the page's own head and foot; a card may have a head and a foot too.
    private static boolean isFrame(Element link) {
        if (link.closest("nav, [role=navigation], dialog, [role=dialog], form") != null) {
            return link.closest("nav, [role=navigation], dialog, [role=dialog]") != null;
        }
        Element part = link.closest("header, footer");
        return part != null && part.closest("article, li, tr, section, main") == null;
    }

    private static String headingNear(Element link) {
        @Nullable Element card = link.parent();
        for (int i = 0; i < CARD_DEPTH && card != null; i++) {
            Element heading = card.selectFirst(HEADINGS);
            if (heading != null) {
                return heading.text();
            }
            card = card.parent();
        }
        return "";
    }

    private static String place(Element link) {
        return link.parents().stream().limit(PLACE_DEPTH).map(PostingLink::kind).collect(Collectors.joining("<")) + "<"
                + kind(link);
    }

    private static String kind(Element element) {
        String first = element.classNames().stream().findFirst().orElse("");
        return element.normalName() + "." + COUNTER.matcher(first).replaceAll("0");
    }
}
