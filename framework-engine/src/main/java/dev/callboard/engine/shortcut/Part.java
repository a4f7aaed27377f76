package dev.callboard.engine.shortcut;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of one value in the addresses of a kind.
///
/// @param always the value where it has been the same so far; null where it has not
/// @param from where in the page's address it has stood each time, the first to be preferred
record Part(@Nullable String always, List<From> from) {
    Part {
        from = List.copyOf(from);
    }

    /// A value of the page's address, or a piece of one.
    record From(int value, Cut cut) {
        String in(Address page) {
            return cut.of(page.values().get(value));
        }
    }

    /// A piece of a value: `42-senior-cook` and `senior-cook-42` have their id at an end.
    enum Cut {
        WHOLE,
        BEFORE_FIRST_HYPHEN,
        AFTER_LAST_HYPHEN;

        String of(String value) {
            return switch (this) {
                case WHOLE -> value;
                case BEFORE_FIRST_HYPHEN -> value.substring(0, Math.max(0, value.indexOf('-')));
                case AFTER_LAST_HYPHEN -> value.substring(value.lastIndexOf('-') + 1);
            };
        }
    }

    /// The same after another address, where the value was this.
    Part and(String value, Address page) {
        return new Part(
                value.equals(always) ? always : null,
                from.stream().filter(each -> each.in(page).equals(value)).toList());
    }

    /// Whether it follows from nothing.
    boolean isUnknown() {
        return always == null && from.isEmpty();
    }
}
