package dev.callboard.engine.extract;

import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.lexicon.Fold;
import dev.callboard.engine.lexicon.Lexicons;
import dev.callboard.engine.lexicon.PhraseFinder;
import dev.callboard.engine.text.Block;
import dev.callboard.engine.text.CssPath;
import dev.callboard.engine.text.HtmlBlocks;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/// What says that a posting is no more on a page that was answered with success and holds none: its title
/// or heading, a notice, what it answers to a program, or where its address led.
///
/// A refusal, an error of the server, a login and an empty shell are none of that. Only for a page of which
/// no posting could be read: there is no employer's text on it. Pure.
public final class GonePage {
    private static final Evaluator TITLE = QueryParser.parse("head > title");
    /// Zoho Recruit's, in the place of a posting.
    private static final Evaluator ERROR_BLOCK = QueryParser.parse(".cl-error-block");
    private static final Set<String> NO_EVIDENCE = Set.of("refused", "login", "failed");
    private static final Pattern NOTICE = Pattern.compile(
            "(?:^|[-_\\s])(?:alert|error|not-?found|notice|notification|message|warning|empty|404)(?:$|[-_\\s])");
    private static final int LONGEST = 200;
    /// A page with less text than this is nothing but the notice.
    private static final int LITTLE = 1_200;
    /// A heading is a notice where at least this much of it is known to be one: "job closed" is one, and
    /// "How a job closed the gap between us" is not.
    private static final double MOST = 0.4;

    private final Response page;

    private GonePage(Response page) {
        this.page = page;
    }

    /// The words that say so, and where they stand; nothing where the page leaves it open.
    ///
    /// @param page that of a posting, by its request
    public static Optional<Stated> evidence(Response page) {
        return Html.is(page.body())
                ? new GonePage(page).inPage()
                : GoneAnswer.evidence(page.body().text());
    }

    private Optional<Stated> inPage() {
        List<Block> blocks = HtmlBlocks.of(page.html());
        boolean open = says(Fold.fold(page.html().title()), NO_EVIDENCE)
                || blocks.stream()
                        .filter(block -> block.text().length() <= LONGEST)
                        .anyMatch(block -> says(block.folded(), NO_EVIDENCE));
        return open
                ? Optional.empty()
                : title().or(() -> heading(blocks))
                        .or(() -> notice(blocks))
                        .or(() -> GoneAnswer.inState(page.html()))
                        .or(this::errorBlock)
                        .or(() -> GoneAddress.evidence(page.request().uri(), page.uri()));
    }

    private Optional<Stated> title() {
        String title = page.html().title().strip();
        Element element = page.html().selectFirst(TITLE);
        return element == null
                ? Optional.empty()
                : new PageText(List.of(), title, "", page.uri(), true)
                        .titleParts().stream()
                                .filter(GonePage::isNotice)
                                .map(part -> new Stated(part, CssPath.of(element)))
                                .findFirst();
    }

    /// The first heading: further ones may be those of other postings.
    private static Optional<Stated> heading(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.kind() == Block.Kind.HEADING)
                .findFirst()
                .filter(block -> isNotice(block.text()))
                .map(Block::stated);
    }

    /// A line that is all there is, or that is marked as a notice; never one of a list's rows.
    private static Optional<Stated> notice(List<Block> blocks) {
        boolean alone = blocks.stream()
                        .filter(block -> !block.isLink())
                        .mapToInt(block -> block.text().length())
                        .sum()
                < LITTLE;
        return blocks.stream()
                .filter(block -> block.kind() != Block.Kind.ITEM && !block.isLink())
                .filter(block -> block.text().length() <= LONGEST)
                .filter(block -> alone || isMarked(block))
                .filter(block -> says(block.folded(), Set.of("gone", "closed")))
                .findFirst()
                .map(Block::stated);
    }

    private Optional<Stated> errorBlock() {
        return Optional.ofNullable(page.html().selectFirst(ERROR_BLOCK))
                .filter(Element::hasText)
                .map(element -> new Stated(element.text(), CssPath.of(element)));
    }

    private static boolean isMarked(Block block) {
        Element element = block.element();
        for (int up = 0; element != null && up < 3; up++, element = element.parent()) {
            String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
            if (element.attr("role").equals("alert") || NOTICE.matcher(names).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNotice(String words) {
        String folded = Fold.fold(words);
        return words.length() <= LONGEST
                && (Lexicons.phrases().folded(folded).filter("missing"::equals).isPresent()
                        || Lexicons.phraseFinder().all(folded).stream()
                                .filter(found -> found.kind().equals("gone")
                                        || found.kind().equals("closed"))
                                .anyMatch(found -> found.phrase().length() >= folded.length() * MOST));
    }

    static boolean says(String folded, Set<String> kinds) {
        return Lexicons.phraseFinder().all(folded).stream()
                .map(PhraseFinder.Found::kind)
                .anyMatch(kinds::contains);
    }
}
