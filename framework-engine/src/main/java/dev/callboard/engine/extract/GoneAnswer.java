package dev.callboard.engine.extract;

import dev.callboard.api.posting.Stated;
import dev.callboard.engine.lexicon.Fold;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import tools.jackson.databind.JsonNode;

/// An answer to a program that there is no such posting, whatever the status it came with: `404` or `410`
/// in its own fields, or a message that says so.
final class GoneAnswer {
    private static final Evaluator NEXT = QueryParser.parse("script#__NEXT_DATA__");
    private static final List<String> STATUS =
            List.of("status", "statusCode", "status_code", "httpStatus", "code", "errorCode");
    private static final List<String> MESSAGE = List.of("error", "message", "detail", "title", "errorMessage");
    private static final Set<String> GONE = Set.of("404", "410");
    /// An answer that is longer has something to say beside that.
    private static final int LONGEST = 2_000;

    static Optional<Stated> evidence(String body) {
        return body.length() > LONGEST
                ? Optional.empty()
                : LenientJson.read(body)
                        .map(LenientJson.Read::node)
                        .filter(JsonNode::isObject)
                        .flatMap(answer -> status(answer, "api:").or(() -> message(answer)));
    }

    /// The state of a page of Next.js, which is its error page or has the status of one.
    static Optional<Stated> inState(Document html) {
        Element script = html.selectFirst(NEXT);
        return Optional.ofNullable(script)
                .flatMap(found -> LenientJson.read(found.data()))
                .map(LenientJson.Read::node)
                .flatMap(state -> {
                    String route = state.path("page").asString("");
                    return route.equals("/404")
                            ? Optional.of(new Stated(route, "state:/page"))
                            : status(state.path("props").path("pageProps"), "state:/props/pageProps");
                });
    }

    private static Optional<Stated> status(JsonNode answer, String where) {
        return STATUS.stream()
                .flatMap(key -> scalar(answer, key, where))
                .filter(status -> GONE.contains(status.text()))
                .findFirst();
    }

    private static Optional<Stated> message(JsonNode answer) {
        return MESSAGE.stream()
                .flatMap(key -> scalar(answer, key, "api:"))
                .filter(message -> GonePage.says(Fold.fold(message.text()), Set.of("gone", "closed")))
                .findFirst();
    }

    private static Stream<Stated> scalar(JsonNode answer, String key, String where) {
        JsonNode value = answer.path(key);
        return value.isString() || value.isNumber()
                ? Stream.of(new Stated(value.asString(), where + "/" + key))
                : Stream.empty();
    }

    private GoneAnswer() {}
}
