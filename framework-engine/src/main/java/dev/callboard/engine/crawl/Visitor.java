package dev.callboard.engine.crawl;

import dev.callboard.api.fetch.BrowserStep;
import dev.callboard.api.fetch.Links;
import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.fetch.UnreadableException;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.site.Parsed;
import dev.callboard.api.site.Site;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.fetch.FetchException;
import dev.callboard.engine.fetch.Fetcher;
import dev.callboard.engine.normalise.Normalised;
import dev.callboard.engine.normalise.Normaliser;
import dev.callboard.engine.normalise.Source;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// Takes one request all the way: fetched, parsed, normalised. Holds no state; called by many threads at a
/// time.
public final class Visitor {
    private final Site site;
    private final Fetcher fetcher;
    private final Normaliser normaliser;
    private final SiteIdentity identity;
    private final boolean listed;

    /// @param listed whether the pages are those a listing of the site leads to
    public Visitor(Parts parts, boolean listed) {
        this.listed = listed;
        this.site = parts.site();
        this.fetcher = parts.fetcher();
        this.normaliser = parts.normaliser();
        this.identity = parts.identity();
    }

    public Outcome visit(Request request) throws InterruptedException {
        try {
            return switch (request.rendering()) {
                case Rendering.Auto(List<BrowserStep> steps) -> asSentThenRendered(request, steps);
                case Rendering.AsSent() -> outcome(request, fetcher.fetch(request));
                case Rendering.Browser _ -> outcome(request, fetcher.fetch(request));
            };
        } catch (FetchException e) {
            return e.failure() == Failure.GONE && request.kind() == Request.Kind.POSTING
                    ? new Outcome.Gone(request, new Stated(String.valueOf(e.getMessage()), "url:" + request.uri()))
                    : new Outcome.Failed(request, e.failure(), String.valueOf(e.getMessage()));
        }
    }

    /// A browser only for a page that was answered, was read, and holds nothing.
    private Outcome asSentThenRendered(Request request, List<BrowserStep> steps)
            throws FetchException, InterruptedException {
        Outcome asSent = outcome(request, fetcher.fetch(request));
        return asSent instanceof Outcome.Failed failed && failed.failure() == Failure.NO_POSTING
                ? outcome(request, fetcher.fetch(request.with(new Rendering.Browser(steps))))
                : asSent;
    }

    private Outcome outcome(Request request, Response page) {
        try {
            return outcome(request, page, site.parse(page));
        } catch (UnreadableException e) {
            return new Outcome.Failed(request, Failure.UNREADABLE, "'" + page.uri() + "': " + e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome.Failed(
                    request, Failure.PLUGIN_ERROR, "'" + page.uri() + "': " + identity.plugin() + " failed: " + e);
        }
    }

    private Outcome outcome(Request request, Response page, Parsed parsed) {
        return switch (parsed) {
            case Parsed.Posting(RawPosting raw) ->
                switch (normaliser.normalise(raw, source(request, page, raw))) {
                    case Normalised.Posting(JobPosting posting) -> new Outcome.Found(request, posting);
                    case Normalised.TooLittle(String reason) -> nothing(request, page, reason);
                };
            case Parsed.Gone(Stated evidence) -> new Outcome.Gone(request, evidence);
            case Parsed.Skipped(String reason) -> nothing(request, page, reason);
            case Parsed.Listing listing -> listed(request, page, listing);
        };
    }

    private Outcome listed(Request request, Response page, Parsed.Listing listing) {
        var postings = new ArrayList<JobPosting>();
        var rejected = new ArrayList<String>();
        for (RawPosting raw : listing.postings()) {
            switch (normaliser.normalise(raw, source(request, page, raw))) {
                case Normalised.Posting(JobPosting posting) -> postings.add(posting);
                case Normalised.TooLittle(String reason) -> rejected.add("'" + page.uri() + "': " + reason);
            }
        }
        return new Outcome.Listed(request, postings, listing.requests(), listing.coverage(), rejected);
    }

    private static Outcome nothing(Request request, Response page, String reason) {
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
