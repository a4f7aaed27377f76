package dev.callboard.generic;

import dev.callboard.api.fetch.UnreadableException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The number of postings in a text such as "1,204 jobs" or "Showing 21–40 of 345".
final class DeclaredTotal {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{N}.,])\\d{1,3}(?:[.,'’\\u00A0\\u202F ]\\d{3})+(?!\\d)|\\d{1,9}");
    private static final Pattern OF =
            Pattern.compile("(?iu)\\b(?:of|from|von|sur|de|van|di|z|ze|av|af|из)\\s+(" + NUMBER.pattern() + ")");

    /// The number.
    ///
    /// @param css where the text stands, for the message
    /// @throws UnreadableException when the text does not say one number
    static int read(String text, @Nullable String css) {
        Matcher of = OF.matcher(text);
        if (of.find()) {
            return number(of.group(1));
        }
        List<Integer> numbers = NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(DeclaredTotal::number)
                .distinct()
                .toList();
        if (numbers.size() != 1) {
            throw new UnreadableException(
                    "'" + css + "' says '" + text + "', expected the number of postings (config.total)");
        }
        return numbers.getFirst();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits.replaceAll("\\D", ""));
    }

    private DeclaredTotal() {}
}
