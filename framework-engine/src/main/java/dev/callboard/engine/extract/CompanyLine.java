package dev.callboard.engine.extract;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A line that names a company and where it is: `Globex B.V., Venlo`.
///
/// @param name of the company
/// @param place beside it, where it certainly is one
record CompanyLine(String name, @Nullable String place) {
    private static final String FORM =
            "inc|llc|ltd|limited|plc|corp|g?gmbh|ug|ug \\(haftungsbeschränkt\\)|gbr|e\\.? ?k|kft|eireli|gmbh & co\\.?"
                    + " kg(?:aa)?|ag|kg|kgaa|ohg|mbh|e\\.? ?v|b\\.? ?v|n\\.? ?v|s\\.? ?a|sas|sarl|s\\.? ?r\\.? ?o|a\\.?"
                    + " ?s|(?:sp\\.|spółka) ?z ?o\\.? ?o|oy|ab|s\\.? ?l|s\\.? ?l\\.? ?u|s\\.? ?p\\.? ?a|s\\.? ?r\\.?"
                    + " ?l|pty ltd|pvt ltd|s\\.? ?a\\.? de c\\.? ?v|s\\.? de r\\.? ?l\\.? de c\\.? ?v|ltda|lda|aps|a/s";
    private static final String KIND =
            "company|corporation|group|gruppe|groupe|grupo|holding|partners|bank|university|universität|université|institute"
                + "|institut|hospital|klinikum|capital|technologies|solutions|systems|labs|foundation|stiftung|council|consulting|software";
    private static final Pattern LEGAL =
            Pattern.compile("(?iu).*[\\p{L}.][\\s,]+(?:" + FORM + "|(?:nhs|foundation) trust)\\.?");
    private static final Pattern NAMED =
            Pattern.compile("(?iu)(.{1,50}[\\s,](?:" + FORM + "|" + KIND + ")\\.?)\\s*(?:,|\\s[-–—])\\s+(.{2,60})");

    static Optional<CompanyLine> of(String line, Predicate<String> isPlace) {
        Matcher matcher = NAMED.matcher(line);
        if (!matcher.matches() || isPlace.test(matcher.group(1))) {
            return Optional.empty();
        }
        String name = matcher.group(1).strip();
        String place = matcher.group(2).strip();
        if (isPlace.test(place)) {
            return Optional.of(new CompanyLine(name, place));
        }
        return isCompany(name) ? Optional.of(new CompanyLine(name, null)) : Optional.empty();
    }

    /// Whether a name ends with what only the names of companies end with.
    static boolean isCompany(String name) {
        return LEGAL.matcher(name).matches();
    }
}
