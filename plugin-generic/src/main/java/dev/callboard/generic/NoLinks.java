package dev.callboard.generic;

import dev.callboard.api.fetch.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Why a page has no links to postings, as far as it shows.
final class NoLinks {
    private static final int FEW = 2;
    private static final int LONGEST = 200;

    /// What shows that its postings can't be had elsewhere either.
    static Optional<String> hopeless(Response page) {
        List<Element> files =
                links(page, "a[href$='.pdf' i], a[href*='.pdf?' i], a[href$='.doc' i], a[href$='.docx' i]");
        if (files.size() >= FEW) {
            return Optional.of("its postings are files and not pages, such as '"
                    + files.getFirst().attr("href") + "'");
        }
        List<Element> parts = links(page, "a[href^='#']");
        if (parts.size() < FEW) {
            return Optional.empty();
        }
        String first = parts.getFirst().attr("href");
        return Optional.of(
                page.html().getElementById(first.substring(1)) == null
                        ? "its postings are behind parts of its own address, such as '" + first
                                + "', which a server can't be asked for"
                        : "its postings stand all on this one page, such as '" + first
                                + "', and have no pages of their own");
    }

    /// What shows that some of a list's postings can't be had.
    static Optional<String> among(PostingLinks links) {
        return links.files().isEmpty()
                ? Optional.empty()
                : Optional.of(links.files().size() + " of its postings are files and not pages, such as '"
                        + links.files().getFirst() + "'");
    }

    /// What is missing.
    static String reason(Document html) {
        return unlinked(html)
                .map(title -> "it shows postings that are no links, such as '" + title
                        + "': their pages open by a script alone, or there are none")
                .orElse("no link on it can be told to lead to a posting (config.postingLinks can say which)");
    }

    /// One of several headings alike that read like titles of postings.
    private static Optional<String> unlinked(Document html) {
        Map<String, List<String>> alike = html.select("h2, h3, h4, h5, summary, [class*=title i]").stream()
                .filter(heading -> heading.closest("nav, header, footer") == null)
                .collect(Collectors.groupingBy(
                        heading -> heading.normalName() + heading.className(),
                        LinkedHashMap::new,
                        Collectors.mapping(Element::text, Collectors.toList())));
        return alike.values().stream()
                .filter(titles -> titles.size() >= FEW
                        && titles.stream().filter(Words::isOccupation).count() * 2 >= titles.size())
                .map(List::getFirst)
                .findFirst();
    }

    private static List<Element> links(Response page, String css) {
        return page.html().select(css).stream()
                .filter(link -> link.attr("href").length() > 1 && Words.isOccupation(Words.labelOf(link)))
                .toList();
    }

    /// Whether the page says that there are no postings, and shows none: such words may be kept hidden for
    /// when they are needed.
    static boolean saysNone(Document html) {
        return unlinked(html).isEmpty()
                && html.body().select("*").stream()
                        .filter(element ->
                                element.closest("script, style, template, noscript, [hidden], [style*=none]") == null)
                        .flatMap(element -> Stream.of(element.ownText()))
                        .anyMatch(text -> text.length() <= LONGEST && Words.isNone(text));
    }

    private NoLinks() {}
}
