package dev.callboard.engine;

import dev.callboard.api.ats.AtsAnswer;
import dev.callboard.api.ats.AtsAnswers;
import dev.callboard.api.extract.Extractor;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.engine.crawl.CanonicalUrl;
import dev.callboard.engine.extract.GonePage;
import dev.callboard.engine.extract.OwnAddress;
import dev.callboard.engine.normalise.Normalised;
import dev.callboard.engine.normalise.Normaliser;
import dev.callboard.engine.normalise.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads a page that is at hand: no site, no listing, no network.
///
/// Pure; called by any number of threads.
public final class PageReader {
    private static final String PLUGIN = "extract";

    private final AtsAnswers answers;
    private final Extractor extractor;
    private final Normaliser normaliser;

    PageReader(AtsAnswers answers, Extractor extractor, Normaliser normaliser) {
        this.answers = answers;
        this.extractor = extractor;
        this.normaliser = normaliser;
    }

    /// What a page holds.
    ///
    /// @param postings in the page's order; one for a page, any number for the answer of an API
    /// @param reason why there is no posting, or no further one; empty where there is nothing to say
    /// @param answer whether it is the answer of an API, which a browser shows no better
    public record Read(List<Found> postings, String reason, boolean answer) {
        public Read {
            postings = List.copyOf(postings);
        }
    }

    /// A posting, and the words it was made of.
    public record Found(RawPosting words, JobPosting posting) {}

    /// The answer of an API is that and nothing else; a page may hold one beside other things.
    public Read read(Response saved) {
        Response page = addressed(saved);
        Optional<AtsAnswer> answer = answers.read(page);
        if (answer.isPresent() && answer.get() instanceof AtsAnswer.Postings postings) {
            return postings(page, postings.postings(), postings.rejected(), true);
        }
        List<String> refusal = answer.stream()
                .flatMap(each -> each instanceof AtsAnswer.Refused refused ? Stream.of(refused.why()) : Stream.empty())
                .toList();
        List<RawPosting> raw = extractor.extract(page).stream().toList();
        List<String> nothing = refusal.isEmpty() && raw.isEmpty() ? List.of(Extractor.NOTHING) : List.of();
        boolean isAnswer =
                !refusal.isEmpty() && !page.body().text().stripLeading().startsWith("<");
        Read read = postings(page, raw, nothing, isAnswer);
        if (!read.postings().isEmpty()) {
            return read;
        }
        return GonePage.evidence(page)
                .map(gone -> new Read(List.of(), "gone: " + gone.text(), isAnswer))
                .orElseGet(() -> refusal.isEmpty() ? read : new Read(List.of(), reason(refusal), isAnswer));
    }

    private Read postings(Response page, List<RawPosting> raw, List<String> rejected, boolean answer) {
        var postings = new ArrayList<Found>();
        var reasons = new ArrayList<>(rejected);
        for (RawPosting words : raw) {
            switch (normaliser.normalise(words, source(page))) {
                case Normalised.Posting(JobPosting posting) -> postings.add(new Found(words, posting));
                case Normalised.TooLittle(String why) -> reasons.add(why);
            }
        }
        return new Read(postings, reasons.isEmpty() ? "" : reason(reasons), answer);
    }

    /// A page that was saved without its address may still name it.
    private static Response addressed(Response page) {
        if (!"file".equals(page.uri().getScheme())) {
            return page;
        }
        return OwnAddress.of(page)
                .map(own -> new Response(
                        page.request(),
                        own,
                        page.status(),
                        page.headers(),
                        page.body(),
                        page.fetchedAt(),
                        page.captured()))
                .orElse(page);
    }

    private static String reason(List<String> reasons) {
        return "no posting: " + String.join("; ", reasons);
    }

    private static Source source(Response page) {
        return new Source(
                Optional.ofNullable(page.uri().getHost()).orElse("file"),
                PLUGIN,
                Version.callboard(),
                page.uri(),
                CanonicalUrl.of(page.uri()),
                page.fetchedAt(),
                null);
    }
}
