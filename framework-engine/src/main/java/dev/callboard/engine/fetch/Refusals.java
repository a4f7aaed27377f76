package dev.callboard.engine.fetch;

import dev.callboard.api.fetch.Headers;
import dev.callboard.api.fetch.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Recognises what comes in place of a page: robot checks, from `refusals.yaml` beside this class, and
/// log-in pages. For use by any number of threads.
///
/// A page that merely has a robot check's script, a captcha in a form or a log-in of its own is none of
/// them.
public final class Refusals {
    private static final List<Refusal> KNOWN = load();
    private static final Pattern LOGIN = Pattern.compile(
            "/(?:log-?in|sign-?in|auth|authwall|sso|saml2?|oauth2?|session/new|uas/login|accounts/login|adfs)\\b");
    /// More than any robot check says, less than any posting.
    private static final int LITTLE = 1500;
    private static final int LARGE_DATA = 50_000;

    /// The failure that stands for the page, or nothing for a page that is what was asked for.
    public static Optional<FetchException> in(Response page) {
        URI uri = page.uri();
        Optional<String> check = by(page.headers())
                .or(() -> isMarkup(page) && hasLittle(page) ? by(page.body().text()) : Optional.empty());
        return check.map(by -> robotCheck(uri, by, String.valueOf(page.status())))
                .or(() -> isLogin(page)
                        ? Optional.of(new FetchException(
                                Failure.LOGIN_REQUIRED,
                                "'" + page.request().uri() + "' leads to a log-in at '" + uri + "'"))
                        : Optional.empty());
    }

    /// The same for an answer with an error status.
    static Optional<FetchException> in(int status, Headers headers, String body, URI uri) {
        return by(headers).or(() -> by(body)).map(by -> robotCheck(uri, by, String.valueOf(status)));
    }

    private static FetchException robotCheck(URI uri, String by, String status) {
        return new FetchException(
                Failure.ROBOT_CHECK,
                "'" + uri + "' answered " + status + " with a robot check by " + by
                        + ", which is respected; a page saved by hand can be read with 'callboard extract'");
    }

    private static Optional<String> by(Headers headers) {
        return KNOWN.stream()
                .filter(each -> each.isIn(headers))
                .map(Refusal::by)
                .findFirst();
    }

    private static Optional<String> by(String source) {
        return KNOWN.stream().filter(each -> each.isIn(source)).map(Refusal::by).findFirst();
    }

    /// Not a sitemap or a feed, unless it is a small one.
    private static boolean isMarkup(Response page) {
        String text = page.body().text();
        int first = 0;
        while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        boolean large = text.length() > LARGE_DATA && text.startsWith("<?xml", first);
        return text.startsWith("<", first) && !large;
    }

    /// Mostly the first few paragraphs tell.
    private static boolean hasLittle(Response page) {
        int[] letters = {0};
        page.html()
                .filter((node, _) -> node instanceof TextNode words && (letters[0] += letters(words)) > LITTLE
                        ? NodeFilter.FilterResult.STOP
                        : NodeFilter.FilterResult.CONTINUE);
        return letters[0] <= LITTLE && page.html().text().length() <= LITTLE;
    }

    private static int letters(TextNode words) {
        String text = words.getWholeText();
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += text.charAt(i) > ' ' ? 1 : 0;
        }
        return letters;
    }

    private static boolean isLogin(Response page) {
        String path = String.valueOf(page.uri().getPath()).toLowerCase(Locale.ROOT);
        boolean wasAsked =
                Objects.equals(page.uri().getPath(), page.request().uri().getPath());
        return !wasAsked
                && LOGIN.matcher(path).find()
                && isMarkup(page)
                && page.html().selectFirst("input[type=password]") != null;
    }

    private static List<Refusal> load() {
        try (InputStream file =
                Objects.requireNonNull(Refusals.class.getResourceAsStream("refusals.yaml"), "refusals")) {
            return List.of(new YAMLMapper().readValue(file, Refusal[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Refusals() {}
}
