package dev.callboard.huzzle;

import dev.callboard.api.posting.Stated;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// "Get notified when Globex posts a new role": where a page names the company a second time.
final class Notification {
    private static final Pattern WORDS = Pattern.compile("Get notified when (.{1,80}) posts a new role[.!]?");

    static Optional<Stated> company(Line line) {
        Matcher matcher = WORDS.matcher(line.text());
        return matcher.matches() ? Optional.of(line.stated(matcher.group(1))) : Optional.empty();
    }

    private Notification() {}
}
