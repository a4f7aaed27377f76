package dev.callboard.engine.crawl;

import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.Exchange;
import dev.callboard.api.fetch.Headers;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a posting from its page, or from the JSON answer behind it, and finds out whether the one says all
/// that the other says: every value, the id, the address and what is in conflict.
///
/// Both are read within one visit, and by the same plugin: the answer as it was captured, on a page that
/// has nothing else.
final class LearningVisitor {
    private static final int OK = 200;
    /// A page that asks for more asks for what it has no posting in.
    private static final int MAX_ANSWERS = 20;
    private static final String EMPTY_PAGE = "<!DOCTYPE html><html><head></head><body></body></html>";

    private final Visitor pages;
    private final Fetcher fetcher;

    LearningVisitor(Visitor pages, Fetcher fetcher) {
        this.pages = pages;
        this.fetcher = fetcher;
    }

    /// @param before what its server said of the page as it was read last, or null
    Visited visit(Request request, @Nullable Validators before, Way way) throws InterruptedException {
        return switch (way) {
            case Way.Usual usual -> fromPage(request, before, usual);
            case Way.Direct direct -> fromAnswer(request, before, direct);
        };
    }

    private Visited fromPage(Request request, @Nullable Validators before, Way.Usual way) throws InterruptedException {
        Visitor.Look look = pages.look(request, before);
        if (!way.learns() || !(look.outcome() instanceof Outcome.Found page)) {
            return Visited.of(look.outcome());
        }
        var same = new ArrayList<Answer>();
        for (Exchange captured : candidates(look.captured())) {
            if (isSame(page, alone(request, captured, page.posting().origin().fetchedAt()))) {
                Asked asked = way.asks() ? ask(page, captured.uri()) : Asked.NOTHING_KNOWN;
                if (asked != Asked.DIFFERS) {
                    Answer.of(captured.uri(), asked == Asked.SAME, captured.text())
                            .ifPresent(same::add);
                }
            }
        }
        return new Visited(page, new Lesson.Rendered(same));
    }

    private static List<Exchange> candidates(List<Exchange> captured) {
        return captured.stream()
                .filter(answer -> answer.method().equals("GET") && answer.status() == OK)
                .distinct()
                .limit(MAX_ANSWERS)
                .toList();
    }

    private enum Asked {
        SAME,
        DIFFERS,
        NOTHING_KNOWN
    }

    private Asked ask(Outcome.Found page, URI address) throws InterruptedException {
        try {
            Response answer = fetch(address);
            return isSame(page, alone(page.request(), exchange(answer), answer.fetchedAt()))
                    ? Asked.SAME
                    : Asked.DIFFERS;
        } catch (FetchException e) {
            return e.failure() == Failure.GONE ? Asked.DIFFERS : Asked.NOTHING_KNOWN;
        }
    }

    private Visited fromAnswer(Request request, @Nullable Validators before, Way.Direct way)
            throws InterruptedException {
        Response answer;
        try {
            answer = fetch(way.answer());
        } catch (FetchException e) {
            Outcome page = pages.look(request, before).outcome();
            String why = String.valueOf(e.getMessage());
            return e.failure() == Failure.GONE ? differing(page, why) : new Visited(page, new Lesson.Unverifiable(why));
        }
        Optional<Answer> read = Answer.of(way.answer(), true, answer.body().text());
        Outcome alone = alone(request, exchange(answer), answer.fetchedAt());
        boolean isFamiliar = read.filter(way.familiar()::has).isPresent();
        if (isFamiliar && !way.compares() && alone instanceof Outcome.Found) {
            return new Visited(alone, new Lesson.Direct());
        }
        Outcome page = pages.look(request, before).outcome();
        return read.isPresent() && page instanceof Outcome.Found found && isSame(found, alone)
                ? new Visited(page, new Lesson.Agreed(read.get()))
                : differing(page, differences(page, alone));
    }

    /// A redirect leads to another answer.
    private Response fetch(URI address) throws FetchException, InterruptedException {
        Response answer = fetcher.fetch(Request.posting(address).withHeader("Accept", "application/json"));
        if (!answer.uri().equals(address)) {
            throw new FetchException(Failure.GONE, "'" + address + "' leads to '" + answer.uri() + "'");
        }
        return answer;
    }

    private static Exchange exchange(Response answer) {
        return new Exchange("GET", answer.uri(), answer.status(), answer.body().text());
    }

    /// Where the page holds no posting either, nobody knows.
    private static Visited differing(Outcome page, String why) {
        return page instanceof Outcome.Found ? new Visited(page, new Lesson.Disagreed(why)) : Visited.of(page);
    }

    private Outcome alone(Request request, Exchange answer, @Nullable Instant fetchedAt) throws InterruptedException {
        URI page = request.uri();
        return pages.outcome(
                request,
                new Response(request, page, OK, Headers.NONE, Body.of(EMPTY_PAGE, page), fetchedAt, List.of(answer)),
                false);
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
