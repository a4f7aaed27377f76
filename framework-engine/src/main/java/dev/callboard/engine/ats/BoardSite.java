package dev.callboard.engine.ats;

import dev.callboard.api.ats.AtsAnswer;
import dev.callboard.api.ats.AtsAnswers;
import dev.callboard.api.extract.Extractor;
import dev.callboard.api.fetch.Links;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.fetch.UnreadableException;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.site.Coverage;
import dev.callboard.api.site.Parsed;
import dev.callboard.api.site.Site;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The board an employer keeps with a system, listed as the system's data say.
///
/// Where the total is known, the first page asks for all others at once, since some systems tell it there
/// alone. Where it is not, each page asks for the next until one is empty: a page of fewer rows than asked
/// for is not the last everywhere.
final class BoardSite implements Site {
    private final AtsSystem system;
    private final Map<String, String> names;
    private final KnownAnswers answers;
    private final AtsAnswers details;
    private final Extractor extractor;

    /// @param names what the board's requests are filled with
    BoardSite(AtsSystem system, Map<String, String> names, KnownAnswers answers, Extractor extractor) {
        this.system = system;
        this.names = Map.copyOf(names);
        this.answers = answers;
        this.details = answers;
        this.extractor = extractor;
    }

    @Override
    public List<Request> start() {
        return List.of(page(Map.of()));
    }

    @Override
    public Parsed parse(Response page) {
        return switch (page.request().kind()) {
            case LISTING -> listing(page);
            case POSTING -> posting(page);
        };
    }

    private Parsed posting(Response page) {
        return switch (details.read(page).orElse(null)) {
            case AtsAnswer.Postings found ->
                found.postings().size() == 1
                        ? new Parsed.Posting(found.postings().getFirst())
                        : new Parsed.Skipped("expected one posting, found "
                                + found.postings().size());
            case AtsAnswer.Refused refused -> throw new UnreadableException(refused.why());
            case null ->
                extractor
                        .extract(page)
                        .map(this::believed)
                        .<Parsed>map(Parsed.Posting::new)
                        .orElseGet(() -> new Parsed.Skipped(Extractor.NOTHING));
        };
    }

    private RawPosting believed(RawPosting posting) {
        return system.lists().isEndMadeUp()
                ? posting.withoutValidThrough(
                        "The last day on pages of " + system.title() + " is made up; it was not read.")
                : posting;
    }

    private Parsed listing(Response page) {
        return answers.rows(system, names, page)
                .map(rows -> answered(page, rows))
                .orElseGet(() -> inHtml(page, HtmlRows.read(system, page)));
    }

    private Parsed inHtml(Response page, HtmlRows rows) {
        List<Request> requests = new ArrayList<>();
        rows.postings().forEach(posting -> requests.add(Request.posting(posting)));
        if (system.lists().limit() != null && !rows.postings().isEmpty()) {
            return inHtmlByOffset(page, rows, requests);
        }
        // The first number of "Page 1 of 4" can be that of the first of the links to pages.
        int next = number(at(page.request()), "page") + 1;
        boolean goesOn = rows.hasNext() || next < rows.pages();
        if (goesOn) {
            requests.add(page(Map.of("page", String.valueOf(next))));
        }
        if (rows.total() != null) {
            return new Parsed.Listing(List.of(), requests, Coverage.total(rows.total()));
        }
        return new Parsed.Listing(List.of(), requests, goesOn ? Coverage.more() : Coverage.last());
    }

    private Parsed inHtmlByOffset(Response page, HtmlRows rows, List<Request> requests) {
        Integer total = rows.total();
        if (total == null) {
            return new Parsed.Listing(
                    List.of(),
                    requests,
                    new Coverage.Capped(system.title() + " does not say how many postings its list has"));
        }
        int step = rows.postings().size();
        if (number(at(page.request()), "offset") == 0) {
            for (int next = step; next < total; next += step) {
                requests.add(page(Map.of("offset", String.valueOf(next))));
            }
        }
        return new Parsed.Listing(List.of(), requests, Coverage.total(total));
    }

    private Parsed answered(Response page, PostingRows rows) {
        Map<String, String> at = at(page.request());
        if (rows.count() == 0 && number(at, "offset") == 0 && system.lists().isUnknownEmpty()) {
            throw new UnreadableException(
                    system.title() + " lists nothing, as it does for a board that it does not know");
        }
        Map<String, Request> asked = new LinkedHashMap<>();
        var lost = new ArrayList<>(rows.untitled());
        for (PostingRows.Named named : rows.named()) {
            ask(named, page.uri())
                    .ifPresentOrElse(
                            request -> asked.put(request + request.body(), request), () -> lost.add(named.why()));
        }
        List<Request> requests = new ArrayList<>(asked.values());
        Integer total = total(rows, at);
        requests.addAll(system.lists().limit() == null ? List.of() : further(at, rows, total));
        if (total != null && isAtWindow(total) && at.getOrDefault("facets", "").equals("{}")) {
            requests.addAll(Facets.narrower(page, total).stream()
                    .map(facets -> page(Map.of("facets", facets)))
                    .toList());
        }
        return new Parsed.Listing(rows.postings(), requests, coverage(rows, total, at, lost));
    }

    /// The request for the text of a posting that is only named: the system's own, else its page.
    private Optional<Request> ask(PostingRows.Named named, URI list) {
        String path = system.lists().row();
        String id = path == null ? words(named.posting().id()) : named.row().words(path);
        if (system.posting() != null && !id.isEmpty()) {
            var filled = new HashMap<>(names);
            filled.put("posting", id);
            Optional<Request> request = system.posting().request(Request.Kind.POSTING, filled);
            if (request.isPresent()) {
                return request;
            }
        }
        return Links.resolve(list, words(named.posting().url()))
                .filter(uri -> !words(named.posting().url()).isEmpty())
                .map(Request::posting);
    }

    private List<Request> further(Map<String, String> at, PostingRows rows, @Nullable Integer total) {
        int offset = number(at, "offset");
        int limit = number(at, "limit");
        if (rows.count() == 0 || (total == null && offset > 0 && system.lists().isTotalOnFirst())) {
            return List.of();
        }
        if (total == null) {
            return List.of(page(at, offset + rows.count(), limit));
        }
        // A system may give fewer rows than it was asked for.
        int step = limit == 0 ? rows.count() : Math.min(limit, rows.count());
        var pages = new ArrayList<Request>();
        for (int next = offset + (offset == 0 ? step : limit); next < total; next += step) {
            pages.add(page(at, next, offset == 0 ? step : limit));
            if (offset > 0) {
                break;
            }
        }
        return pages;
    }

    private Coverage coverage(PostingRows rows, @Nullable Integer total, Map<String, String> at, List<String> lost) {
        if (!lost.isEmpty()) {
            return new Coverage.Capped(
                    system.title() + " leaves postings without title or text: " + String.join(" ", lost));
        }
        if (total != null && isAtWindow(total)) {
            return new Coverage.Capped(
                    system.title() + " declares exactly " + total + " postings, which is where it stops counting");
        }
        if (total != null) {
            return Coverage.total(total);
        }
        if (system.lists().limit() == null && isAtWindow(rows.count())) {
            return new Coverage.Capped(
                    system.title() + " lists exactly " + rows.count() + " postings, which is where it stops");
        }
        boolean goesOn = system.lists().limit() != null
                && (rows.count() > 0
                        || (number(at, "offset") > 0 && system.lists().isTotalOnFirst()));
        return goesOn ? Coverage.unstated() : Coverage.last();
    }

    private boolean isAtWindow(int total) {
        return Objects.equals(system.lists().window(), total);
    }

    /// The declared total, if it can be one.
    private @Nullable Integer total(PostingRows rows, Map<String, String> at) {
        Integer total = rows.total();
        boolean isNone = total != null
                && total == 0
                && (rows.count() > 0
                        || (number(at, "offset") > 0 && system.lists().isTotalOnFirst()));
        return isNone ? null : total;
    }

    private Request page(Map<String, String> at, int offset, int limit) {
        var other = new HashMap<>(at);
        other.put("offset", String.valueOf(offset));
        other.put("limit", String.valueOf(limit));
        return page(other);
    }

    private Request page(Map<String, String> at) {
        var filled = system.firstPage(names);
        filled.putAll(at);
        return Objects.requireNonNull(system.board(), "board")
                .request(Request.Kind.LISTING, filled)
                .orElseThrow();
    }

    /// What a request of this board was filled with.
    private Map<String, String> at(Request request) {
        return Objects.requireNonNull(system.board(), "board").names(request);
    }

    private static int number(Map<String, String> at, String name) {
        String text = at.getOrDefault(name, "0");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static String words(@Nullable Stated stated) {
        return stated == null ? "" : stated.text().strip();
    }

    @Override
    public String toString() {
        return system.title() + " (" + start().getFirst().uri() + ")";
    }
}
