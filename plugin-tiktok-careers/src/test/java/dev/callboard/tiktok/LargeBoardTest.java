package dev.callboard.tiktok;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import dev.callboard.engine.completeness.Completeness;
import dev.callboard.testkit.RecordedSite;
import dev.callboard.testkit.Replay;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A board with more postings than a search shows.
class LargeBoardTest {
    private static final String SITE = "config: {baseUrl: '{base}', pageSize: 2000}";
    private static final String FILTERS = "/api/v1/public/supplier/config/job/filters";
    private static final String CATEGORIES = """
        {"code": 0, "message": "ok", "data": {"job_type_list": [
          {"id": "61", "en_name": "R&D", "children": [{"id": "611", "en_name": "Backend", "children": null}]},
          {"id": "62", "en_name": "Operations", "children": []}]}}
        """;

    @RegisterExtension
    final RecordedSite board = RecordedSite.of("supplier-board", Instant.parse("2026-11-01T12:00:00Z"));

    @Test
    void isReadByCategory() {
        all(10_500);
        filters(CATEGORIES);
        category("61", 0, 6_500);
        category("62", 6_500, 4_000);

        Replay replay = board.run(new TikTokCareersPlugin(), SITE);

        assertThat(replay.report().completeness()).isEqualTo(new Completeness.Proven(10_500));
        assertThat(replay.postings()).hasSize(10_500);
        assertThat(replay.requests())
                .contains(
                        "POST " + FILTERS + " {}",
                        "POST /api/v1/public/supplier/search/job/posts"
                                + " {\"keyword\":\"\",\"limit\":2000,\"offset\":6000,"
                                + "\"job_category_id_list\":[\"61\",\"611\"]}");
    }

    @Test
    void isNotCompleteWhereItsCategoriesAreNotAllOfIt() {
        all(10_500);
        filters(CATEGORIES);
        category("61", 0, 3);
        category("62", 3, 2);

        assertThat(verdict().inWords()).endsWith("declares 10500 postings, but lists 5");
    }

    @Test
    void isCappedWhereItCountsNoFurther() {
        all(10_000);
        filters(CATEGORIES);
        category("61", 0, 3);
        category("62", 3, 2);

        assertThat(verdict())
                .isEqualTo(
                        new Completeness.Capped("the board declares exactly 10000 postings, where it stops counting"));
    }

    @Test
    void isCappedWhereOneCategoryIsLargerThanWhatIsShown() {
        all(10_500);
        filters(CATEGORIES);
        answer("[\"61\",\"611\"]", 0, body(10_400, 0, 0));
        category("62", 0, 2);

        assertThat(verdict())
                .isEqualTo(new Completeness.Capped(
                        "the categories [61, 611] have 10400 postings, of which 10000 are shown"));
    }

    @Test
    void isBrokenWhereItDoesNotSayHowToCutIt() {
        all(10_500);
        filters("{\"code\": -9000002, \"message\": \"params is invalid\", \"data\": null}");

        assertThat(verdict().inWords())
                .endsWith("the board has more than 10000 postings, and does not say by which categories it can be"
                        + " searched ('data.job_type_list')");
    }

    private Completeness verdict() {
        return board.run(new TikTokCareersPlugin(), SITE).report().completeness();
    }

    private void all(int count) {
        board.server()
                .stubFor(search().withRequestBody(equalToJson("{\"keyword\": \"\", \"limit\": 2000, \"offset\": 0}"))
                        .willReturn(okJson(body(count, 0, 0))));
    }

    private void filters(String body) {
        board.server()
                .stubFor(post(urlPathEqualTo(FILTERS))
                        .atPriority(1)
                        .withHeader("website-path", equalTo("tiktok"))
                        .willReturn(okJson(body)));
    }

    /// @param first the number of its first posting
    private void category(String id, int first, int size) {
        String ids = id.equals("61") ? "[\"61\",\"611\"]" : "[\"62\"]";
        for (int offset = 0; offset < size; offset += 2_000) {
            answer(ids, offset, body(size, first + offset, Math.min(2_000, size - offset)));
        }
    }

    private void answer(String categories, int offset, String body) {
        board.server()
                .stubFor(search().withRequestBody(matchingJsonPath("$.job_category_id_list", equalToJson(categories)))
                        .withRequestBody(matchingJsonPath("$[?(@.offset == " + offset + ")]"))
                        .willReturn(okJson(body)));
    }

    private static MappingBuilder search() {
        return post(urlPathEqualTo("/api/v1/public/supplier/search/job/posts")).atPriority(1);
    }

    private static String body(int count, int first, int rows) {
        return IntStream.range(first, first + rows)
                .mapToObj(LargeBoardTest::row)
                .collect(Collectors.joining(
                        ",", "{\"code\": 0, \"data\": {\"job_post_list\": [", "], \"count\": " + count + "}}"));
    }

    private static String row(int number) {
        return """
            {"id": "73123456789012%05d", "code": "A%d", "title": "Clerk %d", "description": "Counts to %d.",
             "requirement": null, "recruit_type": {"id": "101", "en_name": "Regular"}}\
            """.formatted(number, number, number, number);
    }
}
