package dev.callboard.engine.extract;

import dev.callboard.engine.lexicon.Lexicons;
import dev.callboard.engine.text.Block;
import dev.callboard.engine.text.Headings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The part of a page that is the employer's text.
///
/// It is where most of the page's prose stands together, with the headings and lists around it, from below
/// the title to where the page turns to something else: similar jobs, a form, the site's own matters.
final class BodyFinder {
    private static final double CORE_SHARE = 0.6;
    /// Before something else begins.
    private static final int ENOUGH = 150;
    private static final int LEAST = 100;
    private static final int LINE = 25;
    private static final int SHORT = 90;
    private static final int CHIP = 60;
    private static final Set<String> LISTS = Set.of("responsibilities", "requirements", "preferred", "benefits");
    private static final Set<String> TEXTS = Set.of("p", "li", "ul", "ol", "dd", "span", "b", "strong", "em");

    private final PageText page;
    private final int title;

    /// @param title the index of the title's block, or -1
    BodyFinder(PageText page, int title) {
        this.page = page;
        this.title = title;
    }

    /// From a block to another, both included.
    record Range(int first, int last, @Nullable Element core) {
        boolean contains(int index) {
            return index >= first && index <= last;
        }
    }

    Optional<Range> find() {
        int end = end();
        List<Integer> prose = prose(end);
        int total = prose.stream().mapToInt(this::length).sum();
        if (total < LEAST) {
            return Optional.empty();
        }
        Element core = page.markup() ? core(prose, total) : null;
        int first = prose.getFirst();
        int last = prose.getLast();
        if (core != null) {
            List<Integer> inside =
                    prose.stream().filter(index -> isIn(index, core)).toList();
            first = inside.getFirst();
            last = inside.getLast();
        }
        int start = backwards(first, core);
        int stop = forwards(last, end, core);
        return Optional.of(new Range(core == null ? afterChips(start, stop) : start, stop, core));
    }

    /// Without markup, the short lines under a title look like a list of the text's own.
    private int afterChips(int start, int end) {
        int at = start;
        while (at < end && isChip(page.block(at))) {
            at++;
        }
        return at;
    }

    private static boolean isChip(Block block) {
        String text = block.text();
        return text.length() <= CHIP
                && block.kind() != Block.Kind.HEADING
                && !block.isBold()
                && ".!?:;,".indexOf(text.charAt(text.length() - 1)) < 0
                && !isSectionHeading(block);
    }

    private List<Integer> prose(int end) {
        var prose = new ArrayList<Integer>();
        boolean listed = false;
        for (int i = title + 1; i < end; i++) {
            Block block = page.block(i);
            Optional<String> section = Headings.kind(block);
            listed = section.map(LISTS::contains).orElse(listed && block.kind() != Block.Kind.HEADING);
            if (block.isProse() || (listed && isItem(block))) {
                prose.add(i);
            }
        }
        return prose;
    }

    /// A line of a list that lost its bullets.
    private static boolean isItem(Block block) {
        return block.kind() != Block.Kind.HEADING
                && block.text().length() >= LINE
                && !block.isLink()
                && !isFurniture(block);
    }

    /// Where something else begins, provided that there was text before.
    private int end() {
        int before = 0;
        for (int i = title + 1; i < page.size(); i++) {
            Block block = page.block(i);
            if (before >= ENOUGH && isEnd(block)) {
                return i;
            }
            before += block.isProse() ? block.text().length() : 0;
        }
        return page.size();
    }

    static boolean isEnd(Block block) {
        return block.text().length() <= SHORT
                && Lexicons.headings()
                        .folded(block.folded())
                        .filter("end"::equals)
                        .isPresent();
    }

    private int length(int index) {
        return page.block(index).text().length();
    }

    /// The innermost element with most of the prose in it.
    private @Nullable Element core(List<Integer> prose, int total) {
        Map<Element, Integer> weights = new HashMap<>();
        for (int index : prose) {
            for (Element at = page.block(index).element(); at != null; at = at.parent()) {
                weights.merge(at, length(index), Integer::sum);
            }
        }
        Element core = null;
        int depth = -1;
        for (Map.Entry<Element, Integer> each : weights.entrySet()) {
            int below = each.getKey().parents().size();
            if (each.getValue() >= total * CORE_SHARE && below > depth) {
                core = each.getKey();
                depth = below;
            }
        }
        return container(core);
    }

    /// What holds a paragraph or a list that is most of the prose by itself.
    private static @Nullable Element container(@Nullable Element core) {
        Element at = core;
        while (at != null && at.parent() != null && TEXTS.contains(at.normalName())) {
            at = at.parent();
        }
        return at;
    }

    private boolean isIn(int index, Element element) {
        for (Element at = page.block(index).element(); at != null; at = at.parent()) {
            if (at.equals(element)) {
                return true;
            }
        }
        return false;
    }

    /// Headings and prose right above belong to it, down to where the page begins with itself.
    private int backwards(int first, @Nullable Element core) {
        int at = first;
        while (at - 1 > title && belongs(page.block(at - 1), core, at - 1)) {
            at--;
        }
        return at;
    }

    private int forwards(int last, int end, @Nullable Element core) {
        int at = last;
        boolean inSection = false;
        while (at + 1 < end) {
            Block next = page.block(at + 1);
            boolean heading = isSectionHeading(next);
            if (!belongs(next, core, at + 1) && !(inSection && isShortItem(next)) && !heading) {
                break;
            }
            inSection = heading || (inSection && isShortItem(next));
            at++;
        }
        return trimmed(last, at);
    }

    /// Headings without anything below them do not end a text.
    private int trimmed(int last, int end) {
        int at = end;
        while (at > last && (page.block(at).kind() == Block.Kind.HEADING || isSectionHeading(page.block(at)))) {
            at--;
        }
        return at;
    }

    private boolean belongs(Block block, @Nullable Element core, int index) {
        if (block.isLink() || isFurniture(block)) {
            return false;
        }
        boolean inside = core == null || isIn(index, core);
        return block.isProse()
                || isSectionHeading(block)
                || (inside && block.kind() != Block.Kind.ACTION)
                || (block.kind() == Block.Kind.HEADING && block.level() > 1 && !isGeneric(block));
    }

    private static boolean isShortItem(Block block) {
        return !block.isLink() && block.text().length() <= SHORT && !isFurniture(block);
    }

    private static boolean isSectionHeading(Block block) {
        return block.text().length() <= SHORT
                && Lexicons.headings()
                        .folded(block.folded())
                        .filter(kind -> !kind.equals("end") && !kind.equals("apply") && !kind.equals("facts"))
                        .isPresent();
    }

    private static boolean isGeneric(Block block) {
        return Lexicons.titles()
                .folded(block.folded())
                .filter("generic"::equals)
                .isPresent();
    }

    static boolean isFurniture(Block block) {
        if (block.text().length() > SHORT) {
            return false;
        }
        String folded = block.folded();
        return folded.isEmpty()
                || Lexicons.furniture().folded(folded).isPresent()
                || Lexicons.phrases().folded(folded).filter("apply"::equals).isPresent();
    }

    /// The range's blocks that are the employer's words: no buttons, no furniture, none twice.
    List<Block> words(Range range) {
        var words = new ArrayList<Block>();
        Set<String> seen = new HashSet<>();
        for (int i = range.first(); i <= range.last(); i++) {
            Block block = page.block(i);
            boolean said = block.text().length() > SHORT && !seen.add(block.text());
            if (!said && block.kind() != Block.Kind.ACTION && !isFurniture(block)) {
                words.add(block);
            }
        }
        while (!words.isEmpty() && Objects.requireNonNull(words.getLast()).isLink()) {
            words.removeLast();
        }
        return words;
    }
}
