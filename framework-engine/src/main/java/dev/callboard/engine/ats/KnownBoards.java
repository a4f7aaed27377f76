package dev.callboard.engine.ats;

import dev.callboard.api.ats.JobBoards;
import dev.callboard.api.extract.Extractor;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.site.Site;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The boards of all systems that are known.
public final class KnownBoards implements JobBoards {
    private final AtsSystems systems;
    private final PageBoards onPages;
    private final KnownAnswers answers;
    private final Extractor extractor;

    /// @param extractor reads postings' pages, where a system answers with pages
    public KnownBoards(KnownAnswers answers, Extractor extractor) {
        this(new AtsSystems().boards(null), answers, extractor);
    }

    private KnownBoards(AtsSystems systems, KnownAnswers answers, Extractor extractor) {
        this.systems = systems;
        this.onPages = new PageBoards(systems);
        this.answers = answers;
        this.extractor = extractor;
    }

    @Override
    public SortedSet<String> systems() {
        return systems.all().stream().map(AtsSystem::name).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public JobBoards only(String system) {
        if (!systems().contains(system)) {
            throw new IllegalArgumentException(
                    "there is no system '" + system + "' with boards; there are: " + String.join(", ", systems()));
        }
        return new KnownBoards(systems.boards(system), answers, extractor);
    }

    @Override
    public Optional<Site> at(URI address) {
        return systems.recognise(address).flatMap(system -> board(system, system.namesIn(address)));
    }

    @Override
    public Optional<Site> on(Response page) {
        return onPages.find(page).flatMap(found -> board(found.system(), found.names()));
    }

    @Override
    public Optional<Site> of(Request request) {
        return systems.all().stream()
                .filter(system -> system.isOwn(request.uri())
                        || system.isAnywhere(request.uri())
                        || !system.hosted().isEmpty())
                .flatMap(system -> Optional.ofNullable(system.board()).stream()
                        .map(board -> board.names(request))
                        .filter(names -> !names.isEmpty())
                        .flatMap(names -> board(system, names).stream()))
                .findFirst();
    }

    private Optional<Site> board(AtsSystem system, Map<String, String> names) {
        return request(system, names).map(_ -> new BoardSite(system, names, answers, extractor));
    }

    /// The request for the first page of a board, or nothing where the names do not tell the board.
    static Optional<Request> request(AtsSystem system, Map<String, String> names) {
        Endpoint board = system.board();
        return board == null ? Optional.empty() : board.request(Request.Kind.LISTING, system.firstPage(names));
    }
}
