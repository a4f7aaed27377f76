package dev.callboard.generic;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Links of a page that look alike: same place in the markup, same kind of address.
final class LinkGroup {
    private static final double ENOUGH = 4;
    private static final int MANY = 5;
    private static final int FEW = 2;
    private static final int LONGEST_TITLE = 14;
    private static final Pattern GAP = Pattern.compile("\\s+");

    private final boolean isJobPage;
    private final List<PostingLink> links = new ArrayList<>();

    /// @param isJobPage whether the page itself is called like jobs
    LinkGroup(boolean isJobPage) {
        this.isJobPage = isJobPage;
    }

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
    boolean isPostings() {
        int different = addresses().size();
        boolean isKnown = share(link -> link.parts().isBelowJobs()) >= 0.5
                || share(link -> Words.isTitle(link.title())) >= 0.5
                || share(PostingLink::isAnnounced) >= 0.5
                || (isJobPage && share(PostingLink::isApply) >= 0.5)
                || (isJobPage && different >= MANY && share(link -> link.parts().hasId()) >= 0.9);
        return isKnown && (different > FEW || isVouchedFor()) && score() >= ENOUGH;
    }

    /// One or two links are no list: they need to say what they are.
    private boolean isVouchedFor() {
        return share(link -> link.isAnnounced() || link.parts().hasId() || Words.isOccupation(link.title())) >= 0.5;
    }

    double score() {
        int different = addresses().size();
        double score = 3 * share(link -> link.parts().isBelowJobs())
                + 3 * share(link -> Words.isTitle(link.title()))
                + 0.7 * share(link -> Words.isOccupation(link.title()))
                + 2.5 * share(PostingLink::isAnnounced)
                + 1.5 * share(PostingLink::isApply)
                + share(link -> link.parts().hasId() || link.parts().hasSlug())
                + share(PostingLink::isHeading)
                + Math.min(2, Math.log(different) / Math.log(2) / 2)
                + (isJobPage ? 1 : 0);
        score -= 4 * share(link -> link.parts().isList())
                + 6 * share(link -> link.parts().isBelowOther())
                + 4 * share(PostingLink::isAbout)
                + 4 * share(PostingLink::isPart)
                + 4 * share(link -> GAP.splitAsStream(link.title()).count() > LONGEST_TITLE);
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
