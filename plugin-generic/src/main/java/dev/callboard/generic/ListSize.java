package dev.callboard.generic;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page says of how long its list is: "1–30 of 345", "345 open positions".
///
/// Only used to doubt: a number that fits proves nothing, one that does not shows that a list goes on.
final class ListSize {
    private static final String NUMBER = "(\\d{1,3}(?:[.,'’\\u00A0\\u202F ]\\d{3})+|\\d{1,6})";
    private static final Pattern RANGE =
            Pattern.compile("(?iu)\\b\\d+\\s*[-–—]\\s*(\\d+)\\s+(?:of|von|de|sur|z|ze|van|av|af|di|из)\\s+" + NUMBER);
    private static final Pattern COUNT =
            Pattern.compile("(?iu)(?:showing |all |alle )?" + NUMBER + "\\s+(?:open |offene |matching |current |job )*"
                    + Words.COUNTED + "(?: found| available| gefunden)?[.:]?");
    /// A number and what it counts, anywhere in a text.
    static final Pattern COUNTED = Pattern.compile(
            "(?iu)(?<!\\d)" + NUMBER + "\\s+(?:open |offene |matching |current )*" + Words.COUNTED + "\\b");

    private static final int LONGEST = 60;

    /// The one number that the page's texts agree on.
    ///
    /// @param isFirst whether it is the list's first page; of any other only what says that it does not end
    ///     there counts
    static OptionalInt find(Document html, boolean isFirst) {
        List<Integer> numbers = html.select("*").stream()
                .filter(element -> element.closest("a, button, li, script, style, option, label") == null)
                .map(Element::ownText)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                .flatMap(text -> number(text, isFirst))
                .distinct()
                .toList();
        return numbers.size() == 1 ? OptionalInt.of(numbers.getFirst()) : OptionalInt.empty();
    }

    private static Stream<Integer> number(String text, boolean isFirst) {
        Matcher range = RANGE.matcher(text);
        if (range.find()) {
            int size = parsed(range.group(2));
            return isFirst || size > parsed(range.group(1)) ? Stream.of(size) : Stream.empty();
        }
        if (!isFirst) {
            return Stream.empty();
        }
        Matcher count = COUNT.matcher(text.strip());
        return count.matches() ? Stream.of(parsed(count.group(1))) : Stream.empty();
    }

    private static Integer parsed(String digits) {
        return Integer.valueOf(digits.replaceAll("\\D", ""));
    }

    private ListSize() {}
}
