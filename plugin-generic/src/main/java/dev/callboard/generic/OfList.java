package dev.callboard.generic;

import java.net.URI;
import java.util.Collection;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Whether what can be clicked on a page is about its list of postings: a page has other things that go on,
/// such as quotes, pictures, consent forms and texts that are cut short.
record OfList(Set<URI> postings) {
    private static final String ELSEWHERE =
            "[class*=disabled i], [aria-disabled=true], [hidden], [style*='display:none'], [style*='display: none'],"
                    + " dialog, [role=dialog], [class*=cookie i], [id*=cookie i], [class*=consent i], [id*=consent i],"
                    + " [class*=carousel i], [class*=slide i], [class*=slick i], [class*=swiper i], [class*=splide i],"
                    + " [class*=calendar i], [class*=datepicker i], [class*=testimonial i], form";
    private static final int LONGEST_PAGER = 40;

    OfList(Collection<URI> postings) {
        this(Set.copyOf(postings));
    }

    OfList {
        postings = Set.copyOf(postings);
    }

    /// Goes up to the first part of the page that has postings: if that has one of several, the control is
    /// of a card; if there is a text before, of something else.
    boolean isControl(Element control) {
        if (control.hasAttr("disabled") || control.closest(ELSEWHERE) != null) {
            return false;
        }
        for (Element part = control; part != null; part = part.parent()) {
            long listed = part.select(Clickable.ALL).stream()
                    .flatMap(link -> Clickable.address(link).stream())
                    .filter(postings::contains)
                    .distinct()
                    .count();
            if (listed > 0) {
                return listed > 1 || postings.size() == 1;
            }
            if (part.text().replaceAll("[\\d\\s]", "").length() > LONGEST_PAGER) {
                return false;
            }
        }
        return true;
    }
}
