package dev.callboard.generic;

import dev.callboard.api.fetch.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the links to postings on a page that nobody has described.
///
/// Links that look alike are judged together: by what their addresses and their texts are called, and by
/// how often they come. What the best of them have in common in their addresses is then looked for on the
/// whole page, for a list may be written in several ways.
///
/// @param addresses in the page's order; none where no links can be told to be postings'
/// @param files addresses that stand among them and are no pages: documents
record PostingLinks(List<URI> addresses, List<URI> files) {
    PostingLinks {
        addresses = List.copyOf(addresses);
        files = List.copyOf(files);
    }

    static PostingLinks find(Response page) {
        Map<String, LinkGroup> groups = new LinkedHashMap<>();
        boolean isJobPage = isJobPage(page);
        Set<Element> announced = Announced.in(page.html());
        List<PostingLink> links = page.html().select(Clickable.ALL).stream()
                .flatMap(element -> PostingLink.of(element, page.uri(), announced).stream())
                .toList();
        for (PostingLink link : withoutSeconds(links)) {
            if (link.parts().isFile()) {
                continue;
            }
            groups.computeIfAbsent(link.place(), _ -> new LinkGroup(isJobPage)).add(link);
        }
        LinkGroup best = null;
        for (LinkGroup group : groups.values()) {
            if (group.isPostings()) {
                best = LinkGroup.better(best, group);
            }
        }
        return best == null
                ? new PostingLinks(List.of(), List.of())
                : new PostingLinks(like(best, groups), filesAmong(best, links));
    }

    private static List<URI> filesAmong(LinkGroup group, List<PostingLink> links) {
        String path = group.links().getFirst().path();
        return links.stream()
                .filter(link -> link.parts().isFile() && link.path().equals(path))
                .map(PostingLink::address)
                .distinct()
                .toList();
    }

    /// A card may have several links: beside that of its title one to a form, and one that only says what a
    /// click does.
    private static List<PostingLink> withoutSeconds(List<PostingLink> links) {
        Set<String> titled = links.stream()
                .filter(link -> !link.isLabel())
                .map(PostingLink::title)
                .collect(Collectors.toSet());
        Set<String> addresses =
                links.stream().map(link -> link.address().toString()).collect(Collectors.toSet());
        return links.stream()
                .filter(link -> !link.isLabel() || !titled.contains(link.title()))
                .filter(link -> !link.parts().isForm()
                        || !addresses.contains(link.address().toString().replaceFirst("/[^/]*$", "")))
                .toList();
    }

    private static List<URI> like(LinkGroup best, Map<String, LinkGroup> groups) {
        var pattern = AddressPattern.of(best.addresses());
        Set<URI> found = new LinkedHashSet<>();
        for (LinkGroup group : groups.values()) {
            for (PostingLink link : group.links()) {
                boolean isLike =
                        pattern.matches(link.address()) && !link.parts().isList();
                if (!link.isAbout() && (group.equals(best) || isLike)) {
                    found.add(link.address());
                }
            }
        }
        return withoutTwins(found);
    }

    /// One address of those that differ in their query alone, where the paths differ otherwise.
    private static List<URI> withoutTwins(Set<URI> found) {
        Map<@Nullable String, List<URI>> byPath =
                found.stream().collect(Collectors.groupingBy(URI::getRawPath, LinkedHashMap::new, Collectors.toList()));
        return byPath.size() == 1
                ? List.copyOf(found)
                : byPath.values().stream().map(List::getFirst).toList();
    }

    private static boolean isJobPage(Response page) {
        var parts = new PostingAddress(page.uri());
        return parts.isBelowJobs()
                || parts.isList()
                || Stream.concat(
                                Stream.of(page.html().title()),
                                page.html().select("h1").stream().map(Element::text))
                        .anyMatch(text -> Words.says(Words.OPENINGS, text) || Words.says(Words.CAREERS, text));
    }
}
