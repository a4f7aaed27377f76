package dev.callboard.testkit;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Damages answers on their way out. A damage that could not be done is a mistake of the test, told by
/// [#check].
final class DamagedAnswers implements ResponseTransformerV2 {
    private static final String WILDCARD = "*";

    private final Map<String, Damage> damages = new ConcurrentHashMap<>();
    private final Map<String, Response> served = new ConcurrentHashMap<>();
    private final Queue<String> mistakes = new ConcurrentLinkedQueue<>();
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    /// What a request is called: `GET /jobs?page=2`, and what is sent with it after a space.
    static String name(Request request) {
        String body = request.getBodyAsString();
        return (request.getMethod() + " " + request.getUrl() + " " + (body == null ? "" : body)).strip();
    }

    void add(String request, Damage damage) {
        damages.put(request, damage);
    }

    void clear() {
        damages.clear();
        forget();
    }

    /// Makes ready for another run.
    void forget() {
        served.clear();
        mistakes.clear();
        done.clear();
    }

    /// @throws AssertionError when a damage was not done
    void check() {
        damages.keySet().stream()
                .filter(request -> !done.contains(request))
                .forEach(request -> mistakes.add("no request was '" + request + "', so none was damaged; there were "
                        + served.keySet().stream().sorted().toList()));
        if (!mistakes.isEmpty()) {
            throw new AssertionError(mistakes.stream().distinct().collect(Collectors.joining("\n")));
        }
    }

    @Override
    public String getName() {
        return "damaged-answers";
    }

    @Override
    public Response transform(Response response, ServeEvent event) {
        String request = name(event.getRequest());
        Response damaged = damages.keySet().stream()
                .filter(pattern -> isMeant(pattern, request))
                .findFirst()
                .map(pattern -> damaged(pattern, response))
                .orElse(response);
        served.putIfAbsent(request, damaged);
        return damaged;
    }

    private Response damaged(String damagedRequest, Response response) {
        done.add(damagedRequest);
        return switch (Objects.requireNonNull(damages.get(damagedRequest))) {
            case Damage.Refused(int status) ->
                Response.response().status(status).build();
            case Damage.Said(String contentType, String body) ->
                Response.response()
                        .status(200)
                        .headers(new HttpHeaders(HttpHeader.httpHeader("Content-Type", contentType)))
                        .body(body)
                        .build();
            case Damage.Repeated(String request) ->
                served.entrySet().stream()
                        .filter(earlier -> isMeant(request, earlier.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseGet(() -> mistaken(response, "no earlier request was '" + request + "'"));
            case Damage.Replaced(String words, String by) -> {
                String body = response.getBodyAsString();
                yield body.contains(words)
                        ? with(response, body.replace(words, by))
                        : mistaken(response, "the answer to '" + damagedRequest + "' has no '" + words + "'");
            }
            case Damage.Half() -> {
                String body = response.getBodyAsString();
                yield with(response, body.substring(0, body.length() / 2));
            }
        };
    }

    private Response mistaken(Response response, String mistake) {
        mistakes.add(mistake);
        return response;
    }

    private static Response with(Response response, String body) {
        var headers = response.getHeaders().all().stream()
                .filter(header -> !header.keyEquals("Content-Length"))
                .toList();
        return Response.Builder.like(response)
                .headers(new HttpHeaders(headers))
                .body(body)
                .build();
    }

    private static boolean isMeant(String pattern, String request) {
        String regex = Stream.of(pattern.split(Pattern.quote(WILDCARD), -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.DOTALL).matcher(request).matches();
    }
}
