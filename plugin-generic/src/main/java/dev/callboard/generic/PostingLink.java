package dev.callboard.generic;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A link that may lead to a posting.
///
/// @param title the text of the link, or of the heading it stands with where it only says what a click does
/// @param isPart whether it says how many postings it leads to
/// @param isLabel whether its own text only says what a click does
/// @param isHeading whether it is or has a heading
/// @param isApply whether its label is one that only postings have
/// @param isAnnounced whether it stands below words that announce postings
/// @param path where it stands in the markup, the same for all links of a list
/// @param place the same with what kind of address it has
record PostingLink(
        URI address,
        PostingAddress parts,
        String title,
        boolean isPart,
        boolean isLabel,
        boolean isHeading,
        boolean isApply,
        boolean isAnnounced,
        String path,
        String place) {
    private static final String FRAME = "html, body, [data-callboard-page]";
    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6, [role=heading]";
    private static final String TITLES = "[class*=title i], strong, b, dt, td";
    /// Where anybody can have a form, and nobody a posting.
    private static final Pattern FORMS = Pattern.compile(
            "^(?:forms\\.gle|docs\\.google\\.com/forms|forms\\.office\\.com|wa\\.me|t\\.me|[\\w.-]*(?:typeform|jotform|surveymonkey|airtable|tally)\\.\\w+)(?:/|$)");
    private static final Pattern COUNTER = Pattern.compile("\\d+");
    private static final int PLACE_DEPTH = 5;
    private static final int CARD_DEPTH = 4;

    /// Nothing for a link that stays on the page, leaves the web, or stands in what frames all pages.
    static Optional<PostingLink> of(Element link, URI page, Set<Element> announced) {
        Optional<URI> address = Clickable.address(link).filter(uri -> !isSame(uri, page));
        if (address.isEmpty() || isFrame(link)) {
            return Optional.empty();
        }
        Element heading = link.selectFirst(HEADINGS);
        boolean isHeading = heading != null || link.closest(HEADINGS) != null;
        String own = heading == null ? label(link) : heading.text();
        if (COUNTER.matcher(own).matches() || Words.NEXT.contains(Words.bare(own))) {
            return Optional.empty();
        }
        var parts = new PostingAddress(address.get());
        if (FORMS.matcher(address.get().getHost() + address.get().getPath()).find()) {
            return Optional.empty();
        }
        return Optional.of(new PostingLink(
                address.get(),
                parts,
                Words.isLabel(own) ? titleNear(link, own) : own,
                ListSize.COUNTED.matcher(link.text()).find(),
                Words.isLabel(own),
                isHeading,
                Words.isApply(own),
                announced.contains(link),
                path(link),
                path(link) + " " + address.get().getHost().replaceFirst("^.*?([^.]+\\.[^.]+)$", "$1") + " "
                        + parts.depth() + parts.isBelowJobs() + parts.isBelowOther()));
    }

    /// Whether it tells of working there, and not of one posting.
    boolean isAbout() {
        return parts.isAbout() || Words.isAbout(title);
    }

    /// Of what is clicked and is no link itself, which may be all of a row, the part that is its title.
    private static String label(Element link) {
        Element title = link.normalName().equals("a") ? null : link.selectFirst(TITLES);
        return title == null ? Words.labelOf(link) : title.text();
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

    /// The heading of the card that a link is in, or what else stands there as one. A card ends where a
    /// second link of that label begins.
    private static String titleNear(Element link, String label) {
        @Nullable Element card = link.parent();
        @Nullable String title = null;
        for (int i = 0; i < CARD_DEPTH && card != null && isOnly(label, card); i++) {
            Element heading = card.selectFirst(HEADINGS);
            if (heading != null) {
                return heading.text();
            }
            Element other = card.selectFirst(TITLES);
            title = title == null && other != null && other.selectFirst("a") == null ? other.text() : title;
            card = card.parent();
        }
        return title == null ? "" : title;
    }

    private static boolean isOnly(String label, Element card) {
        return card.select("a[href]").stream()
                        .filter(link -> Words.labelOf(link).equals(label))
                        .count()
                <= 1;
    }

    private static String path(Element link) {
        return link.parents().stream()
                        .filter(part -> !part.is(FRAME))
                        .limit(PLACE_DEPTH)
                        .map(PostingLink::kind)
                        .collect(Collectors.joining("<"))
                + "<"
                + kind(link);
    }

    private static String kind(Element element) {
        String first = element.classNames().stream().findFirst().orElse("");
        return element.normalName() + "." + COUNTER.matcher(first).replaceAll("0");
    }
}
