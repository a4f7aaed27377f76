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

    /// @param before what its server said of the page as it was read last, or null
    Visited visit(Request request, @Nullable Validators before, Way way) throws InterruptedException {
        return switch (way) {
            case Way.Usual usual ->
                request.kind() == Request.Kind.LISTING
                        ? listings.fromPage(request, usual)
                        : fromPage(pages.look(request, before), usual);
            case Way.Direct direct -> fromAnswer(request, before, direct);
            case Way.DirectListing direct -> listings.fromAnswer(request, direct);
        };
    }

    private Visited fromPage(Visitor.Look look, Way.Usual way) throws InterruptedException {
        if (!way.learns() || !(look.outcome() instanceof Outcome.Found page)) {
            return Visited.of(look.outcome());
        }
        List<Exchange> captured = Answers.of(look);
        Map<URI, Optional<Exchange>> asked = way.asks() ? new HashMap<>() : null;
        List<Answer> same = same(page, empty(page.request()), captured, asked);
        Response sent = look.sent() == null && (way.sends() || same.isEmpty()) && !captured.isEmpty()
                ? sent(page.request())
                : look.sent();
        if (sent != null) {
            same.addAll(same(page, sent, captured, asked));
        }
        return new Visited(page, new Lesson.Rendered(same, sent != null));
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
    private List<Answer> same(
            Outcome.Found page, Response shell, List<Exchange> captured, @Nullable Map<URI, Optional<Exchange>> asked)
            throws InterruptedException {
        boolean withPage = !shell.body().text().equals(EMPTY_PAGE);
        var same = new ArrayList<Answer>();
        for (Exchange answer : captured) {
            if (isSame(page, read(page.request(), shell, answer))) {
                if (asked != null && !asked.containsKey(answer.uri())) {
                    asked.put(answer.uri(), answers.ask(answer.uri()));
                }
                Optional<Exchange> again =
                        asked == null ? Optional.empty() : asked.getOrDefault(answer.uri(), Optional.empty());
                if (again.isEmpty() || isSame(page, read(page.request(), shell, again.get()))) {
                    Answer.of(answer.uri(), withPage, again.isPresent(), answer.text())
                            .ifPresent(same::add);
                }
            }
        }
        return same;
    }

    private Visited fromAnswer(Request request, @Nullable Validators before, Way.Direct way)
            throws InterruptedException {
        Response shell;
        try {
            shell = way.withPage() ? fetcher.fetch(request.with(Rendering.asSent())) : empty(request);
        } catch (FetchException e) {
            return Visited.of(Visitor.failed(request, e));
        }
        boolean mayBeEnough = way.withPage() && request.rendering() instanceof Rendering.Auto;
        Outcome asSent = mayBeEnough ? pages.outcome(request, shell, true) : null;
        if (asSent != null && !Visitor.isEmpty(asSent)) {
            return Visited.of(asSent);
        }
        Exchange answer;
        try {
            answer = answers.fetch(way.answer());
        } catch (FetchException e) {
            Outcome page = pages.look(request, before).outcome();
            String why = String.valueOf(e.getMessage());
            return e.failure() == Failure.GONE ? differing(page, why) : new Visited(page, new Lesson.Unverifiable(why));
        }
        return compared(request, before, way, answer, read(request, shell, answer));
    }

    private Visited compared(
            Request request, @Nullable Validators before, Way.Direct way, Exchange answer, Outcome direct)
            throws InterruptedException {
        Optional<Answer> read = Answer.of(way.answer(), way.withPage(), true, answer.text());
        boolean isFamiliar =
                read.filter(said -> way.familiar().has(said.values())).isPresent();
        if (isFamiliar && !way.compares() && direct instanceof Outcome.Found) {
            return new Visited(direct, new Lesson.Direct());
        }
        Outcome page = pages.look(request, before).outcome();
        return read.isPresent() && page instanceof Outcome.Found found && isSame(found, direct)
                ? new Visited(page, new Lesson.Agreed(read.get()))
                : differing(page, differences(page, direct));
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
