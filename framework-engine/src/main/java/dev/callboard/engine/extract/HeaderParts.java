package dev.callboard.engine.extract;

import dev.callboard.engine.lexicon.EmploymentWords;
import dev.callboard.engine.lexicon.Lexicons;
import dev.callboard.engine.text.Block;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The parts of a line of facts: `Berlin · Full time · Remote`.
final class HeaderParts {
    private static final Pattern BORDER = Pattern.compile("\\s*[·•|‧∙]\\s*|\\s+[–—]\\s+(?!\\p{Sc}?\\s?\\d)|\\s{2,}");
    private static final Pattern HYPHEN = Pattern.compile("\\s+-\\s+(?!\\p{Sc}?\\s?\\d)|(?<=\\p{L}{2})\\s+-\\s+");

    static List<String> of(Block block) {
        return block.segments().stream()
                .flatMap(segment -> isRemoteOnly(segment) ? Stream.of(segment) : BORDER.splitAsStream(segment))
                .flatMap(HeaderParts::byHyphens)
                .filter(part -> !part.isBlank())
                .map(String::strip)
                .toList();
    }

    /// `Remote – Canada or Mexico only`
    private static boolean isRemoteOnly(String segment) {
        return segment.length() <= HeaderFinder.LONGEST_PART
                && HeaderFinder.ONLY.matcher(segment).find()
                && HeaderFinder.REMOTE_FROM.matcher(segment).matches();
    }

    /// `Lyon (69) - CDI - Temps plein`, which is told from the name of one thing by what one part is.
    private static Stream<String> byHyphens(String part) {
        List<String> parts = List.of(HYPHEN.split(part, -1));
        boolean known = parts.size() > 1
                && parts.stream()
                        .anyMatch(each -> EmploymentWords.areAll(each)
                                || Lexicons.workplace().kind(each).isPresent());
        return known ? parts.stream() : Stream.of(part);
    }

    private HeaderParts() {}
}
