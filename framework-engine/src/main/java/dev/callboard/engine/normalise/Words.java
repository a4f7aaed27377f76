package dev.callboard.engine.normalise;

import dev.callboard.api.posting.Stated;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/// Short texts as pages have them: with entities, tags and odd spaces, or with words that stand for
/// nothing.
final class Words {
    /// What templates print where they have no value.
    private static final Set<String> PLACEHOLDERS = Set.of(
            "-",
            "--",
            "–",
            "—",
            "n/a",
            "na",
            "null",
            "none",
            "undefined",
            "unavailable",
            "unknown",
            "not specified",
            "not available",
            "not provided",
            "tbd",
            "tba",
            ".",
            "?");
    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*)(?:\\s[^<>]*)?/?>");
    private static final int LONGEST_PLACEHOLDER = 20;

    /// One line without markup, or nothing where that leaves nothing or only a placeholder.
    static Optional<String> plain(@Nullable Stated stated) {
        return stated == null ? Optional.empty() : plain(stated.text());
    }

    static Optional<String> plain(String text) {
        String line = text;
        if (line.indexOf('&') >= 0) {
            line = Parser.unescapeEntities(line, false);
        }
        if (line.indexOf('<') >= 0 && hasTag(line)) {
            line = Jsoup.parseBodyFragment(line).text();
        }
        line = singleSpaces(line).strip();
        return line.isEmpty() || isPlaceholder(line) ? Optional.empty() : Optional.of(line);
    }

    private static boolean isPlaceholder(String line) {
        return line.length() <= LONGEST_PLACEHOLDER && PLACEHOLDERS.contains(line.toLowerCase(Locale.ROOT));
    }

    private static String singleSpaces(String line) {
        int first = 0;
        while (first < line.length() && (!isSpace(line.charAt(first)) || isLoneSpace(line, first))) {
            first++;
        }
        if (first == line.length()) {
            return line;
        }
        var single = new StringBuilder(line.length()).append(line, 0, first);
        for (int i = first; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!isSpace(c)) {
                single.append(c);
            } else if (single.isEmpty() || single.charAt(single.length() - 1) != ' ') {
                single.append(' ');
            }
        }
        return single.toString();
    }

    private static boolean isLoneSpace(String line, int at) {
        return line.charAt(at) == ' ' && (at + 1 == line.length() || !isSpace(line.charAt(at + 1)));
    }

    private static boolean isSpace(char c) {
        return c == ' '
                || (c >= '\t' && c <= '\r')
                || (c >= '\u00A0' && "\u00A0\u2007\u202F\u200B\uFEFF".indexOf(c) >= 0);
    }

    /// Whether a long text says anything at all: as [#plain], without making the line.
    static boolean isSaid(String text) {
        int said = 0;
        for (int i = 0; i < text.length() && text.charAt(i) != '&' && text.charAt(i) != '<'; i++) {
            if (Character.isLetterOrDigit(text.charAt(i)) && ++said > LONGEST_PLACEHOLDER) {
                return true;
            }
        }
        return plain(text).isPresent();
    }

    /// `<b>` is a tag, the name `Globex <Health>` has none.
    static boolean hasTag(String line) {
        return TAG.matcher(line)
                .results()
                .anyMatch(tag -> Tag.isKnownTag(tag.group(1).toLowerCase(Locale.ROOT)));
    }

    /// A short text that means what it says.
    static Reading<String> read(Stated words) {
        return plain(words).map(text -> Reading.stated(text, words)).orElseGet(() -> Reading.unreadable(words));
    }

    /// The letters alone, in lower case: `Full-Time` and `FULL_TIME` are the same.
    static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    private Words() {}
}
