package dev.callboard.engine.ats;

import dev.callboard.api.ats.JobBoards;
import dev.callboard.api.extract.Extractor;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.site.Site;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// The boards of all systems that are known.
public final class KnownBoards implements JobBoards {
    private final AtsSystems systems = new AtsSystems();
    private final PageBoards onPages = new PageBoards(systems);
    private final KnownAnswers answers;
    private final Extractor extractor;

    /// @param extractor reads postings' pages, where a system answers with pages
    public KnownBoards(KnownAnswers answers, Extractor extractor) {
        this.answers = answers;
        this.extractor = extractor;
    }

    @Override
    public Optional<Site> at(URI address) {
        return systems.recognise(address).flatMap(system -> board(system, system.namesIn(address)));
    }

    @Override
    public Optional<Site> on(Response page) {
        return onPages.find(page).flatMap(found -> board(found.system(), found.names()));
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
