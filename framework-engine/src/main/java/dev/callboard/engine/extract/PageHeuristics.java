package dev.callboard.engine.extract;

import dev.callboard.api.posting.RawOrganization;
import dev.callboard.api.posting.RawPlace;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.lexicon.Lexicons;
import dev.callboard.engine.text.Block;
import dev.callboard.engine.text.CssPath;
import dev.callboard.engine.text.Headings;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a posting from a page that marks nothing up: by where its words stand and what they look like.
final class PageHeuristics {
    private static final int ABOVE_TITLE = 4;
    private static final int BELOW_TITLE = 30;
    private static final int NEAR_TITLE = 12;
    private static final Pattern PLACED =
            Pattern.compile("(?i)\\s+(?:(?:jobs?|vacancy|position) )?in (\\p{Lu}.{1,60}?)(?:\\s*[|–—·]|\\s+-\\s|$)");
    private static final Pattern EMPLOYER = Pattern.compile("\\s+(?:at|bei|chez|bij|hos)\\s+\\p{Lu}");

    private final PageText page;
    private final String source;
    private final Predicate<String> isPlace;
    private final List<Fact> facts;
    private final Set<Integer> factIndexes = new HashSet<>();
    private final TitleFinder.@Nullable Found title;
    private final BodyFinder bodies;
    private final BodyFinder.@Nullable Range range;

    PageHeuristics(String source, PageText page, Predicate<String> isPlace) {
        this.page = page;
        this.source = source;
        this.isPlace = isPlace;
        this.facts = FactFinder.find(page);
        this.facts.forEach(fact -> factIndexes.add(fact.index()));
        this.title = title(page, facts);
        this.bodies = new BodyFinder(page, title == null ? -1 : title.index());
        this.range = bodies.find().map(this::withoutHeader).orElse(null);
    }

    /// Of a line `Job title: Baker`, which goes before a heading only in a text without markup, or where
    /// the heading says as well who hires: `Baker at Globex`.
    private static TitleFinder.@Nullable Found title(PageText page, List<Fact> facts) {
        var finder = new TitleFinder(page);
        if (AboutJobs.isArticle(page)) {
            return null;
        }
        TitleFinder.Found heading = finder.find().orElse(null);
        return facts.stream()
                .filter(fact -> fact.field().equals("title"))
                .flatMap(fact -> labelled(page, fact, heading).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(heading))
                .or(() -> facts.stream().anyMatch(fact -> fact.index() == 1) ? finder.firstLine() : Optional.empty())
                .orElse(null);
    }

    private static Optional<TitleFinder.Found> labelled(PageText page, Fact fact, TitleFinder.@Nullable Found heading) {
        if (heading == null || heading.index() == fact.index() || (!page.markup() && fact.index() < heading.index())) {
            return Optional.of(new TitleFinder.Found(fact.index(), fact.value()));
        }
        String words = heading.title().text();
        String title = fact.value().text();
        return words.startsWith(title)
                        && EMPLOYER.matcher(words.substring(title.length())).lookingAt()
                ? Optional.of(new TitleFinder.Found(heading.index(), fact.value()))
                : Optional.empty();
    }

    /// The posting; without title and text where the page does not look like one, for what else it says may
    /// still be of use beside another source.
    Optional<RawPosting> read() {
        RawPostingBuilder posting = RawPosting.builder(source);
        boolean closed = new Signs(page, index -> range != null && range.contains(index)).read(posting);
        BodyText body = body();
        header(posting);
        Map<String, Stated> company = new PageFacts(posting).read(facts);
        if (posting.build().jobLocations().isEmpty()) {
            inDocumentTitle().ifPresent(posting::jobLocation);
        }
        if (title != null && body.length() > 0 && !SeveralPostings.are(page, title.index())) {
            if (!isPriced() && Likeness.isEnough(page, title.title().text(), body, facts, posting.build(), closed)) {
                text(posting, body, company);
            }
        }
        RawPosting read = posting.build();
        return isEmpty(read) ? Optional.empty() : Optional.of(read);
    }

    /// A course has requirements and a place, too.
    private boolean isPriced() {
        return title != null
                && range != null
                && facts.stream().noneMatch(fact -> fact.field().equals("salary"))
                && AboutJobs.hasPrice(page, title.index() + 1, range.last());
    }

    private BodyFinder.Range withoutHeader(BodyFinder.Range found) {
        if (title == null) {
            return found;
        }
        int last = found.last();
        while (last > found.first() && DateLines.is(page.block(last))) {
            last--;
        }
        if (found.first() > title.index() + NEAR_TITLE) {
            return new BodyFinder.Range(found.first(), last, found.core());
        }
        var header = new HeaderLines(page, factIndexes::contains, isPlace);
        return new BodyFinder.Range(header.after(found.first(), last), last, found.core());
    }

    private BodyText body() {
        if (range == null) {
            return new BodyText(List.of(), block -> false);
        }
        Set<Block> factBlocks = new HashSet<>();
        factIndexes.forEach(index -> factBlocks.add(page.block(index)));
        var tables = new FactTables(page, factIndexes);
        return new BodyText(
                bodies.words(range), block -> factBlocks.contains(block) || isLabel(block) || tables.contain(block));
    }

    private static boolean isLabel(Block block) {
        return block.text().length() <= 40
                && Lexicons.labels().folded(block.folded()).isPresent()
                && Headings.kind(block).isEmpty();
    }

    private void text(RawPostingBuilder posting, BodyText body, Map<String, Stated> company) {
        if (title == null || range == null) {
            return;
        }
        String where = page.markup() && range.core() != null
                ? CssPath.of(range.core())
                : body.words().getFirst().where().path();
        posting.title(title.title()).description(new Stated(body.html(), where));
        body.questions().forEach(posting::question);
        if (!body.generated().isEmpty()) {
            posting.generated(body.generated()
                    .getFirst()
                    .stated(String.join(
                            "\n", body.generated().stream().map(Block::text).toList())));
        }
        Stated name = company.get("organization");
        if (name == null) {
            String words =
                    String.join("\n", body.words().stream().map(Block::text).toList());
            name = new OrganizationFinder(
                            page,
                            title.index(),
                            words,
                            index -> factIndexes.contains(index) && index != title.index(),
                            isPlace)
                    .find(title.title().text())
                    .orElse(null);
        }
        posting.hiringOrganization(new RawOrganization(
                name, null, null, company.get("industry"), company.get("size"), company.get("founded")));
    }

    /// Between title and text, and what stands right above the title; dates stand anywhere but in the text.
    private void header(RawPostingBuilder posting) {
        int at = title == null ? 0 : title.index();
        int end = range == null ? page.size() - 1 : range.first() - 1;
        var header = new HeaderFinder(page, posting, isPlace);
        if (title != null) {
            header.read(at - ABOVE_TITLE, at - 1, factIndexes::contains);
            header.read(at + 1, Math.min(end, at + BELOW_TITLE), factIndexes::contains);
        }
        header.readDates(range == null ? page.size() : range.last() + 1, page.size() - 1);
    }

    /// `Baker jobs in Denver, CO | Globex`, where the page is on one.
    private Optional<RawPlace> inDocumentTitle() {
        int at = title == null ? -1 : page.title().indexOf(title.title().text());
        if (title == null || at < 0) {
            return Optional.empty();
        }
        Matcher place =
                PLACED.matcher(page.title().substring(at + title.title().text().length()));
        return place.lookingAt() && isPlace.test(place.group(1))
                ? Optional.of(RawPlace.text(new Stated(place.group(1), "css:title")))
                : Optional.empty();
    }

    private static boolean isEmpty(RawPosting posting) {
        return posting.equals(RawPosting.builder(posting.source()).build());
    }
}
