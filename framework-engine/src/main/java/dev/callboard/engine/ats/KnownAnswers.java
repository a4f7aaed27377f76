package dev.callboard.engine.ats;

import dev.callboard.api.ats.AtsAnswer;
import dev.callboard.api.ats.AtsAnswers;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.fetch.UnreadableException;
import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The answers of all systems that are known.
///
/// The address decides where it is a system's; a saved answer without a useful address is known by its
/// shape. An ordinary web page is told by its first character and a few searches for texts. Pure, and
/// called by any number of threads.
public final class KnownAnswers implements AtsAnswers {
    private static final List<AtsReader> READERS = List.of(
            new Gem(),
            new Greenhouse(),
            new GreenhousePage(),
            new Lever(),
            new Ashby(),
            new Workday(),
            new SmartRecruiters(),
            new Workable(),
            new Recruitee(),
            new Personio(),
            new Teamtailor(),
            new BambooHr(),
            new Breezy(),
            new Pinpoint(),
            new Rippling(),
            new Oracle(),
            new Eightfold(),
            new ByteDance("bytedance"),
            new ByteDance("tiktok"),
            new FeishuHire(),
            new Phenom(),
            new Comeet(),
            new Ukg(),
            new Adp(),
            new Paylocity(),
            new Softgarden(),
            new ZohoRecruit());
    /// Far enough in for a declaration and comments before the root of a feed.
    private static final int ROOT_WITHIN = 2_000;
    private static final int SHOWN = 80;

    private final AtsSystems systems = new AtsSystems();

    @Override
    public Optional<AtsAnswer> read(Response page) {
        String text = page.body().text();
        URI address = page.uri();
        return switch (firstCharacter(text)) {
            case '{', '[' -> json(page);
            case '<' -> isFeed(text) ? tree(XmlTree.of(text), address) : html(page);
            default -> noAnswer(text, address);
        };
    }

    /// What a system answered to a page's own scripts, or left in the page for them.
    ///
    /// @param address where the answer is from
    public Optional<AtsAnswer> read(JsonNode answer, URI address) {
        return tree(answer, address);
    }

    /// The rows of a system's answer to a request of its own; nothing where the answer is a web page.
    ///
    /// @param names what is known of the board beside the answer's address
    /// @throws UnreadableException when the answer is an error, or none that is known
    Optional<PostingRows> rows(AtsSystem system, Map<String, String> names, Response page) {
        String text = page.body().text();
        @Nullable JsonNode root;
        switch (firstCharacter(text)) {
            case '{', '[' -> root = page.json();
            case '<' -> {
                root = isFeed(text) ? XmlTree.of(text) : system.embeddedIn(page).orElse(null);
                if (root == null) {
                    return Optional.empty();
                }
            }
            default -> throw new UnreadableException(unknown(system, text).why());
        }
        for (AtsReader reader : READERS) {
            if (isReadBy(system, reader)) {
                switch (reader.find(new Node(root, ""), true).orElse(null)) {
                    case Found.Rows rows -> {
                        var known = new HashMap<>(names);
                        known.putAll(system.namesIn(page.uri()));
                        return Optional.of(PostingRows.read(system, known, reader, rows, new Node(root, "..")));
                    }
                    case Found.Failure failure -> throw new UnreadableException(system.title() + " " + failure.why());
                    case null -> {}
                }
            }
        }
        throw new UnreadableException(unknown(system, text).why());
    }

    /// The names of the systems whose answers are read, by their shape or in their HTML.
    Stream<String> readable() {
        return Stream.concat(
                READERS.stream().map(AtsReader::system),
                systems.all().stream().filter(system -> system.list() != null).map(AtsSystem::name));
    }

    private Optional<AtsAnswer> json(Response page) {
        try {
            return tree(page.json(), page.uri());
        } catch (UnreadableException e) {
            return systems.recognise(page.uri()).map(system -> unreadable(system, e));
        }
    }

    private Optional<AtsAnswer> html(Response page) {
        String text = page.body().text();
        AtsSystem system = systems.recognise(page.uri()).orElse(null);
        if (system != null) {
            try {
                Optional<AtsAnswer> kept = system.embeddedIn(page).flatMap(answer -> tree(answer, page.uri()));
                if (kept.isPresent()) {
                    return kept;
                }
            } catch (UnreadableException e) {
                return Optional.of(unreadable(system, e));
            }
        }
        return list(page)
                .or(() -> system != null && system.isApi(page.uri())
                        ? Optional.of(unknown(system, text))
                        : Optional.empty());
    }

    private static AtsAnswer unreadable(AtsSystem system, UnreadableException why) {
        return new AtsAnswer.Refused(system.name(), String.valueOf(why.getMessage()));
    }

    private Optional<AtsAnswer> tree(JsonNode root, URI address) {
        AtsSystem expected = systems.recognise(address).orElse(null);
        var answer = new Node(root, "");
        Comparator<AtsReader> expectedFirst = Comparator.comparing(reader -> !isReadBy(expected, reader));
        return READERS.stream()
                .sorted(expectedFirst)
                .flatMap(
                        reader -> reader
                                .find(answer, isReadBy(expected, reader))
                                .map(found -> answer(reader, found, root, address))
                                .stream())
                .findFirst()
                .or(() -> Optional.ofNullable(expected).<AtsAnswer>map(system -> unknown(system, root.toString())));
    }

    private static boolean isReadBy(@Nullable AtsSystem system, AtsReader reader) {
        return system != null && system.name().equals(reader.system());
    }

    private AtsAnswer answer(AtsReader reader, Found found, JsonNode root, URI address) {
        AtsSystem system = systems.named(reader.system()).orElseThrow();
        return switch (found) {
            case Found.Rows rows ->
                PostingRows.read(system, system.namesIn(address), reader, rows, new Node(root, ".."))
                        .answer(system);
            case Found.Failure failure -> new AtsAnswer.Refused(system.name(), system.title() + " " + failure.why());
        };
    }

    /// A page with a posting's own markup is that posting's, whatever list stands beside it.
    private Optional<AtsAnswer> list(Response page) {
        String text = page.body().text();
        if (text.contains("JobPosting")) {
            return Optional.empty();
        }
        return systems.all().stream()
                .flatMap(system -> {
                    AtsSystem.HtmlList list = system.list();
                    return list != null && list.marks().stream().anyMatch(text::contains)
                            ? listed(system, list, page).stream()
                            : Stream.empty();
                })
                .findFirst();
    }

    private static Optional<AtsAnswer> listed(AtsSystem system, AtsSystem.HtmlList list, Response page) {
        if (list.rows() == null) {
            return Optional.of(PostingRows.withoutText(system, "postings"));
        }
        int rows = page.html().select(list.rows()).size();
        return rows == 0
                ? Optional.empty()
                : Optional.of(PostingRows.withoutText(system, rows == 1 ? "1 posting" : rows + " postings"));
    }

    private Optional<AtsAnswer> noAnswer(String text, URI address) {
        return systems.recognise(address)
                .filter(system -> system.isApi(address))
                .<AtsAnswer>map(system -> unknown(system, text));
    }

    private static AtsAnswer.Refused unknown(AtsSystem system, String text) {
        String start = text.strip();
        return new AtsAnswer.Refused(
                system.name(),
                "the address is " + system.title() + "'s, but the answer is none of those known: "
                        + (start.isEmpty()
                                ? "nothing"
                                : "'" + start.substring(0, Math.min(SHOWN, start.length())) + "'"));
    }

    private static boolean isFeed(String text) {
        String start = text.substring(0, Math.min(ROOT_WITHIN, text.length()));
        return start.contains("<workzag-jobs")
                || (start.contains("<rss") && start.contains("teamtailor.com/locations"));
    }

    private static char firstCharacter(String text) {
        int first = 0;
        while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        return first < text.length() ? text.charAt(first) : ' ';
    }
}
