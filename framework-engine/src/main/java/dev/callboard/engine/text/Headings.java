package dev.callboard.engine.text;

import dev.callboard.engine.lexicon.Fold;
import dev.callboard.engine.lexicon.Lexicons;
import java.util.Optional;

/// Which blocks are headings of a posting's sections, whether they are marked up as such or not.
public final class Headings {
    private static final int LONGEST = 90;

    /// What the heading means (see the lexicon of headings), or nothing where the block is none that is
    /// known.
    public static Optional<String> kind(Block block) {
        boolean canBe = block.text().length() <= LONGEST
                && (block.kind() != Block.Kind.ITEM
                        || block.isBold()
                        || block.text().endsWith(":"));
        return canBe ? Lexicons.headings().folded(block.folded()) : Optional.empty();
    }

    /// What a short text means as a heading.
    public static Optional<String> kind(String text) {
        return text.length() > LONGEST ? Optional.empty() : Lexicons.headings().folded(Fold.fold(text));
    }

    private Headings() {}
}
