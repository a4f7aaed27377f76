package dev.callboard.engine.ats;

import dev.callboard.api.fetch.Links;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.fetch.UnreadableException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The list of a system that lists in HTML alone.
///
/// @param postings addresses of the postings' pages
/// @param total how many postings the list says there are on all its pages; null where it does not say
/// @param pages how many pages the list says it has; 0 where it does not say
/// @param hasNext whether the page leads to another
record HtmlRows(List<URI> postings, @Nullable Integer total, int pages, boolean hasNext) {
    private static final Pattern OF =
            Pattern.compile("\\d\\s+(?:of|von|de|sur|di|van|av|af|z|ze|из)\\s+(\\d{1,3}(?:[.,]\\d{3})+|\\d{1,9})");

    HtmlRows {
        postings = List.copyOf(postings);
    }

    /// @throws UnreadableException when the page is not the system's list
    static HtmlRows read(AtsSystem system, Response page) {
        AtsSystem.HtmlList list = system.list();
        String links = list == null ? null : list.links();
        if (list == null || links == null) {
            throw unreadable(system, page);
        }
        Document html = page.html();
        List<URI> postings = html.select(links).stream()
                .flatMap(link -> Links.of(link, "href").stream())
                .distinct()
                .toList();
        if (postings.isEmpty() && (isElsewhere(page) || !saysNone(html, list.none()))) {
            throw unreadable(system, page);
        }
        OptionalInt total = last(html, list.total());
        boolean next = list.next() != null && html.selectFirst(list.next()) != null;
        return new HtmlRows(
                postings,
                total.isPresent() ? Integer.valueOf(total.getAsInt()) : null,
                last(html, list.pages()).orElse(0),
                next);
    }

    /// An unknown board can lead to pages of help, whose words say nothing of a board.
    private static boolean isElsewhere(Response page) {
        return !Objects.equals(page.request().uri().getHost(), page.uri().getHost());
    }

    private static boolean saysNone(Document html, @Nullable List<String> none) {
        String text = html.text().toLowerCase(Locale.ROOT);
        return Objects.requireNonNull(none).stream().anyMatch(text::contains);
    }

    /// The last number of a text such as "1-50 of 266" or "Page 1 of 4".
    private static OptionalInt last(Document html, @Nullable String css) {
        if (css != null) {
            for (Element element : html.select(css)) {
                Matcher of = OF.matcher(element.text());
                if (of.find()) {
                    return OptionalInt.of(Integer.parseInt(of.group(1).replaceAll("[.,]", "")));
                }
            }
        }
        return OptionalInt.empty();
    }

    private static UnreadableException unreadable(AtsSystem system, Response page) {
        return new UnreadableException("expected a list of postings as " + system.title() + " writes it, found a page"
                + " titled '" + page.html().title() + "' without any");
    }
}
