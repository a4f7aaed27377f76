package dev.callboard.engine.shortcut;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is known of one value in the addresses of a kind.
///
/// @param always the value where it has been the same so far; null where it has not
/// @param from where in the page's address it has stood each time
record Part(@Nullable String always, List<From> from) {
    Part {
        from = List.copyOf(from);
    }

    /// A word of a value in the page's address, and what stands around it: `42.json` of `senior-cook-42`.
    ///
    /// @param word which of its words: 1 is the first, -1 the last, 0 all of them as they stand
    record From(int value, int word, String before, String after) {
        Optional<String> in(Address page) {
            return Words.of(page.values().get(value), word).map(text -> before + text + after);
        }
    }

    /// What one page says of a value.
    static Part of(String value, Address page) {
        var from = new ArrayList<From>();
        for (int i = 0; i < page.values().size(); i++) {
            int place = i;
            String whole = page.values().get(i);
            int many = Words.many(whole);
            IntStream.rangeClosed(-many, many)
                    .boxed()
                    .flatMap(word -> Words.of(whole, word).stream()
                            .flatMap(text -> around(value, text)
                                    .map(at -> new From(
                                            place, word, value.substring(0, at), value.substring(at + text.length())))))
                    .forEach(from::add);
        }
        return new Part(value, from);
    }

    private static Stream<Integer> around(String value, String text) {
        return IntStream.rangeClosed(0, value.length() - text.length())
                .filter(at -> value.startsWith(text, at))
                .boxed();
    }

    /// The same after another address, where the value was this.
    Part and(String value, Address page) {
        return new Part(
                value.equals(always) ? always : null,
                from.stream()
                        .filter(each -> each.in(page).filter(value::equals).isPresent())
                        .toList());
    }

    /// The value that belongs to a page; nothing where what is known does not settle it.
    Optional<String> in(Address page) {
        if (always != null) {
            return Optional.of(always);
        }
        Set<Optional<String>> all = from.stream().map(each -> each.in(page)).collect(Collectors.toSet());
        return all.size() == 1 ? all.iterator().next() : Optional.empty();
    }

    /// Whether it follows from nothing.
    boolean isUnknown() {
        return always == null && from.isEmpty();
    }
}
