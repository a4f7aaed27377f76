package dev.callboard.engine.shortcut;

import java.net.URI;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// How the address of the next page follows from that of a page: one of its values is a number, and grows.
record Step(int value, long by) {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,8}");

    /// The step from one page to the next; nothing where that is another.
    static Optional<Step> between(Address page, Address next) {
        if (!page.shape().equals(next.shape())) {
            return Optional.empty();
        }
        int[] differing = IntStream.range(0, page.values().size())
                .filter(i -> !page.values().get(i).equals(next.values().get(i)))
                .toArray();
        if (differing.length != 1) {
            return Optional.empty();
        }
        int value = differing[0];
        String from = page.values().get(value);
        String to = next.values().get(value);
        boolean isCounted = NUMBER.matcher(from).matches() && NUMBER.matcher(to).matches();
        return isCounted ? Optional.of(new Step(value, Long.parseLong(to) - Long.parseLong(from))) : Optional.empty();
    }

    /// The address of the page after one; nothing where that one is not counted.
    Optional<URI> from(Address page) {
        String from = page.values().get(value);
        if (!NUMBER.matcher(from).matches()) {
            return Optional.empty();
        }
        var values = new ArrayList<>(page.values());
        values.set(value, String.valueOf(Long.parseLong(from) + by));
        return Optional.of(new Address(page.origin(), page.marks(), values).uri());
    }
}
