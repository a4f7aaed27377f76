package dev.callboard.engine.shortcut;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// By what an answer may show whether a page follows.
///
/// @param left the path of a value in the answer, or `?2` for the third value of the page's address
/// @param right the path of a number in the answer, or the value itself
record Sign(Kind kind, String left, String right) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    /// More numbers than these are no pager.
    private static final int MAX_NUMBERS = 12;

    /// How the one tells.
    enum Kind {
        /// A value is this one: `"hasNext": true`.
        IS,
        /// There is a value: `"next": "/api/jobs?page=3"`.
        HAS,
        /// A page's number is less than another number: 3 of 15.
        BELOW,
        /// The same, where pages are counted from 0.
        BELOW_FROM_ZERO,
        /// So many rows before the page, and its own, are less than a number: 40 and 20 of 300.
        ROWS,
        /// So many full pages have fewer rows than a number: 3 with 20 of 300.
        PAGES,
        /// The same, where pages are counted from 0.
        PAGES_FROM_ZERO
    }

    /// What a page shows it by.
    ///
    /// @param around the values of the answer
    /// @param size how many rows a full page has
    record Page(Address address, Map<String, String> around, int rows, int size) {
        private Optional<Long> number(String name) {
            String value = name.startsWith("?")
                    ? address.values().get(Integer.parseInt(name.substring(1)))
                    : around.getOrDefault(name, "");
            return NUMBER.matcher(value).matches() ? Optional.of(Long.valueOf(value)) : Optional.empty();
        }

        private List<String> numbers() {
            return around.keySet().stream()
                    .filter(name -> number(name).isPresent())
                    .sorted()
                    .toList();
        }
    }

    /// All signs that a page shows after which another comes.
    static List<Sign> of(Page page) {
        var signs = new ArrayList<Sign>();
        page.around().forEach((path, value) -> {
            signs.add(
                    value.equals("true") || value.equals("false")
                            ? new Sign(Kind.IS, path, value)
                            : new Sign(Kind.HAS, path, ""));
        });
        List<String> numbers = page.numbers();
        List<String> lefts = Stream.concat(
                        IntStream.range(0, page.address().values().size()).mapToObj(i -> "?" + i), numbers.stream())
                .filter(name -> page.number(name).isPresent())
                .toList();
        if (lefts.size() <= MAX_NUMBERS) {
            for (String left : lefts) {
                numbers.forEach(right -> Stream.of(
                                Kind.BELOW, Kind.BELOW_FROM_ZERO, Kind.ROWS, Kind.PAGES, Kind.PAGES_FROM_ZERO)
                        .map(kind -> new Sign(kind, left, right))
                        .forEach(signs::add));
            }
        }
        return signs.stream()
                .filter(sign -> sign.says(page).filter(more -> more).isPresent())
                .toList();
    }

    /// Whether another page comes after it; nothing where the answer does not tell.
    Optional<Boolean> says(Page page) {
        return switch (kind) {
            case IS -> Optional.ofNullable(page.around().get(left)).map(right::equals);
            case HAS -> Optional.of(!List.of("", "null").contains(page.around().getOrDefault(left, "")));
            case BELOW -> isLess(page, 1, 0);
            case BELOW_FROM_ZERO -> isLess(page, 1, 1);
            case ROWS -> isLess(page, 1, page.rows());
            case PAGES -> isLess(page, page.size(), 0);
            case PAGES_FROM_ZERO -> isLess(page, page.size(), page.size());
        };
    }

    private Optional<Boolean> isLess(Page page, int times, int plus) {
        return page.number(left).flatMap(number -> page.number(right).map(limit -> number * times + plus < limit));
    }
}
