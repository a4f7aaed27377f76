package dev.callboard.generic;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Links of a page that look alike: same place in the markup, same kind of address.
final class LinkGroup {
    private static final double ENOUGH = 4;
    private static final int MANY = 5;

    private final List<PostingLink> links = new ArrayList<>();

    void add(PostingLink link) {
        links.add(link);
    }

    List<PostingLink> links() {
        return links;
    }

    /// The different addresses, in the page's order.
    List<URI> addresses() {
        return List.copyOf(
                new LinkedHashSet<>(links.stream().map(PostingLink::address).toList()));
    }

    /// Whether the links can be told to lead to postings.
    ///
    /// @param isJobPage whether the page itself is called like jobs
    boolean isPostings(boolean isJobPage) {
        boolean isKnown = share(link -> link.parts().isBelowJobs()) >= 0.5
                || share(link -> Words.isTitle(link.title())) >= 0.5
                || (isJobPage
                        && addresses().size() >= MANY
                        && share(link -> link.parts().hasId()) >= 0.9);
        return isKnown && score() >= ENOUGH;
    }

    double score() {
        int different = addresses().size();
        double score = 3 * share(link -> link.parts().isBelowJobs())
                + 3 * share(link -> Words.isTitle(link.title()))
                + share(link -> link.parts().hasId() || link.parts().hasSlug())
                + share(PostingLink::isHeading)
                + Math.min(2, Math.log(different) / Math.log(2) / 2);
        score -= 4 * share(link -> link.parts().isList())
                + 4 * share(link -> link.parts().isBelowOther());
        long titles = links.stream().map(PostingLink::title).distinct().count();
        return titles * 2 < different ? score - 2 : score;
    }

    private double share(Predicate<PostingLink> of) {
        return (double) links.stream().filter(of).count() / links.size();
    }

    /// The better of two, where there is one.
    static LinkGroup better(@Nullable LinkGroup one, LinkGroup other) {
        return one == null || other.score() > one.score() ? other : one;
    }
}
