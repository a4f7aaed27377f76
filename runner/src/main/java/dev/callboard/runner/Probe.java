package dev.callboard.runner;

import dev.callboard.api.ats.JobBoards;
import dev.callboard.api.fetch.BrowserStep;
import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.site.Coverage;
import dev.callboard.engine.SiteRun;
import dev.callboard.engine.crawl.Outcome;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.store.Keyed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks at a site's first listing pages and at one of its postings, and keeps what it saw.
final class Probe {
    private static final int MOST_PAGES = 10;

    private final SiteRun run;
    private final JobBoards boards;
    private final Queue<Request> listings = new ArrayDeque<>();
    private final List<Request> postings = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final List<String> troubles = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private int listed;
    private int pages;
    private boolean browser;
    private @Nullable Request list;
    private @Nullable Integer declared;
    private @Nullable String capped;
    private @Nullable JobPosting sample;

    private Probe(SiteRun run, JobBoards boards) {
        this.run = run;
        this.boards = boards;
    }

    /// What was seen.
    ///
    /// @param choice the line of a site file that says where the postings are listed; empty where nowhere
    /// @param list the page that lists the first postings, or null
    /// @param listed how many postings the pages list that were looked at
    /// @param isWhole whether these were all pages
    /// @param declared how many there are as the site says, or null
    /// @param sample a posting, or null
    /// @param isRendered whether it took a browser
    record Seen(
            String choice,
            @Nullable Request list,
            int listed,
            boolean isWhole,
            @Nullable Integer declared,
            @Nullable JobPosting sample,
            boolean isRendered,
            List<String> troubles) {
        Seen {
            troubles = List.copyOf(troubles);
        }
    }

    static Seen of(SiteRun run, JobBoards boards) throws InterruptedException {
        var probe = new Probe(run, boards);
        probe.look();
        return new Seen(
                probe.choice(),
                probe.list,
                probe.listed,
                probe.listings.isEmpty() && probe.troubles.isEmpty() && probe.capped == null,
                probe.declared,
                probe.sample,
                probe.browser,
                probe.troubles);
    }

    private void look() throws InterruptedException {
        run.start().forEach(this::add);
        while (!listings.isEmpty() && pages < MOST_PAGES) {
            pages++;
            Request request = listings.remove();
            switch (visit(request)) {
                case Outcome.Listed page -> read(request, page);
                case Outcome.Failed failed -> troubles.add(failed.failure().about() + ": " + failed.message());
                case Outcome other -> troubles.add("'" + request.uri() + "' is no list: " + other);
            }
        }
        if (listed == 0) {
            unread.stream().filter(why -> !troubles.contains(why)).forEach(troubles::addFirst);
        }
        if (sample == null && !postings.isEmpty()) {
            switch (visit(postings.getFirst())) {
                case Outcome.Found found -> sample = found.posting();
                case Outcome.Failed failed -> troubles.add(failed.failure().about() + ": " + failed.message());
                case Outcome other -> troubles.add("'" + postings.getFirst().uri() + "' is no posting: " + other);
            }
        }
    }

    /// As sent where that is enough, so that it shows what a browser is needed for.
    private Outcome visit(Request request) throws InterruptedException {
        if (!(request.rendering() instanceof Rendering.Auto(List<BrowserStep> steps))) {
            return run.visit(request);
        }
        Outcome asSent = run.visit(request.with(Rendering.asSent()));
        if (!(asSent instanceof Outcome.Failed failed) || failed.failure() != Failure.NO_POSTING) {
            return asSent;
        }
        browser = true;
        unread.add(failed.failure().about() + ": " + failed.message());
        return run.visit(request.with(new Rendering.Browser(steps)));
    }

    private void read(Request request, Outcome.Listed page) {
        int before = listed;
        page.postings().forEach(posting -> {
            if (seen.add(posting.posting().id())) {
                listed++;
                sample = sample == null ? posting.posting() : sample;
            }
        });
        page.requests().stream().map(Keyed::request).forEach(this::add);
        if (listed > before && list == null) {
            list = request;
        }
        if (page.coverage() instanceof Coverage.Total(int total)) {
            declared = total;
        } else if (page.coverage() instanceof Coverage.Capped(String why)) {
            capped = why;
            troubles.add(why);
        }
    }

    private void add(Request request) {
        if (!seen.add(request + request.body())) {
            return;
        }
        switch (request.kind()) {
            case LISTING -> listings.add(request);
            case POSTING -> {
                postings.add(request);
                listed++;
            }
        }
    }

    private String choice() {
        if (list == null) {
            return "";
        }
        Optional<String> system = boards.systems().stream()
                .filter(name -> boards.only(name).of(list).isPresent())
                .findFirst();
        return system.map(name -> "board: " + name)
                .orElse(list.rendering() instanceof Rendering.Auto ? "listing: links" : "listing: sitemap");
    }
}
