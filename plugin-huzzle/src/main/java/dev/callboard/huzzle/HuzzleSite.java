package dev.callboard.huzzle;

import dev.callboard.api.extract.Extractor;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.site.Parsed;
import dev.callboard.api.site.Site;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class HuzzleSite implements Site {
    private static final String NO_LAYOUT =
            "The page is not laid out as Huzzle's postings are known to be; it was read as any page is.";

    private static final String NOTHING =
            "it is not laid out as Huzzle's postings are known to be (title, company, date,"
                    + " then 'Requirements' or 'Responsibilities'), and " + Extractor.NOTHING;

    private final HuzzleConfig config;
    private final HuzzleListing listing;
    private final Extractor huzzle = new HuzzlePage();
    private final Extractor framework;

    @Inject
    HuzzleSite(HuzzleConfig config, Extractor framework) {
        this.config = config;
        this.listing = new HuzzleListing(config);
        this.framework = framework;
    }

    @Override
    public List<Request> start() {
        return config.listings().stream()
                .map(path -> listing.request(config.baseUrl().resolve(path)))
                .toList();
    }

    @Override
    public Parsed parse(Response page) {
        return switch (page.request().kind()) {
            case LISTING -> listing.parse(page);
            case POSTING -> posting(page);
        };
    }

    /// Whatever a page is read by, its address is what identifies the posting.
    private Parsed posting(Response page) {
        Optional<HuzzleAddress> address = HuzzleAddress.of(page.uri(), config.baseUrl());
        if (address.isEmpty()) {
            return new Parsed.Skipped("it was asked for as '" + page.request().uri()
                    + "', and where it led is no address of a posting (/internships/… or /jobs/… with six digits)");
        }
        Optional<RawPosting> own = huzzle.extract(page);
        RawPosting posting = Stream.of(own, framework.extract(page))
                .flatMap(Optional::stream)
                .reduce(identity(address.get(), page, own.isPresent()), RawPosting::and);
        return posting.readings().stream().allMatch(reading -> reading.title() == null)
                ? new Parsed.Skipped(NOTHING)
                : new Parsed.Posting(posting);
    }

    private static RawPosting identity(HuzzleAddress address, Response page, boolean known) {
        RawPostingBuilder posting = RawPosting.builder("url").id(new Stated(address.id(), "url:" + page.uri()));
        return (known ? posting : posting.note(NO_LAYOUT)).build();
    }
}
