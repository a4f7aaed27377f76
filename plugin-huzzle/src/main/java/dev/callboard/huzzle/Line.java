package dev.callboard.huzzle;

import dev.callboard.api.posting.Stated;
import java.util.function.Supplier;

/// A line of a page as its reader sees it.
///
/// @param item which item of a list it is in, counted through the page; 0 where it is in none
/// @param level of the heading it is marked up as, 1 to 6; 0 where it is none, as in any text without
///     markup
/// @param where as in [Stated], worked out when it is asked for
record Line(String text, int item, int level, Supplier<String> where) {
    boolean isItem() {
        return item > 0;
    }

    Stated stated() {
        return stated(text);
    }

    Stated stated(String part) {
        return new Stated(part, where.get());
    }
}
