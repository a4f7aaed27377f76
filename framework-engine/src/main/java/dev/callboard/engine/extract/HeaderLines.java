package dev.callboard.engine.extract;

import dev.callboard.engine.text.Block;
import dev.callboard.engine.text.Headings;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The lines under a title that only look like the beginning of the employer's text: chips, and facts side
/// by side such as "Berlin · Full time · Remote".
final class HeaderLines {
    /// A line that ends with one of these is no sentence.
    private static final Pattern ABBREVIATED = Pattern.compile(
            "(?iu)[\\s/.](?:mies|std|hod|godz|tyg|mtl|jährl|p\\.?\\s?a|hr|wk|yr|mo|mth|max|min|brut|incl|inkl|zzgl|m\\.?w\\.?d)\\.$");
    private static final int CHIP = 60;
    private static final int LINE = 160;
    private static final int PART = 60;

    private final PageText page;
    private final IntPredicate isFact;
    private final Predicate<String> isPlace;

    /// @param isFact whether the block of that index is a fact under a label
    HeaderLines(PageText page, IntPredicate isFact, Predicate<String> isPlace) {
        this.page = page;
        this.isFact = isFact;
        this.isPlace = isPlace;
    }

    /// Where the text begins behind them: after the last line that is known to be one of them.
    int after(int first, int last) {
        int start = first;
        for (int at = first; at < last && (isFact.test(at) || isShort(page.block(at))); at++) {
            start = isFact.test(at) || isFacts(page.block(at)) ? at + 1 : start;
        }
        return start;
    }

    /// One that may stand there, known or not.
    private static boolean isShort(Block block) {
        List<String> parts = HeaderParts.of(block);
        String text = block.text();
        boolean chip = text.length() <= CHIP
                && (".!?:;".indexOf(text.charAt(text.length() - 1)) < 0
                        || ABBREVIATED.matcher(text).find()
                        || CompanyLine.isCompany(text));
        boolean line = text.length() <= LINE
                && parts.size() > 1
                && parts.stream().allMatch(part -> part.length() <= PART && !part.endsWith("."));
        return (chip || line)
                && block.kind() != Block.Kind.HEADING
                && !block.isBold()
                && Headings.kind(block).isEmpty();
    }

    private boolean isFacts(Block block) {
        List<String> parts = HeaderParts.of(block);
        long known = parts.stream()
                .filter(part -> HeaderFinder.isKnown(part, isPlace))
                .count();
        return IntStream.of(1, parts.size() / 2).max().orElseThrow() <= known;
    }
}
