package dev.callboard.engine.extract;

import dev.callboard.engine.text.Block;

/// Tells a page with several postings from one with one: under each heading is a link of its own to apply,
/// or headings side by side name jobs for anyone, `Baker (m/f/d)`.
final class SeveralPostings {
    private static final int SEVERAL = 3;
    private static final int MAIN = 1;

    /// @param title the heading that could be that of the only one
    static boolean are(PageText page, int title) {
        Block heading = page.block(title);
        if (heading.kind() != Block.Kind.HEADING || heading.level() == MAIN) {
            return false;
        }
        int postings = 0;
        boolean applied = true;
        String first = TitleFinder.isGendered(heading.text()) ? heading.folded() : "";
        for (int i = title; i < page.size() && !BodyFinder.isEnd(page.block(i)); i++) {
            Block block = page.block(i);
            if (block.kind() == Block.Kind.HEADING && block.level() == heading.level()) {
                if (!first.isEmpty() && TitleFinder.isGendered(block.text()) && isOther(first, block.folded())) {
                    return true;
                }
                applied = false;
            } else if (!applied && Signs.isApply(block)) {
                applied = true;
                postings++;
            }
        }
        return postings >= SEVERAL;
    }

    /// A page may well repeat its title, with more words or fewer.
    private static boolean isOther(String title, String other) {
        return !title.contains(other) && !other.contains(title);
    }

    private SeveralPostings() {}
}
