package dev.callboard.generic;

import dev.callboard.api.fetch.Response;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Why a page has no links to postings, as far as it shows.
final class NoLinks {
    /// The page shows nothing at all.
    static final String NONE = "no link on it can be told to lead to a posting (config.postingLinks can say which)";

    private static final int FEW = 2;
    private static final int LONGEST = 200;

    /// What its links to postings are, where they are none that can be asked for.
    static String reason(Response page) {
        List<Element> parts = links(page, "a[href^='#']");
        List<Element> files =
                links(page, "a[href$='.pdf' i], a[href*='.pdf?' i], a[href$='.doc' i], a[href$='.docx' i]");
        if (files.size() >= FEW) {
            return "its postings are files and not pages, such as '"
                    + files.getFirst().attr("href") + "'";
        }
        if (parts.size() < FEW) {
            return NONE;
        }
        String first = parts.getFirst().attr("href");
        return page.html().getElementById(first.substring(1)) == null
                ? "its postings are behind parts of its own address, such as '" + first
                        + "', which a server can't be asked for"
                : "its postings stand all on this one page, such as '" + first + "', and have no pages of their own";
    }

    private static List<Element> links(Response page, String css) {
        return page.html().select(css).stream()
                .filter(link -> link.attr("href").length() > 1 && Words.isOccupation(Words.labelOf(link)))
                .toList();
    }

    /// Whether the page says that there are no postings.
    static boolean saysNone(Document html) {
        return html.body().select("*").stream()
                .filter(element ->
                        element.closest("script, style, template, noscript, [hidden], [style*=none]") == null)
                .flatMap(element -> Stream.of(element.ownText()))
                .anyMatch(text -> text.length() <= LONGEST && Words.isNone(text));
    }

    private NoLinks() {}
}
