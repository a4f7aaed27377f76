package dev.callboard.engine.shortcut;

import dev.callboard.api.fetch.Headers;
import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is known of the answers behind a site's pages, and how each page of a run is to be read therefore.
/// For the crawl's thread alone.
///
/// Pages are read from their answers once at least three pages of an earlier run have said the same as
/// their answers, none of that run has said otherwise, and an answer was the same when it was asked for
/// without a browser. One in fifty is compared with its page again, and of a listing the first of each run;
/// the first that differs ends it.
public final class Shortcuts {
    private static final int MAX_UNVERIFIABLE = 3;

    private final boolean learns;
    private final Known<Candidate, Answer> postings;
    private final Known<ListGuess, Explained> listings;
    private final Map<String, Request> comparedListings = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private int unverifiable;

    private Shortcuts(boolean learns, long run, Map<String, String> kept) {
        this.learns = learns;
        this.postings = new Known<>(run, "", Candidate.class, Answer.class, Candidate::of, kept);
        this.listings = new Known<>(run, "listing ", ListGuess.class, Explained.class, ListGuess::of, kept);
    }

    /// None, and none are learned.
    public static Shortcuts none() {
        return new Shortcuts(false, 0, Map.of());
    }

    /// Those that were kept.
    ///
    /// @param run the number of the run they are for
    /// @param kept what [#changed] said, whenever it was
    public static Shortcuts of(long run, Map<String, String> kept) {
        return new Shortcuts(true, run, kept);
    }

    /// How a page is to be read.
    public Way way(Request request) {
        Optional<Address> address = page(request);
        if (address.filter(page -> !known(request).isRefuted(page)).isEmpty()) {
            return new Way.Usual(false, false, false);
        }
        Address page = address.get();
        return Optional.of(page)
                .filter(_ -> unverifiable < MAX_UNVERIFIABLE)
                .flatMap(_ -> isListing(request) ? directListing(page) : direct(page))
                .orElseGet(() -> new Way.Usual(
                        true, known(request).asks(page), known(request).needsPage(page)));
    }

    private Optional<Way> direct(Address page) {
        return postings.learnedBefore(page)
                .flatMap(candidate -> candidate
                        .template()
                        .answerOf(page)
                        .map(answer -> new Way.Direct(
                                answer, candidate.withPage(), candidate.familiar(), postings.isCompared(page))));
    }

    private Optional<Way> directListing(Address page) {
        return listings.learnedBefore(page)
                .flatMap(guess -> guess.template()
                        .answerOf(page)
                        .map(answer -> new Way.DirectListing(
                                answer,
                                new ListReader(guess, page),
                                listings.isCompared(page) ? null : comparedListings.get(page.shape()))));
    }

    /// Whether a page will be rendered, though it may take a while to come to it: the first of a listing
    /// that is read from its answers, or one of many postings that are.
    ///
    /// @param open how many postings are open
    public boolean willRender(long open) {
        return listings.hasLearned() || (postings.hasLearned() && Known.isOneCompared(open));
    }

    /// Whether what was read from an answer alone is still to be believed.
    public boolean stands(Request request) {
        return page(request).flatMap(page -> known(request).learnedBefore(page)).isPresent();
    }

    /// Takes in what reading a page has taught.
    public void learn(Request request, Lesson lesson) {
        page(request).ifPresent(page -> learn(request, page, lesson));
    }

    private void learn(Request request, Address page, Lesson lesson) {
        switch (lesson) {
            case Lesson.Nothing() -> {}
            case Lesson.Rendered(List<Answer> answers, boolean sent) -> postings.rendered(page, answers, sent);
            case Lesson.Listed(List<Explained> explained) -> listings.rendered(page, explained, true);
            case Lesson.Direct() -> known(request).used(page);
            case Lesson.Agreed(Answer answer) -> postings.agreed(page, answer);
            case Lesson.ListingAgreed(Explained explained, Request posting) -> {
                listings.agreed(page, explained);
                comparedListings.put(page.shape(), posting);
            }
            case Lesson.Disagreed(String why) -> {
                notes.add("'" + request.uri() + "' and the answer behind it differ (" + why
                        + "): pages like it are rendered again, and learned anew in the next run");
                known(request).refute(page);
            }
            case Lesson.Unverifiable(String why) -> {
                if (++unverifiable == MAX_UNVERIFIABLE) {
                    notes.add("the answers behind pages could not be had, so the pages were read: " + why);
                }
            }
        }
    }

    /// What is to be kept since this was asked last: the kind and the shape of pages, and what is known of
    /// them.
    public Map<String, String> changed() {
        var all = new HashMap<>(postings.changed());
        all.putAll(listings.changed());
        return all;
    }

    /// What the report should say, a sentence each.
    public List<String> notes() {
        return List.copyOf(notes);
    }

    private static boolean isListing(Request request) {
        return request.kind() == Request.Kind.LISTING;
    }

    private Known<?, ?> known(Request request) {
        return isListing(request) ? listings : postings;
    }

    /// Only what a browser may be needed for, and what its address says all of.
    private Optional<Address> page(Request request) {
        boolean mayBeRendered = !(request.rendering() instanceof Rendering.AsSent);
        boolean isPlain = request.method().equals("GET")
                && request.body().isEmpty()
                && request.headers().equals(Headers.NONE);
        return learns && mayBeRendered && isPlain ? Address.of(request.uri()) : Optional.empty();
    }
}
