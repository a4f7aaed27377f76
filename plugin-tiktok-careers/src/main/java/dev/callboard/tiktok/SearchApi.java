package dev.callboard.tiktok;

import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import java.net.URI;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The requests a board answers: searches page by page, what can be searched for, and single postings.
///
/// A further page is asked for as the one before it was, with another body: the request is all the state
/// there is.
final class SearchApi {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String WEBSITE_PATH = "website-path";
    private static final String SUPPLIER = "/api/v1/public/supplier";
    private static final String CATEGORIES = "job_category_id_list";
    private static final List<String> FILTERS = List.of(
            CATEGORIES,
            "tag_id_list",
            "location_code_list",
            "subject_id_list",
            "recruitment_id_list",
            "job_function_id_list",
            "storefront_id_list");

    private final TikTokCareersConfig config;
    private final boolean isFeishu;

    SearchApi(TikTokCareersConfig config) {
        this.config = config;
        this.isFeishu = config.board() == Board.FEISHU;
    }

    /// Which rows a search asks for.
    ///
    /// @param categories ids of job categories; empty for all postings
    record Query(int offset, int limit, List<String> categories) {
        Query {
            categories = List.copyOf(categories);
        }

        boolean isOfAll() {
            return categories.isEmpty();
        }

        Query from(int other) {
            return new Query(other, limit, categories);
        }

        /// Without the rows from `end` on.
        Query until(int end) {
            return new Query(offset, Math.min(limit, end - offset), categories);
        }
    }

    /// The search for all postings of a board.
    Request search(String websitePath) {
        Request request = Request.listing(searches())
                .withHeader(WEBSITE_PATH, websitePath)
                .withHeader("accept-language", "en-US");
        Request portal = isFeishu
                ? request.withHeader("portal-channel", config.portalChannel()).withHeader("portal-platform", "pc")
                : request;
        return search(portal, new Query(0, config.rows(), List.of()));
    }

    /// Another search, asked for as an earlier request was.
    Request search(Request like, Query query) {
        ObjectNode body = JSON.createObjectNode();
        body.put("keyword", "").put("limit", query.limit()).put("offset", query.offset());
        if (isFeishu) {
            FILTERS.forEach(body::putArray);
            body.put("portal_type", config.portalType()).put("portal_entrance", 1);
        }
        if (!query.isOfAll()) {
            var categories = body.putArray(CATEGORIES);
            query.categories().forEach(categories::add);
        }
        return like.withUri(searches()).postJson(body.toString());
    }

    private URI searches() {
        return config.api().resolve(isFeishu ? "/api/v1/search/job/posts" : SUPPLIER + "/search/job/posts");
    }

    Query query(Request search) {
        JsonNode body = JSON.readTree(search.body());
        return new Query(
                body.path("offset").asInt(0),
                body.path("limit").asInt(0),
                body.path(CATEGORIES).valueStream().map(JsonNode::asString).toList());
    }

    /// What searches can be narrowed to.
    Request filters(Request like) {
        return isFeishu
                ? get(like, "/api/v1/config/job/filters/" + config.portalType())
                : like.withUri(config.api().resolve(SUPPLIER + "/config/job/filters"))
                        .postJson("{}");
    }

    /// The first page of a search by categories.
    Query firstOf(List<String> categories) {
        return new Query(0, config.rows(), categories);
    }

    static boolean isSearch(Request request) {
        return request.uri().getPath().endsWith("/search/job/posts");
    }

    static boolean isFilters(Request request) {
        return request.uri().getPath().contains("/config/job/filters");
    }

    /// One posting, which a list only names.
    Request posting(Request like, String id) {
        if (isFeishu) {
            Request detail = get(
                    like, "/api/v1/job/posts/" + id + "?portal_type=" + config.portalType() + "&with_recommend=false");
            return new Request(Request.Kind.POSTING, "GET", detail.uri(), detail.headers(), "", Rendering.asSent());
        }
        return Request.posting(page(like, id)).with(Rendering.browser());
    }

    /// The page of a posting for people.
    URI page(Request like, String id) {
        String path = like.headers().first(WEBSITE_PATH).orElse("");
        return config.pages().resolve(isFeishu ? "/" + path + "/position/" + id + "/detail" : "/search/" + id);
    }

    private Request get(Request like, String path) {
        return new Request(like.kind(), "GET", config.api().resolve(path), like.headers(), "", Rendering.asSent());
    }
}
