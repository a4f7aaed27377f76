package dev.callboard.engine.benchmark;

import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.Headers;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.site.Coverage;
import dev.callboard.api.site.Parsed;
import dev.callboard.api.site.Site;
import dev.callboard.engine.crawl.Crawl;
import dev.callboard.engine.crawl.CrawlLimits;
import dev.callboard.engine.crawl.Parts;
import dev.callboard.engine.crawl.Progress;
import dev.callboard.engine.crawl.SiteIdentity;
import dev.callboard.engine.fetch.Renderer;
import dev.callboard.engine.fetch.Traffic;
import dev.callboard.engine.life.DropGuard;
import dev.callboard.engine.normalise.Normaliser;
import dev.callboard.engine.store.Database;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// How much memory a crawl takes that knows of very many addresses: a site that is made up on the spot, of
/// which all listings and as many postings are read.
///
/// Usage: `ManyAddresses ADDRESSES`. Prints the most memory that was in use after a collection, and the
/// time it took.
public final class ManyAddresses implements Site {
    private static final int PER_PAGE = 1_000;
    /// As many of the addresses are read, however many there are.
    private static final int POSTINGS = 2_000;
    private static final int MIB = 1 << 20;
    private static final int LOOK_EVERY = 100;

    private final int pages;
    private long most;
    private long known;
    private int looked;

    private ManyAddresses(int addresses) {
        this.pages = addresses / PER_PAGE;
    }

    public static void main(String[] arguments) throws InterruptedException {
        var site = new ManyAddresses(Integer.parseInt(arguments[0]));
        long start = System.nanoTime();
        try (Database database = Database.temporary()) {
            new Crawl(site.parts(), database, new DropGuard(false), null, site::look).run();
        }
        System.out.printf(
                "%d addresses known, %d MiB in use at most, %.1f s%n",
                site.known, site.most / MIB, (System.nanoTime() - start) / 1e9);
    }

    @Override
    public List<Request> start() {
        return List.of(page(0));
    }

    @Override
    public Parsed parse(Response page) {
        String path = page.uri().getPath();
        int number = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        if (page.request().kind() == Request.Kind.POSTING) {
            return new Parsed.Posting(RawPosting.builder("ld")
                    .title(new Stated("Posting " + number, "ld:/title"))
                    .description(new Stated("Text", "ld:/description"))
                    .build());
        }
        var requests = new ArrayList<>(IntStream.range(number * PER_PAGE, (number + 1) * PER_PAGE)
                .mapToObj(i -> Request.posting(URI.create("https://jobs.example/postings/a-title-as-they-are/" + i)))
                .toList());
        boolean last = number + 1 >= pages;
        if (!last) {
            requests.add(page(number + 1));
        }
        return new Parsed.Listing(List.of(), requests, last ? Coverage.last() : Coverage.more());
    }

    private Parts parts() {
        InstantSource clock = InstantSource.system();
        return new Parts(
                this,
                request -> new Response(
                        request,
                        request.uri(),
                        200,
                        Headers.NONE,
                        Body.of("", request.uri()),
                        clock.instant(),
                        List.of()),
                new Normaliser(),
                new SiteIdentity("many", "generic", "1"),
                new CrawlLimits(4, 6 * pages + POSTINGS, CrawlLimits.PARSING, null),
                new Traffic(),
                Renderer.none(),
                null,
                clock);
    }

    private void look(Progress progress) {
        known = progress.known();
        if (looked++ % LOOK_EVERY == 0) {
            System.gc();
            Runtime memory = Runtime.getRuntime();
            most = Math.max(most, memory.totalMemory() - memory.freeMemory());
        }
    }

    private static Request page(int number) {
        return Request.listing(URI.create("https://jobs.example/pages/" + number));
    }
}
