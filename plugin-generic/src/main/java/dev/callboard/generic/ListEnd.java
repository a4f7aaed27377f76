package dev.callboard.generic;

import dev.callboard.api.fetch.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Whether a page without a link to a next one shows all that its list has.
final class ListEnd {
    private static final int ROUND_FROM = 10;
    private static final int[] ROUND = {5, 8, 12};
    private static final String PAGER = "[class*=pagin i], [class*=pager i], [id*=pagin i], [id*=pager i]";
    private static final String BUTTONS = "button, [role=button], a:not([href]), a[href=''], a[href^='#'],"
            + " a[href^='javascript:'], [onclick]:not(a[href])";
    private static final Pattern PAGE_NUMBER = Pattern.compile("[23]");
    private static final Pattern SCROLLS = Pattern.compile(
            "(?i)IntersectionObserver|infinite|load_?-?more|addEventListener\\(\\s*['\"]scroll|onscroll|\\.scroll\\(");

    /// What shows that the list has more than the page.
    static Optional<String> goesOn(Response page, List<URI> postings) {
        OptionalInt size = ListSize.find(page.html(), NextPage.isFirst(page));
        if (size.isPresent() && size.getAsInt() > postings.size()) {
            return Optional.of("it says that there are " + size.getAsInt() + " and has links to " + postings.size());
        }
        var list = new OfList(postings);
        return MoreButton.find(page.html(), list)
                .or(() -> nextButton(page.html(), list))
                .or(() -> secondPage(page))
                .map(label -> "its list goes on behind '" + label + "'");
    }

    /// Whether its scripts may add to a list that says nothing of its length.
    static boolean mayGoOn(Document html, int postings) {
        boolean isRound = postings >= ROUND_FROM && Arrays.stream(ROUND).anyMatch(n -> postings % n == 0);
        return html.select("script:not([src])").stream()
                        .anyMatch(script -> SCROLLS.matcher(script.data()).find())
                || (isRound
                        && html.selectFirst("script[src^='/'], script[src^='.'], script[src]:not([src*=':'])") != null);
    }

    /// A way to a next page that only a script knows.
    private static Optional<String> nextButton(Document html, OfList list) {
        List<Element> buttons = html.select(BUTTONS).stream()
                .filter(button -> isNext(Words.labelOf(button))
                        || PAGE_NUMBER.matcher(Words.labelOf(button)).matches())
                .filter(list::isControl)
                .toList();
        boolean isPaged = html.selectFirst(PAGER) != null;
        return buttons.stream()
                .map(Words::labelOf)
                .filter(label -> isNext(label) || (isPaged && label.equals("2")))
                .findFirst()
                .or(() -> twoAndThree(buttons))
                .or(() -> Optional.ofNullable(html.selectFirst("select[aria-label*=page i], select[name*=page i]"))
                        .filter(pages -> pages.select("option").size() > 1)
                        .map(_ -> "a choice of pages"));
    }

    /// The number of a second page that is no link, though the page is the first.
    private static Optional<String> secondPage(Response page) {
        return NextPage.isFirst(page) && !NextPage.isNumbered(page.uri())
                ? page.html().select(PAGER).select("li, span, div").stream()
                        .filter(number -> number.ownText().strip().equals("2") && number.closest("a[href]") == null)
                        .map(Element::ownText)
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> twoAndThree(List<Element> buttons) {
        List<String> labels = buttons.stream().map(Words::labelOf).toList();
        return labels.contains("2") && labels.contains("3") ? Optional.of("2") : Optional.empty();
    }

    private static boolean isNext(String label) {
        return Words.NEXT.contains(label.toLowerCase(Locale.ROOT)) || Words.NEXT.contains(Words.bare(label));
    }

    private ListEnd() {}
}
