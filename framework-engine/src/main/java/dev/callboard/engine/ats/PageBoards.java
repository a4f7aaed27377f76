package dev.callboard.engine.ats;

import dev.callboard.api.fetch.Links;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// Finds the board that a page stands for: it is the board's own page, embeds the board, or links to it.
///
/// A page can lead to boards of others: of a parent company, of a portfolio, of whoever is in the news. So
/// a board counts only where it is the only one of its kind on the page, and one that is merely linked to
/// only where the page leads to the board itself, to several of its postings, or is called like it.
final class PageBoards {
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?:)?(?:\\\\?/){2}[\\w.-]+\\.[a-z]{2,}(?:\\\\?/[^\\s\"'<>`()]*+)?");
    /// Hosts at which vendors speak for themselves.
    private static final Set<String> VENDORS = Set.of(
            "blog",
            "support",
            "help",
            "docs",
            "status",
            "get",
            "info",
            "academy",
            "developers",
            "developer",
            "learn",
            "cdn",
            "static",
            "assets",
            "images",
            "scripts",
            "resources",
            "community",
            "marketing",
            "go",
            "try");
    private static final int SHORTEST_NAME = 3;

    private final AtsSystems systems;

    PageBoards(AtsSystems systems) {
        this.systems = systems;
    }

    /// A board, and what its requests are filled with.
    record Board(AtsSystem system, Map<String, String> names) {}

    Optional<Board> find(Response page) {
        String text = page.body().text();
        return ownPage(page.uri(), text)
                .or(() -> only(embedded(page, text)).map(Candidate::board))
                .or(() -> only(linked(page))
                        .filter(board -> board.isMeant(page.uri()))
                        .map(Candidate::board));
    }

    private Optional<Board> ownPage(URI address, String text) {
        return systems.all().stream()
                .filter(system -> system.isOwn(address)
                        || system.isAnywhere(address)
                        || system.hosted().stream().anyMatch(text::contains))
                .flatMap(system -> {
                    Map<String, String> names = new HashMap<>(system.namesInSource(text));
                    names.putAll(system.namesIn(address));
                    return board(system, names).stream();
                })
                .findFirst();
    }

    private List<Candidate> embedded(Response page, String text) {
        var found = new Candidates();
        page.html()
                .select("script[src], iframe[src], iframe[data-src], embed[src], object[data]")
                .forEach(element -> Stream.of("src", "data-src", "data")
                        .flatMap(name -> Links.of(element, name).stream())
                        .forEach(found::add));
        for (Element script : page.html().select("script:not([src])")) {
            Matcher matcher = ADDRESS.matcher(script.data());
            while (matcher.find()) {
                Links.resolve(page.uri(), matcher.group().replace("\\", ""))
                        .filter(this::isApi)
                        .ifPresent(found::add);
            }
        }
        systems.all().stream()
                .filter(system -> system.markers().stream().anyMatch(text::contains))
                .forEach(system -> board(system, system.namesInSource(text)).ifPresent(board -> found.add(board, "")));
        return found.all();
    }

    private List<Candidate> linked(Response page) {
        var found = new Candidates();
        page.html().select("a[href]").forEach(link -> Links.of(link, "href").ifPresent(found::add));
        return found.all();
    }

    private boolean isApi(URI address) {
        return systems.recognise(address)
                .filter(system -> system.isApi(address))
                .isPresent();
    }

    private static Optional<Candidate> only(List<Candidate> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Optional<Board> board(AtsSystem system, Map<String, String> names) {
        return KnownBoards.request(system, names).map(_ -> new Board(system, names));
    }

    /// The different boards that addresses belong to.
    private final class Candidates {
        private final Map<Request, Candidate> boards = new LinkedHashMap<>();

        void add(URI address) {
            String host = address.getHost();
            if (host == null || VENDORS.contains(host.replaceFirst("\\..*", ""))) {
                return;
            }
            systems.recognise(address)
                    .filter(system -> system.isOwn(address))
                    .flatMap(system -> board(system, system.namesIn(address)))
                    .ifPresent(board -> add(board, board.names().getOrDefault("posting", "")));
        }

        void add(Board board, String posting) {
            KnownBoards.request(board.system(), board.names())
                    .ifPresent(request -> boards.computeIfAbsent(request, _ -> new Candidate(board, new HashSet<>()))
                            .postings()
                            .add(posting));
        }

        List<Candidate> all() {
            return new ArrayList<>(boards.values());
        }
    }

    /// A board and the postings of it that are led to; an empty text stands for the board itself.
    private record Candidate(Board board, Set<String> postings) {
        boolean isMeant(URI page) {
            return postings.contains("") || postings.size() > 1 || isNamedLike(page);
        }

        private boolean isNamedLike(URI page) {
            String host = letters(String.valueOf(page.getHost()));
            return Stream.of("board", "tenant", "host")
                    .map(name -> letters(board.names().getOrDefault(name, "").replaceFirst("\\..*", "")))
                    .anyMatch(name -> name.length() >= SHORTEST_NAME && host.contains(name));
        }

        private static String letters(String text) {
            return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        }
    }
}
