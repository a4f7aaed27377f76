package dev.callboard.engine.extract;

import dev.callboard.api.fetch.Links;
import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.lexicon.Fold;
import dev.callboard.engine.lexicon.Lexicons;
import dev.callboard.engine.lexicon.PhraseFinder;
import dev.callboard.engine.text.Block;
import dev.callboard.engine.text.CssPath;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/// What a page shows of a posting being open or over, outside the employer's text: a button to apply, a
/// banner that says it is closed.
final class Signs {
    private static final int LONGEST_BANNER = 200;
    private static final int LONGEST_BUTTON = 70;
    private static final Evaluator LINKS = QueryParser.parse("a[href]");
    private static final Set<String> WEB = Set.of("http", "https");
    /// Where Cloudflare lets links to mail addresses lead that it hides from machines.
    private static final String HIDDEN_MAIL = "/cdn-cgi/l/email-protection";

    private final PageText page;
    private final IntPredicate employers;

    /// @param employers which blocks are the employer's text: what it says of applying is no sign
    Signs(PageText page, IntPredicate employers) {
        this.page = page;
        this.employers = employers;
    }

    /// Whether anything says that the posting is over.
    boolean read(RawPostingBuilder posting) {
        boolean closed = false;
        boolean applies = false;
        boolean addressed = false;
        for (int i = 0; i < page.size(); i++) {
            Block block = page.block(i);
            if (!applies && (isApply(block) || (!employers.test(i) && isForm(block)))) {
                applies = true;
                posting.openSign(block.stated());
                addressed = addressed(block, posting);
            } else if (applies && !addressed) {
                addressed = BodyFinder.isEnd(block) || (isApply(block) && addressed(block, posting));
            }
            if (block.text().length() <= LONGEST_BANNER && (!employers.test(i) || isOver(block))) {
                Optional<PhraseFinder.Found> found = phrase(block);
                found.ifPresent(phrase -> posting.closedSign(block.stated()));
                closed |= found.isPresent();
            }
        }
        return closed;
    }

    /// A line that says nothing else, wherever it stands.
    private static boolean isOver(Block block) {
        return Lexicons.phrases()
                .folded(block.folded())
                .filter("closed"::equals)
                .isPresent();
    }

    private static Optional<PhraseFinder.Found> phrase(Block block) {
        return Lexicons.phraseFinder().all(block.folded()).stream()
                .filter(found -> found.kind().equals("closed") || found.kind().equals("paused"))
                .findFirst();
    }

    /// A button or a link that leads to an application, or a line of which a part does. In a text without
    /// markup a line alone is nothing to press.
    static boolean isApply(Block block) {
        if (!block.isLink() && block.href() == null) {
            return false;
        }
        boolean isButton = block.text().length() <= LONGEST_BUTTON
                && (isApply(block.text())
                        || (block.isLink() && block.segments().stream().anyMatch(Signs::isApply)));
        return isButton || (block.segments().size() > 1 && link(block).isPresent());
    }

    /// Of a line with several links the one that leads to an application: `Back to results` beside `Apply
    /// now`.
    private static Optional<Element> link(Block block) {
        return Stream.ofNullable(block.element())
                .filter(_ -> block.segments().stream().anyMatch(Signs::isApply))
                .flatMap(element -> element.select(LINKS).stream())
                .filter(link -> isApply(link.text()))
                .findFirst();
    }

    /// A line that leads to a form on the same page.
    private static boolean isForm(Block block) {
        return block.text().length() <= LONGEST_BUTTON
                && Lexicons.phrases().kind(block.text()).filter("form"::equals).isPresent();
    }

    private static boolean isApply(String words) {
        return Lexicons.phrases().kind(words).filter("apply"::equals).isPresent();
    }

    /// Whether there is nothing more to look for: a button that leads nowhere may have a link of its kind
    /// further down.
    private boolean addressed(Block block, RawPostingBuilder posting) {
        Optional<Stated> address = address(block);
        address.ifPresent(posting::applyUrl);
        return address.isPresent();
    }

    private Optional<Stated> address(Block block) {
        String href = link(block).map(link -> link.attr("href")).orElse(block.href());
        if (href == null || href.isBlank() || href.startsWith("#") || href.startsWith("javascript:")) {
            return Optional.empty();
        }
        if (href.startsWith("mailto:")) {
            return Optional.of(ofLink(block, href, href));
        }
        return Links.resolve(page.uri(), href)
                .filter(uri -> WEB.contains(String.valueOf(uri.getScheme())))
                .filter(uri -> !isSame(uri, page.uri()) && !HIDDEN_MAIL.equals(uri.getRawPath()))
                .map(uri -> ofLink(block, href, uri.toString()));
    }

    /// The address, with the link itself as its place.
    private static Stated ofLink(Block block, String href, String address) {
        return Stream.ofNullable(block.element())
                .flatMap(element -> element.select(LINKS).stream())
                .filter(link -> link.attr("href").equals(href))
                .findFirst()
                .map(link -> new Stated(address, CssPath.of(link)))
                .orElseGet(() -> block.stated(address));
    }

    private static boolean isSame(URI a, URI b) {
        return Fold.fold(a.toString()).equals(Fold.fold(b.toString()));
    }
}
