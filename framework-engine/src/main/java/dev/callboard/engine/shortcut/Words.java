package dev.callboard.engine.shortcut;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The words of a value in an address: `senior-cook-42` has three, a UUID is one.
final class Words {
    private static final Pattern WORD =
            Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|[^-_.~,;:+!]+");
    /// What means the same in a path and in a query.
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_~%-][A-Za-z0-9._~%-]*");

    private Words() {}

    static int many(String value) {
        return all(value).size();
    }

    /// A word; nothing where there is none, or one that would mean something else in another place.
    ///
    /// @param word 1 is the first, -1 the last, 0 all of them as they stand
    static Optional<String> of(String value, int word) {
        List<String> words = word == 0 ? List.of(value) : all(value);
        int index = word < 0 ? words.size() + word : Math.max(0, word - 1);
        return index >= 0 && index < words.size()
                ? Optional.of(words.get(index))
                        .filter(text -> SAFE.matcher(text).matches())
                : Optional.empty();
    }

    private static List<String> all(String value) {
        return WORD.matcher(value).results().map(MatchResult::group).toList();
    }
}
