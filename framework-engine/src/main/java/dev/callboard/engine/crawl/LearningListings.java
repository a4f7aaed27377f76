package dev.callboard.engine.crawl;

import dev.callboard.api.fetch.Exchange;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.site.Coverage;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.fetch.FetchException;
import dev.callboard.engine.shortcut.Explained;
import dev.callboard.engine.shortcut.Lesson;
import dev.callboard.engine.shortcut.ListAnswer;
import dev.callboard.engine.shortcut.PageLinks;
import dev.callboard.engine.shortcut.Way;
import dev.callboard.engine.store.Keyed;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a page of a listing from the page, or from the rows of the JSON answer behind it.
///
/// What an answer says counts only for a page after which another comes. So a listing has come to its end
/// where a page says so, and nowhere else.
final class LearningListings {
    private final Visitor pages;
    private final Answers answers;

    LearningListings(Visitor pages, Answers answers) {
        this.pages = pages;
        this.answers = answers;
    }

    Visited fromPage(Request request, Way.Usual way) throws InterruptedException {
        return learned(request, pages.look(request, null), way.learns(), way.asks());
    }

    private Visited learned(Request request, Visitor.Look look, boolean learns, boolean asks)
            throws InterruptedException {
        if (!learns
                || !(look.outcome() instanceof Outcome.Listed page)
                || page.requests().isEmpty()) {
            return Visited.of(look.outcome());
        }
        var explained = new ArrayList<Explained>();
        Optional<PageLinks> links = links(request, page);
        for (Exchange captured : links.isEmpty() ? List.<Exchange>of() : Answers.of(look)) {
            explained.addAll(explained(request, links.get(), captured, asks));
        }
        return new Visited(page, new Lesson.Listed(explained));
    }

    private List<Explained> explained(Request request, PageLinks links, Exchange captured, boolean asks)
            throws InterruptedException {
        List<ListAnswer> lists = ListAnswer.of(request.uri(), captured.uri(), false, captured.text()).stream()
                .filter(list -> list.rows().size() == links.postings().size())
                .toList();
        boolean mayBeUsed = links.next() != null && !lists.isEmpty();
        Optional<Exchange> asked = asks && mayBeUsed ? answers.ask(captured.uri()) : Optional.empty();
        List<ListAnswer> again = asked.stream()
                .flatMap(answer -> ListAnswer.of(request.uri(), captured.uri(), true, answer.text()).stream())
                .toList();
        return lists.stream()
                .flatMap(list -> asked.isEmpty()
                        ? Optional.of(list).stream()
                        : again.stream().filter(list::isSame).limit(1))
                .map(list -> new Explained(links, list))
                .toList();
    }

    Visited fromAnswer(Request request, Way.DirectListing way) throws InterruptedException {
        Exchange answer;
        try {
            answer = Answers.exchange(answers.fetch(way.answer(), null));
        } catch (FetchException e) {
            Visitor.Look look = pages.look(request, null);
            String why = String.valueOf(e.getMessage());
            return e.failure() == Failure.GONE
                    ? differing(look.outcome(), why)
                    : new Visited(look.outcome(), new Lesson.Unverifiable(why));
        }
        Optional<ListAnswer> list =
                way.reader().listIn(ListAnswer.of(request.uri(), way.answer(), true, answer.text()));
        Optional<PageLinks> said = list.flatMap(way.reader()::read);
        if (said.isEmpty()) {
            return learned(request, pages.look(request, null), true, false);
        }
        Request posting = way.posting();
        return posting != null && list.filter(way.reader()::isFamiliar).isPresent()
                ? new Visited(listed(request, said.get(), posting), new Lesson.Direct())
                : compared(request, said.get(), list.get());
    }

    private Visited compared(Request request, PageLinks said, ListAnswer answer) throws InterruptedException {
        Outcome page = pages.look(request, null).outcome();
        if (page instanceof Outcome.Listed listed
                && links(request, listed).filter(said::equals).isPresent()) {
            return new Visited(
                    page,
                    new Lesson.ListingAgreed(
                            new Explained(said, answer),
                            listed.requests().getFirst().request()));
        }
        return differing(page, page instanceof Outcome.Listed listed ? difference(request, listed, said) : "");
    }

    /// Where the page can't be read either, nobody knows.
    private static Visited differing(Outcome page, String why) {
        return page instanceof Outcome.Listed ? new Visited(page, new Lesson.Disagreed(why)) : Visited.of(page);
    }

    private static String difference(Request request, Outcome.Listed page, PageLinks said) {
        PageLinks links = links(request, page).orElse(null);
        if (links == null) {
            return "more than links and a total";
        }
        return links.postings().equals(said.postings()) ? "what comes next, or the total" : "postings";
    }

    private static Outcome.Listed listed(Request request, PageLinks links, Request posting) {
        var requests = new ArrayList<Keyed>();
        links.postings().forEach(uri -> requests.add(RequestKey.of(posting.withUri(uri))));
        URI next = links.next();
        if (next != null) {
            requests.add(RequestKey.of(request.withUri(next)));
        }
        Integer total = links.total();
        Coverage coverage = total == null ? Coverage.more() : Coverage.total(total);
        return new Outcome.Listed(request, List.of(), requests, coverage, List.of());
    }

    /// What a page says, where that is all: nothing where it has postings of its own, leads elsewhere, or
    /// says something else of its length.
    private static Optional<PageLinks> links(Request request, Outcome.Listed page) {
        List<Request> requests = page.requests().stream().map(Keyed::request).toList();
        List<URI> postings = requests.stream()
                .filter(each -> each.kind() == Request.Kind.POSTING)
                .map(Request::uri)
                .toList();
        URI next = requests.size() > postings.size() ? requests.getLast().uri() : null;
        PageLinks links = links(page.coverage(), postings, next);
        return postings.isEmpty()
                        || !page.postings().isEmpty()
                        || !page.rejected().isEmpty()
                        || links == null
                ? Optional.empty()
                : Optional.of(links)
                        .filter(all -> listed(request, all, requests.getFirst())
                                .requests()
                                .equals(page.requests()));
    }

    private static @Nullable PageLinks links(Coverage coverage, List<URI> postings, @Nullable URI next) {
        return switch (coverage) {
            case Coverage.Total(int total) -> new PageLinks(postings, next, total);
            case Coverage.More _ -> next == null ? null : new PageLinks(postings, next, null);
            case Coverage.Last() -> next == null ? new PageLinks(postings, null, null) : null;
            case Coverage.Unstated _, Coverage.Capped _ -> null;
        };
    }
}
