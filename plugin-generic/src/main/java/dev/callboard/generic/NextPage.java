package dev.callboard.generic;

import dev.callboard.api.fetch.Links;
import dev.callboard.api.fetch.Response;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// Finds the way to the next page of a list: a link that says so in words, else the next number of a pager.
///
/// An arrow can lead to the last page as well as to the next, so the number behind that of this page goes
/// before it.
final class NextPage {
    private static final String PAGER =
            "[class*=pagin i], [class*=pager i], [id*=pagin i], [aria-label*=pagin i], [class*=page-numbers i]";
    private static final String CURRENT =
            "[aria-current=page], [aria-current=true], .is-selected, .selected, .active, .current, .is-active";
    private static final Pattern NUMBERED = Pattern.compile(
            "(?i)(?:^|[?&/])(?:page|pages|p|pg|paged|seite|strana|pagina|página|start|startrow|from|offset|joboffset|skip|pageno|pagenumber|currentpage)[=/](\\d+)");
    private static final Pattern NUMBER = Pattern.compile("(?:^|\\D)(\\d{1,4})$");

    static Optional<URI> find(Response page) {
        return stated(page)
                .or(() -> labelled(page, true))
                .or(() -> following(page))
                .or(() -> labelled(page, false))
                .or(() -> numbered(page, current(page), Integer.MAX_VALUE))
                .or(() -> more(page));
    }

    private static Optional<URI> stated(Response page) {
        return page.html().select("link[rel~=(?i)\\bnext\\b], a[rel~=(?i)\\bnext\\b]").stream()
                .flatMap(link -> other(link, page).stream())
                .findFirst();
    }

    private static Optional<URI> labelled(Response page, boolean inWords) {
        return page.html().select("a[href]").stream()
                .filter(link -> isNext(link, inWords))
                .filter(link -> !isDisabled(link))
                .flatMap(link -> other(link, page).stream())
                .filter(uri -> isPageOf(uri, page.uri()))
                .findFirst();
    }

    private static boolean isNext(Element link, boolean inWords) {
        List<String> labels = Stream.of(link.text(), link.attr("aria-label"), link.attr("title"), spans(link))
                .map(text -> text.toLowerCase(Locale.ROOT).strip())
                .toList();
        if (labels.stream().anyMatch(label -> Words.says(Words.LAST, label))) {
            return false;
        }
        return labels.stream()
                        .filter(label -> !inWords || label.codePoints().anyMatch(Character::isLetter))
                        .anyMatch(label -> Words.NEXT.contains(label) || Words.NEXT.contains(Words.bare(label)))
                || link.hasClass("next")
                || (link.parent() != null && link.parent().hasClass("next"));
    }

    /// A link that shows more of the list, which its script may do on the same page.
    private static Optional<URI> more(Response page) {
        return page.html().select("a[href]").stream()
                .filter(link -> Words.isMore(link.text()))
                .flatMap(link -> other(link, page).stream())
                .filter(uri -> NUMBERED.matcher(uri.toString()).find() && isPageOf(uri, page.uri()))
                .findFirst();
    }

    /// The first word of a link that draws its arrow with the letters of an icon's name.
    private static String spans(Element link) {
        Element first = link.selectFirst("span");
        return first == null ? "" : first.text();
    }

    /// The number behind that of this page, where the pager says which this is.
    private static Optional<URI> following(Response page) {
        return marked(page).flatMap(current -> numbered(page, current, current + 1));
    }

    private static Optional<URI> numbered(Response page, int current, int last) {
        record Numbered(int number, URI address) {}
        return page.html().select("a[href]").stream()
                .filter(link -> link.closest(PAGER) != null || isPageNumber(link, page))
                .flatMap(link -> number(Words.labelOf(link)).stream()
                        .boxed()
                        .flatMap(number -> other(link, page).map(uri -> new Numbered(number, uri)).stream()))
                .filter(link -> link.number() > current && link.number() <= last)
                .min(Comparator.comparingInt(Numbered::number))
                .map(Numbered::address);
    }

    /// A number that leads to what has a number of a page in its address.
    private static boolean isPageNumber(Element link, Response page) {
        return link.text().strip().matches("\\d{1,3}")
                && Links.of(link, "href")
                        .filter(uri -> NUMBERED.matcher(uri.toString()).find())
                        .filter(uri -> isPageOf(uri, page.uri()))
                        .isPresent();
    }

    /// Whether an address has the number of a page in it.
    static boolean isNumbered(URI uri) {
        return NUMBERED.matcher(uri.toString()).find();
    }

    /// Whether no page comes before this one.
    static boolean isFirst(Response page) {
        return current(page) <= 1 && page.html().select("[rel~=(?i)\\bprev]").isEmpty();
    }

    private static int current(Response page) {
        return byOthers(page).orElseGet(() -> stated(page, 1));
    }

    private static Optional<Integer> marked(Response page) {
        return page.html().select(PAGER).select(CURRENT).stream()
                .flatMap(element -> number(Words.labelOf(element)).stream().boxed())
                .findFirst();
    }

    /// The number that stands in the page's address where the links to other pages have theirs.
    private static OptionalInt byOthers(Response page) {
        return page.html().select("a[href]").stream()
                .filter(link -> link.text().strip().matches("\\d{1,3}"))
                .flatMap(link -> Links.of(link, "href").stream()
                        .map(uri ->
                                uri.toString().split("(?<!\\d)" + link.text().strip() + "(?!\\d)", -1)))
                .filter(parts -> parts.length == 2)
                .map(parts -> Pattern.compile(Pattern.quote(parts[0]) + "(\\d{1,3})" + Pattern.quote(parts[1]))
                        .matcher(page.uri().toString()))
                .filter(Matcher::matches)
                .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                .findFirst();
    }

    private static int stated(Response page, int first) {
        return marked(page)
                .or(() -> {
                    Matcher matcher = NUMBERED.matcher(page.uri().toString());
                    return matcher.find() && matcher.group(1).length() < 5
                            ? Optional.of(Integer.valueOf(matcher.group(1)))
                            : Optional.empty();
                })
                .orElse(first);
    }

    private static OptionalInt number(String label) {
        Matcher matcher = NUMBER.matcher(label.strip());
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    private static Optional<URI> other(Element link, Response page) {
        return Links.of(link, "href")
                .filter(uri -> Objects.equals(uri.getHost(), page.uri().getHost()))
                .filter(uri -> !uri.equals(page.uri()));
    }

    private static boolean isDisabled(Element link) {
        return link.attr("aria-disabled").equals("true")
                || link.closest("[class*=disabled], [aria-disabled=true]") != null;
    }

    /// An article has a next one too; a list's pages differ in a number or in what is asked for.
    private static boolean isPageOf(URI next, URI page) {
        return NUMBERED.matcher(next.toString()).find() || shape(next).equals(shape(page));
    }

    private static String shape(URI page) {
        return String.valueOf(page.getPath()).replaceAll("\\d+", "#").replaceFirst("/$", "");
    }

    private NextPage() {}
}
