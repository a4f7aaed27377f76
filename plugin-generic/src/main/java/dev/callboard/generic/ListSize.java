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
            Pattern.compile("(?iu)(?<!\\d)" + NUMBER + "\\s*(?:[-–—]|\\b(?:to|bis|až|à|a|al|do|tot|till|til)\\b)\\s*"
                    + NUMBER + "\\s+(?:of|von|de|sur|z|ze|van|av|af|di|из)\\s+" + NUMBER);
    private static final Pattern COUNT =
            Pattern.compile("(?iu)(?:showing |all |alle )?" + NUMBER + "\\s+(?:open |offene |matching |current |job )*"
                    + Words.COUNTED + "(?: found| available| gefunden)?[.:]?");
    /// A number and what it counts, anywhere in a text.
    static final Pattern COUNTED = Pattern.compile(
            "(?iu)(?<!\\d)" + NUMBER + "\\s+(?:open |offene |matching |current )*" + Words.COUNTED + "\\b");

    private static final int LONGEST = 60;
    private static final int MOST_WORDS_APART = 6;

    /// The one number that the page's texts agree on.
    ///
    /// @param isFirst whether it is the list's first page; of any other only what says that it does not end
    ///     there counts
    static OptionalInt find(Document html, boolean isFirst) {
        List<Integer> numbers = html.select("*").stream()
                .filter(element -> element.closest("a, button, li, script, style, option, label") == null)
                .flatMap(element -> number(element, isFirst))
                .distinct()
                .toList();
        return numbers.size() == 1 ? OptionalInt.of(numbers.getFirst()) : OptionalInt.empty();
    }

    private static Stream<Integer> number(Element element, boolean isFirst) {
        String text = element.ownText();
        String words = isOneLine(element) ? element.text() : text;
        if (words.isEmpty() || words.length() > LONGEST) {
            return Stream.empty();
        }
        Matcher range = RANGE.matcher(words);
        if (range.find()) {
            int size = parsed(range.group(3));
            return isFirst || size > parsed(range.group(2)) ? Stream.of(size) : Stream.empty();
        }
        if (!isFirst) {
            return Stream.empty();
        }
        Matcher count = COUNT.matcher(text.strip());
        return count.matches() ? Stream.of(parsed(count.group(1))) : Stream.empty();
    }

    /// Whether its text goes through its children, as in `<b>1 – 25</b> of <b>113</b>`.
    private static boolean isOneLine(Element element) {
        int children = element.childrenSize();
        return children > 0
                && children <= MOST_WORDS_APART
                && element.children().stream().allMatch(child -> child.childrenSize() == 0 && !child.isBlock());
    }

    private static Integer parsed(String digits) {
        return Integer.valueOf(digits.replaceAll("\\D", ""));
    }

    private ListSize() {}
}
