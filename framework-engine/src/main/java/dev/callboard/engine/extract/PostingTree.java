package dev.callboard.engine.extract;

import dev.callboard.api.ats.AtsAnswer;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.engine.ats.KnownAnswers;
import dev.callboard.engine.lexicon.Fold;
import dev.callboard.engine.text.HtmlBlocks;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import tools.jackson.databind.JsonNode;

/// Finds a page's own posting in JSON that its scripts work with: schema.org's, an applicant tracking
/// system's, or an object with the fields of one and the page's heading as its title.
final class PostingTree {
    private static final Evaluator HEADINGS = QueryParser.parse("h1");
    private static final KnownAnswers SYSTEMS = new KnownAnswers();
    /// What a store of Apollo has at its top.
    private static final String STORE = "ROOT_QUERY";
    private static final int MAX_NODES = 200_000;
    private static final int MAX_DEPTH = 64;
    /// More on a page is more than "Loading" and the site's name.
    private static final int MOST_BLOCKS = 3;

    private final Response page;
    private final String source;
    private final Set<String> titles = new HashSet<>();
    private final boolean headed;

    PostingTree(Response page, String source) {
        this.page = page;
        this.source = source;
        page.html().select(HEADINGS).eachText().forEach(heading -> titles.add(Fold.fold(heading)));
        titles.remove("");
        if (titles.isEmpty()) {
            new JsonLd().extract(page).map(RawPosting::title).ifPresent(title -> titles.add(Fold.fold(title.text())));
        }
        this.headed = !titles.isEmpty();
        if (!headed) {
            String title = page.html().title();
            titles.add(Fold.fold(title));
            new PageText(List.of(), title, "", page.uri(), true)
                    .titleParts()
                    .forEach(part -> titles.add(Fold.fold(part)));
        }
    }

    /// @param from where the tree was read
    Optional<RawPosting> find(JsonNode tree, URI from) {
        return answer(tree, from).or(() -> linked(tree)).or(() -> richest(tree)).or(() -> only(tree));
    }

    private Optional<RawPosting> linked(JsonNode tree) {
        var graph = new LinkedGraph();
        graph.add(tree);
        return new OwnPosting(page)
                .among(graph.ofType("JobPosting"))
                .map(own -> SchemaOrgPosting.read(source, own, graph, false))
                .filter(posting -> !headed || isPages(posting));
    }

    /// A system's only posting may still be another than the page's: its heading tells.
    private Optional<RawPosting> answer(JsonNode tree, URI from) {
        return SYSTEMS.read(tree, from).flatMap(answer -> switch (answer) {
            case AtsAnswer.Postings read ->
                read.postings().size() == 1
                        ? read.postings().stream()
                                .filter(posting -> !headed || isPages(posting))
                                .findFirst()
                        : Optional.empty();
            case AtsAnswer.Refused _ -> Optional.empty();
        });
    }

    private Optional<RawPosting> richest(JsonNode tree) {
        List<At> objects = objects(tree);
        LinkedGraph graph = references(objects);
        return objects.stream()
                .flatMap(at -> StateObject.read(source, at.node(), graph).stream())
                .filter(this::isPages)
                .max((a, b) -> Integer.compare(richness(a), richness(b)));
    }

    /// On a page that shows nothing before its scripts have run: the one posting that stands in no list.
    private Optional<RawPosting> only(JsonNode tree) {
        if (headed || HtmlBlocks.of(page.html()).size() > MOST_BLOCKS) {
            return Optional.empty();
        }
        List<At> objects = objects(tree);
        LinkedGraph graph = references(objects);
        List<RawPosting> postings = objects.stream()
                .filter(at -> !at.listed())
                .flatMap(at -> StateObject.read(source, at.node(), graph).stream())
                .toList();
        return postings.size() == 1 ? Optional.of(postings.getFirst()) : Optional.empty();
    }

    private static LinkedGraph references(List<At> objects) {
        var graph = new LinkedGraph();
        objects.stream().map(At::node).filter(node -> node.has(STORE)).forEach(graph::addReferences);
        return graph;
    }

    private boolean isPages(RawPosting posting) {
        return posting.title() != null
                && titles.contains(Fold.fold(posting.title().text()));
    }

    private static int richness(RawPosting posting) {
        return posting.toString().split("Stated\\[", -1).length;
    }

    private static List<At> objects(JsonNode tree) {
        var objects = new ArrayList<At>();
        Deque<At> open = new ArrayDeque<>(List.of(new At(tree, 0, false)));
        for (int seen = 0; seen < MAX_NODES && !open.isEmpty(); seen++) {
            At at = open.pop();
            if (at.node().isObject()) {
                objects.add(at);
            }
            if (at.depth() < MAX_DEPTH) {
                at.node().forEach(child -> {
                    if (child.isContainer()) {
                        open.push(new At(
                                child, at.depth() + 1, at.listed() || at.node().isArray()));
                    }
                });
            }
        }
        return objects;
    }

    /// @param listed whether it stands in a list
    private record At(JsonNode node, int depth, boolean listed) {}
}
