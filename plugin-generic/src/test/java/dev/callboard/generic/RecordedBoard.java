package dev.callboard.generic;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// One board of `boards/boards.yaml`.
///
/// @param start what a site file names
/// @param error what the system answers with status 200 in place of its list
/// @param more what says how many postings there are, and what says one more; null where nothing does
record RecordedBoard(
        String name,
        String start,
        String verdict,
        List<String> titles,
        List<Answer> pages,
        @Nullable List<Answer> postings,
        String error,
        @Nullable List<String> more) {
    /// @param asks method, address and, for a POST, the JSON that is asked with
    record Answer(String asks, String body) {
        void serve(WireMockServer server) {
            serve(server, aResponse().withBody(body));
        }

        void serve(WireMockServer server, ResponseDefinitionBuilder response) {
            String[] parts = asks.split(" ", 3);
            var asked = request(parts[0], urlEqualTo("/" + parts[1].replaceFirst("^https://", "")));
            server.stubFor(
                    (parts.length < 3 ? asked : asked.withRequestBody(equalToJson(parts[2]))).willReturn(response));
        }
    }

    static Stream<RecordedBoard> all() {
        try (InputStream file =
                Objects.requireNonNull(RecordedBoard.class.getResourceAsStream("/boards/boards.yaml"), "boards.yaml")) {
            return Stream.of(new YAMLMapper().readValue(file, RecordedBoard[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<RecordedBoard> paged() {
        return all().filter(board -> board.pages().size() > 1);
    }

    static Stream<RecordedBoard> counted() {
        return all().filter(board -> board.more() != null);
    }

    String siteFile() {
        return "config: {startUrls: ['" + start + "']}\npoliteness: {interval: PT0S, retries: 0}\n";
    }

    void serve(WireMockServer server) {
        pages.forEach(page -> page.serve(server));
        if (postings != null) {
            postings.forEach(posting -> posting.serve(server));
        }
    }

    /// Every page says that there is one posting more.
    void serveWithOneMore(WireMockServer server) {
        serve(server);
        List<String> words = Objects.requireNonNull(more, name);
        pages.forEach(page -> new Answer(page.asks(), page.body().replace(words.get(0), words.get(1))).serve(server));
    }

    @Override
    public String toString() {
        return name;
    }
}
