package dev.callboard.engine.crawl;

import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.BrowserStep;
import dev.callboard.api.fetch.Exchange;
import dev.callboard.api.fetch.Headers;
import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.output.FieldChange;
import dev.callboard.api.posting.Conflict;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.fetch.FetchException;
import dev.callboard.engine.fetch.Fetcher;
import dev.callboard.engine.output.PostingDifference;
import dev.callboard.engine.shortcut.Answer;
import dev.callboard.engine.shortcut.Lesson;
import dev.callboard.engine.shortcut.Way;
import dev.callboard.engine.store.Provenance;
import dev.callboard.engine.store.Validators;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a posting from its page, or from the JSON answer behind it, and finds out whether the one says all
/// that the other says: every value, the id, the address and what is in conflict. Of listings, see
/// [LearningListings].
///
/// Both are read within one visit and by the same plugin: the answer as if it had been captured on a page
/// that has nothing else, or on the page as it is sent.
final class LearningVisitor {
    private static final int OK = 200;
    private static final String EMPTY_PAGE = "<!DOCTYPE html><html><head></head><body></body></html>";

    private final Visitor pages;
    private final Fetcher fetcher;
    private final InstantSource clock;
    private final Answers answers;
    private final LearningListings listings;

    LearningVisitor(Visitor pages, Fetcher fetcher, InstantSource clock) {
        this.pages = pages;
        this.fetcher = fetcher;
        this.clock = clock;
        this.answers = new Answers(fetcher);
        this.listings = new LearningListings(pages, answers);
    }

    /// @param known what the posting was read from last, or null
    Visited visit(Request request, @Nullable Provenance known, Way way) throws InterruptedException {
        return switch (way) {
            case Way.Usual usual ->
                request.kind() == Request.Kind.LISTING
                        ? listings.fromPage(request, usual)
                        : fromPage(pages.look(request, pageAlone(known)), usual);
            case Way.Direct direct -> fromAnswer(request, known, direct);
            case Way.DirectListing direct -> listings.fromAnswer(request, direct);
        };
    }

    private Visited fromPage(Visitor.Look look, Way.Usual way) throws InterruptedException {
        if (!way.learns() || !(look.outcome() instanceof Outcome.Found page)) {
            return Visited.of(look.outcome());
        }
        List<Exchange> captured = Answers.of(look);
        Map<URI, Optional<Exchange>> asked = way.asks() ? new HashMap<>() : null;
        var same = new ArrayList<Same>();
        if (!way.sends()) {
            same.addAll(same(page, empty(page.request()), captured, asked));
        }
        Response sent =
                look.sent() == null && same.isEmpty() && !captured.isEmpty() ? sent(page.request()) : look.sent();
        if (sent != null) {
            same.addAll(same(page, sent, captured, asked));
        }
        var lesson = new Lesson.Rendered(same.stream().map(Same::answer).toList(), sent != null);
        Optional<Provenance> from = same.stream()
                .flatMap(each -> provenance(each.exchange(), each.answer().withPage() ? sent : null).stream())
                .findFirst();
        return new Visited(page.from(from), lesson);
    }

    /// An answer that says the same as its page, as it came.
    private record Same(Answer answer, Exchange exchange) {}

    /// What the posting can be read from next time.
    ///
    /// @param page the page as it is sent; null where it is not needed
    private static Optional<Provenance> provenance(Exchange answer, @Nullable Response page) {
        return page == null
                ? Provenance.answer(answer.uri(), answer.headers())
                : Provenance.both(page.headers(), answer.uri(), answer.headers());
    }

    private static @Nullable Validators pageAlone(@Nullable Provenance known) {
        return known == null ? null : known.pageAlone();
    }

    /// The page as it is sent where its request says only what a browser waits for; null where a browser
    /// does more, or it can't be had.
    private @Nullable Response sent(Request request) throws InterruptedException {
        boolean onlyWaits = request.rendering() instanceof Rendering.Browser(List<BrowserStep> steps)
                && steps.stream().allMatch(step -> step instanceof BrowserStep.WaitFor);
        try {
            return onlyWaits ? fetcher.fetch(request.with(Rendering.asSent())) : null;
        } catch (FetchException _) {
            return null;
        }
    }

    /// The answers that say the same as the page where they are read with nothing but this.
    ///
    /// @param shell the page as it was sent, or an empty one
    /// @param asked the answers that were asked for without a browser; null where none are
    private List<Same> same(
            Outcome.Found page, Response shell, List<Exchange> captured, @Nullable Map<URI, Optional<Exchange>> asked)
            throws InterruptedException {
        boolean withPage = !shell.body().text().equals(EMPTY_PAGE);
        var same = new ArrayList<Same>();
        for (Exchange answer : captured) {
            if (isSame(page, read(page.request(), shell, answer))) {
                if (asked != null && !asked.containsKey(answer.uri())) {
                    asked.put(answer.uri(), answers.ask(answer.uri()));
                }
                Optional<Exchange> again =
                        asked == null ? Optional.empty() : asked.getOrDefault(answer.uri(), Optional.empty());
                if (again.isEmpty() || isSame(page, read(page.request(), shell, again.get()))) {
                    Answer.of(answer.uri(), withPage, again.isPresent(), answer.text())
                            .ifPresent(said -> same.add(new Same(said, answer)));
                }
            }
        }
        return same;
    }

    private Visited fromAnswer(Request request, @Nullable Provenance known, Way.Direct way)
            throws InterruptedException {
        boolean asks = known != null && !way.compares() && known.isFrom(way.answer(), way.withPage());
        Provenance asked = asks ? known : null;
        Response shell;
        try {
            shell = shell(request, way, asked);
        } catch (FetchException e) {
            return Visited.of(Visitor.failed(request, e));
        }
        boolean mayBeEnough = way.withPage() && request.rendering() instanceof Rendering.Auto;
        Outcome asSent = mayBeEnough && !isUnchanged(shell) ? pages.outcome(request, shell, true) : null;
        if (asSent != null && !Visitor.isEmpty(asSent)) {
            return Visited.of(asSent);
        }
        Response answer;
        try {
            boolean isAllElse = !way.withPage() || isUnchanged(shell);
            answer = answers.fetch(way.answer(), asked != null && isAllElse ? asked.ofAnswer() : null);
        } catch (FetchException e) {
            Outcome page = pages.look(request, pageAlone(known)).outcome();
            String why = String.valueOf(e.getMessage());
            return e.failure() == Failure.GONE ? differing(page, why) : new Visited(page, new Lesson.Unverifiable(why));
        }
        return isUnchanged(answer)
                ? new Visited(new Outcome.Unchanged(request), new Lesson.Direct())
                : compared(request, way, shell, Answers.exchange(answer));
    }

    /// The page as it is sent, where it is needed.
    ///
    /// @param asked what its server is asked about, or null
    private Response shell(Request request, Way.Direct way, @Nullable Provenance asked)
            throws FetchException, InterruptedException {
        if (!way.withPage()) {
            return empty(request);
        }
        Request page = request.with(Rendering.asSent());
        return fetcher.fetch(
                asked == null || asked.page() == null ? page : asked.page().conditional(page));
    }

    private static boolean isUnchanged(Response answer) {
        return answer.status() == Visitor.NOT_MODIFIED;
    }

    private Visited compared(Request request, Way.Direct way, Response page, Exchange answer)
            throws InterruptedException {
        Response shell;
        try {
            shell = isUnchanged(page) ? shell(request, way, null) : page;
        } catch (FetchException e) {
            return Visited.of(Visitor.failed(request, e));
        }
        Outcome direct = read(request, shell, answer);
        Optional<Provenance> from = provenance(answer, way.withPage() ? shell : null);
        Optional<Answer> read = Answer.of(way.answer(), way.withPage(), true, answer.text());
        boolean isFamiliar =
                read.filter(said -> way.familiar().has(said.values())).isPresent();
        if (isFamiliar && !way.compares() && direct instanceof Outcome.Found found) {
            return new Visited(found.from(from), new Lesson.Direct());
        }
        Outcome rendered = pages.look(request, null).outcome();
        return read.isPresent() && rendered instanceof Outcome.Found found && isSame(found, direct)
                ? new Visited(found.from(from), new Lesson.Agreed(read.get()))
                : differing(rendered, differences(rendered, direct));
    }

    /// Where the page holds no posting either, nobody knows.
    private static Visited differing(Outcome page, String why) {
        return page instanceof Outcome.Found ? new Visited(page, new Lesson.Disagreed(why)) : Visited.of(page);
    }

    private Outcome read(Request request, Response shell, Exchange answer) throws InterruptedException {
        var page = new Response(
                request, shell.uri(), OK, shell.headers(), shell.body(), shell.fetchedAt(), List.of(answer));
        return pages.outcome(request, page, false);
    }

    private Response empty(Request request) {
        URI uri = request.uri();
        return new Response(request, uri, OK, Headers.NONE, Body.of(EMPTY_PAGE, uri), clock.instant(), List.of());
    }

    private static boolean isSame(Outcome.Found page, Outcome alone) {
        return alone instanceof Outcome.Found found
                && page.record().digest().equals(found.record().digest())
                && conflicts(page).equals(conflicts(found));
    }

    /// What differs, in a few words.
    private static String differences(Outcome page, Outcome alone) {
        if (!(page instanceof Outcome.Found shown) || !(alone instanceof Outcome.Found direct)) {
            return "the answer holds no posting";
        }
        String fields = PostingDifference.between(shown.posting(), direct.posting()).stream()
                .map(FieldChange::field)
                .collect(Collectors.joining(", "));
        return fields.isEmpty() ? "what is in conflict, or how exact it is" : fields;
    }

    private static Set<String> conflicts(Outcome.Found found) {
        return found.posting().findings().conflicts().stream()
                .map(Conflict::field)
                .collect(Collectors.toSet());
    }
}
