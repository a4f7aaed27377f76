package dev.callboard.tiktok;

import dev.callboard.api.ats.AtsAnswer;
import dev.callboard.api.ats.AtsAnswers;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.fetch.UnreadableException;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.site.Coverage;
import dev.callboard.api.site.Parsed;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// One page of a search, and where to go on.
///
/// A search shows no row behind its ten-thousandth. A board with more is read once for each job category,
/// of which a posting has one; together they must make up the number the board declares.
final class SearchAnswer {
    private static final int WINDOW = 10_000;

    private final SearchApi api;
    private final AtsAnswers answers;
    private final Identity identity;

    SearchAnswer(SearchApi api, AtsAnswers answers, Identity identity) {
        this.api = api;
        this.answers = answers;
        this.identity = identity;
    }

    /// @throws UnreadableException for every answer that is an error, whatever its status
    Parsed parse(Response page) {
        List<JsonNode> rows = rows(page);
        List<RawPosting> postings = postings(page, rows);
        int count = page.json().path("data").path("count").asInt(0);
        SearchApi.Query query = api.query(page.request());
        if (query.isOfAll() && count >= WINDOW) {
            return new Parsed.Listing(List.of(), List.of(api.filters(page.request())), cut(count));
        }
        List<Request> further = further(page.request(), query, rows.size(), count);
        return new Parsed.Listing(
                identified(postings, page.request()),
                Stream.concat(named(rows, postings, page.request()), further.stream())
                        .toList(),
                coverage(query, count, !further.isEmpty()));
    }

    private List<RawPosting> identified(List<RawPosting> postings, Request request) {
        return postings.stream()
                .flatMap(posting -> Stream.ofNullable(posting.id()).map(id -> identity.of(id, posting, request)))
                .toList();
    }

    /// The requests for the postings that the rows only name.
    private Stream<Request> named(List<JsonNode> rows, List<RawPosting> postings, Request request) {
        Set<String> read = postings.stream()
                .flatMap(posting -> Stream.ofNullable(posting.id()))
                .map(Stated::text)
                .collect(Collectors.toSet());
        return rows.stream()
                .filter(SearchAnswer::isNamed)
                .map(row -> row.path("id").asString())
                .distinct()
                .filter(id -> !read.contains(id))
                .map(id -> api.posting(request, id));
    }

    /// The searches a board is cut into.
    Parsed byCategory(Response page) {
        JsonNode data = page.json().path("data");
        List<Request> searches = data.path("job_type_list")
                .valueStream()
                .map(category -> withChildren(category).toList())
                .filter(categories -> !categories.isEmpty())
                .map(categories -> api.search(page.request(), api.firstOf(categories)))
                .toList();
        if (page.json().path("code").asInt(-1) != 0 || searches.isEmpty()) {
            throw new UnreadableException("the board has more than " + WINDOW
                    + " postings, and does not say by which categories it can be searched ('data.job_type_list')");
        }
        return new Parsed.Listing(List.of(), searches, Coverage.unstated());
    }

    private static Stream<String> withChildren(JsonNode category) {
        return Stream.concat(
                Stream.of(category.path("id").asString("")).filter(id -> !id.isEmpty()),
                category.path("children").valueStream().flatMap(SearchAnswer::withChildren));
    }

    private static List<JsonNode> rows(Response page) {
        return page.json().path("data").path("job_post_list").valueStream().toList();
    }

    /// Rows that are named without a word about the job are no error: each has an answer or a page of its
    /// own.
    private List<RawPosting> postings(Response page, List<JsonNode> rows) {
        return switch (answers.read(page).orElse(null)) {
            case AtsAnswer.Postings found -> found.postings();
            case AtsAnswer.Refused refused -> {
                if (!namesOnly(page.json(), rows)) {
                    throw new UnreadableException(refused.why());
                }
                yield List.of();
            }
            case null -> throw new UnreadableException("the answer is none of a board's");
        };
    }

    private static boolean namesOnly(JsonNode answer, List<JsonNode> rows) {
        return answer.path("code").asInt(-1) == 0
                && answer.path("data").path("count").isInt()
                && !rows.isEmpty()
                && rows.stream().allMatch(SearchAnswer::isNamed);
    }

    private static boolean isNamed(JsonNode row) {
        return row.path("id").isString() && row.path("title").isString();
    }

    private List<Request> further(Request request, SearchApi.Query query, int rows, int count) {
        // A board may give fewer rows than it is asked for.
        int next = query.offset() + rows;
        return rows == 0 || next >= Math.min(count, WINDOW)
                ? List.of()
                : List.of(api.search(request, query.from(next).until(WINDOW)));
    }

    private static Coverage cut(int count) {
        return count == WINDOW
                ? new Coverage.Capped("the board declares exactly " + WINDOW + " postings, where it stops counting")
                : Coverage.total(count);
    }

    private static Coverage coverage(SearchApi.Query query, int count, boolean more) {
        if (query.isOfAll()) {
            if (count == 0) {
                throw new UnreadableException("the board declares that it has no postings at all, as one does that is"
                        + " asked for by a wrong name; it is not believed");
            }
            return Coverage.total(count);
        }
        if (count >= WINDOW) {
            return new Coverage.Capped("the categories " + query.categories() + " have " + count
                    + " postings, of which " + WINDOW + " are shown");
        }
        return more ? Coverage.more() : Coverage.last();
    }
}
