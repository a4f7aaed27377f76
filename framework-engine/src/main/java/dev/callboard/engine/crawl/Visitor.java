package dev.callboard.engine.crawl;

import dev.callboard.api.fetch.BrowserStep;
import dev.callboard.api.fetch.Exchange;
import dev.callboard.api.fetch.Links;
import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.fetch.UnreadableException;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.site.Parsed;
import dev.callboard.engine.extract.GonePage;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.fetch.FetchException;
import dev.callboard.engine.fetch.Fetcher;
import dev.callboard.engine.fetch.SecondLooks;
import dev.callboard.engine.normalise.Normalised;
import dev.callboard.engine.normalise.Normaliser;
import dev.callboard.engine.normalise.Source;
import dev.callboard.engine.store.PostingRecord;
import dev.callboard.engine.store.Provenance;
import dev.callboard.engine.store.Validators;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes one request all the way: fetched, parsed, normalised. Holds no state; called by many threads at a
/// time.
public final class Visitor {
    static final int NOT_MODIFIED = 304;

    private final SiteCalls site;
    private final Fetcher fetcher;
    private final Normaliser normaliser;
    private final SiteIdentity identity;
    private final boolean listed;
    private final SecondLooks secondLooks;
    private final @Nullable KeptPages kept;

    /// @param site is not closed by it
    /// @param listed whether the pages are those a listing of the site leads to
    /// @param kept where rendered pages go that nothing could be made of, or null
    Visitor(Parts parts, SiteCalls site, boolean listed, @Nullable KeptPages kept) {
        this.secondLooks = parts.renderer().secondLooks();
        this.kept = kept;
        this.listed = listed;
        this.site = site;
        this.fetcher = parts.fetcher();
        this.normaliser = parts.normaliser();
        this.identity = parts.identity();
    }

    /// What became of a request.
    ///
    /// @param sent the page as it was sent, or null where nobody asked for that
    /// @param captured the JSON answers that a browser saw; empty where none was needed
    record Look(Outcome outcome, @Nullable Response sent, List<Exchange> captured) {
        Look {
            captured = List.copyOf(captured);
        }

        private static Look without(Outcome outcome) {
            return new Look(outcome, null, List.of());
        }
    }

    /// One page, outside of any crawl: no listing says that it is open.
    public static Outcome visitAlone(Parts parts, Request request) throws InterruptedException {
        try (var site = new SiteCalls(
                parts.site(), parts.identity().plugin(), parts.limits().parsing())) {
            return new Visitor(parts, site, false, null).look(request, null).outcome();
        }
    }

    /// @param before what its server said of the page as it was read last, or null
    Look look(Request request, @Nullable Validators before) throws InterruptedException {
        try {
            return switch (request.rendering()) {
                case Rendering.Auto(List<BrowserStep> steps) -> asSentThenRendered(request, before, steps);
                case Rendering.AsSent() -> asSent(request, before);
                case Rendering.Browser _ -> rendered(request, request.rendering());
            };
        } catch (FetchException e) {
            return Look.without(failed(request, e));
        }
    }

    /// What it means that a page can't be had.
    static Outcome failed(Request request, FetchException failure) {
        String message = String.valueOf(failure.getMessage());
        return failure.failure() == Failure.GONE && request.kind() == Request.Kind.POSTING
                ? new Outcome.Gone(request, new Stated(message, "url:" + request.uri()), true)
                : new Outcome.Failed(request, failure.failure(), message);
    }

    /// Whether a page was answered, was read, and holds nothing.
    static boolean isEmpty(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed && failed.failure() == Failure.NO_POSTING;
    }

    /// A browser only for a page that is empty without one.
    private Look asSentThenRendered(Request request, @Nullable Validators before, List<BrowserStep> steps)
            throws FetchException, InterruptedException {
        Look asSent = asSent(request, before);
        if (!isEmpty(asSent.outcome())) {
            return asSent;
        }
        Look rendered = rendered(request, new Rendering.Browser(steps));
        return new Look(rendered.outcome(), asSent.sent(), rendered.captured());
    }

    /// A posting's page that holds none is rendered once more, with more time; so are some of the others
    /// that nothing can be made of, for a picture. How that reading ends is what counts. So what is kept is
    /// what was not read, and a page is not judged by one bad moment.
    private Look rendered(Request request, Rendering rendering) throws FetchException, InterruptedException {
        Request asked = request.with(rendering);
        Look first = ofRendered(request, fetcher.fetch(asked));
        boolean isKept =
                kept != null && first.outcome() instanceof Outcome.Failed failed && kept.takeRoom(failed.failure());
        if (!isKept && !mayBeTooEarly(asked, first.outcome())) {
            return first;
        }
        secondLooks.want(asked, isKept);
        try {
            Response page = fetcher.fetch(asked);
            Look second = ofRendered(request, page);
            return kept != null && isKept && second.outcome() instanceof Outcome.Failed twice
                    ? kept.keep(twice.failure(), page, secondLooks.take(asked))
                            .map(file -> new Look(twice.keptIn(file), null, page.captured()))
                            .orElse(second)
                    : second;
        } catch (FetchException _) {
            return first;
        } finally {
            secondLooks.take(asked);
        }
    }

    /// Whether the page may have had something to come: it was not waited for anything in it.
    private static boolean mayBeTooEarly(Request asked, Outcome outcome) {
        boolean waits = asked.rendering() instanceof Rendering.Browser(List<BrowserStep> steps)
                && !steps.isEmpty()
                && steps.getLast() instanceof BrowserStep.WaitFor;
        return asked.kind() == Request.Kind.POSTING && !waits && (outcome instanceof Outcome.Gone || isEmpty(outcome));
    }

    private Look ofRendered(Request request, Response rendered) throws InterruptedException {
        return new Look(outcome(request, rendered, false), null, rendered.captured());
    }

    private Look asSent(Request request, @Nullable Validators before) throws FetchException, InterruptedException {
        Response page = fetcher.fetch(before == null ? request : before.conditional(request));
        Outcome outcome = page.status() == NOT_MODIFIED ? new Outcome.Unchanged(request) : outcome(request, page, true);
        return new Look(outcome, page, List.of());
    }

    /// What a page holds that is at hand.
    ///
    /// @param asSent whether the page is what its server's validators are about
    Outcome outcome(Request request, Response page, boolean asSent) throws InterruptedException {
        try {
            return outcome(request, page, site.parse(page), asSent);
        } catch (UnreadableException e) {
            return new Outcome.Failed(request, Failure.UNREADABLE, "'" + page.uri() + "': " + e.getMessage());
        } catch (SiteCalls.PluginException e) {
            return new Outcome.Failed(request, Failure.PLUGIN_ERROR, "'" + page.uri() + "': " + e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome.Failed(
                    request, Failure.PLUGIN_ERROR, "'" + page.uri() + "': " + identity.plugin() + " failed: " + e);
        }
    }

    private Outcome outcome(Request request, Response page, Parsed parsed, boolean asSent) {
        return switch (parsed) {
            case Parsed.Posting(RawPosting raw) ->
                switch (normaliser.normalise(raw, source(request, page, raw))) {
                    case Normalised.Posting(JobPosting posting) ->
                        new Outcome.Found(
                                request,
                                PostingRecord.of(posting),
                                asSent ? Provenance.page(page.headers()).orElse(null) : null);
                    case Normalised.TooLittle(String reason) -> nothing(request, page, reason);
                };
            case Parsed.Gone(Stated evidence) -> new Outcome.Gone(request, evidence, false);
            case Parsed.Skipped(String reason) -> nothing(request, page, reason);
            case Parsed.Listing listing -> listed(request, page, listing);
        };
    }

    private Outcome listed(Request request, Response page, Parsed.Listing listing) {
        var postings = new ArrayList<PostingRecord>();
        var rejected = new ArrayList<String>();
        for (RawPosting raw : listing.postings()) {
            switch (normaliser.normalise(raw, source(request, page, raw))) {
                case Normalised.Posting(JobPosting posting) -> postings.add(PostingRecord.of(posting));
                case Normalised.TooLittle(String reason) -> rejected.add("'" + page.uri() + "': " + reason);
            }
        }
        return new Outcome.Listed(
                request,
                postings,
                listing.requests().stream().map(RequestKey::of).toList(),
                listing.coverage(),
                rejected);
    }

    /// A page that holds no posting may say that there is none any more.
    private static Outcome nothing(Request request, Response page, String reason) {
        Optional<Stated> gone = request.kind() == Request.Kind.POSTING ? GonePage.evidence(page) : Optional.empty();
        if (gone.isPresent()) {
            return new Outcome.Gone(request, gone.get(), false);
        }
        return new Outcome.Failed(request, Failure.NO_POSTING, "'" + page.uri() + "': " + reason);
    }

    /// A posting on a page of its own has that page's address; one among others, or in the answer of an
    /// API, the one it states.
    private Source source(Request request, Response page, RawPosting raw) {
        boolean isOwnPage = request.kind() == Request.Kind.POSTING
                && page.body().text().stripLeading().startsWith("<");
        URI own = isOwnPage || raw.url() == null
                ? page.uri()
                : Links.resolve(page.uri(), raw.url().text()).orElse(page.uri());
        return new Source(
                identity.site(),
                identity.plugin(),
                identity.pluginVersion(),
                page.uri(),
                CanonicalUrl.of(own),
                page.fetchedAt(),
                listed ? new Stated("listed by the site", "url:" + request.uri()) : null);
    }
}
