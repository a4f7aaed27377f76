package dev.callboard.generic;

import dev.callboard.api.fetch.BrowserStep;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What shows more of a list on the same page: a button that says so, or scrolling.
final class MoreButton {
    private static final int TIMES = 40;
    private static final int LONGEST = 40;
    private static final String BUTTONS =
            "button, [role=button], input[type=button], a:not([href]), a[href=''], a[href^='#'],"
                    + " a[href^='javascript:'], [onclick]:not(a[href])";
    private static final String SCROLLED = "[class*=infinite-scroll i], [data-infinite-scroll], infinite-scroll";

    /// How a browser gets all of the list onto the page.
    static List<BrowserStep> steps() {
        return List.of(
                new BrowserStep.ShowMore(Words.MORE_LABELS, TIMES),
                new BrowserStep.TurnPages(Words.NEXT_LABELS, TIMES));
    }

    /// The label of the button, or what else shows that the list goes on.
    static Optional<String> find(Document html, OfList list) {
        return html.select(BUTTONS).stream()
                .filter(button -> Words.isMore(Words.labelOf(button)))
                .filter(list::isControl)
                .map(Words::labelOf)
                .findFirst()
                .or(() -> box(html, list))
                .or(() -> Optional.ofNullable(html.selectFirst(SCROLLED))
                        .map(Element::normalName)
                        .map(_ -> "scrolling"));
    }

    /// What is no button by its markup, where its words leave no doubt.
    private static Optional<String> box(Document html, OfList list) {
        return html.select("span, div, p").stream()
                .filter(box -> !box.ownText().isEmpty() && box.ownText().length() <= LONGEST)
                .filter(box -> Words.isMoreOfList(box.ownText()) && box.closest("a[href]") == null)
                .filter(list::isControl)
                .map(Element::ownText)
                .findFirst();
    }

    private MoreButton() {}
}
