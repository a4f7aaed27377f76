package dev.callboard.tiktok;

import dev.callboard.api.ats.AtsAnswers;
import dev.callboard.api.extract.Extractor;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.fetch.UnreadableException;
import dev.callboard.api.site.Coverage;
import dev.callboard.api.site.Parsed;
import dev.callboard.api.site.Site;
import jakarta.inject.Inject;
import java.util.List;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

final class TikTokCareersSite implements Site {
    private final TikTokCareersConfig config;
    private final SearchApi api;
    private final SearchAnswer searches;
    private final PostingPage postings;

    @Inject
    TikTokCareersSite(TikTokCareersConfig config, AtsAnswers answers, Extractor framework) {
        this.config = config;
        this.api = new SearchApi(config);
        var identity = new Identity(config, api);
        this.searches = new SearchAnswer(api, answers, identity);
        this.postings = new PostingPage(answers, framework, identity);
    }

    @Override
    public List<Request> start() {
        String path = config.path();
        return List.of(path == null ? Request.listing(config.api().resolve("/")) : api.search(path));
    }

    @Override
    public Parsed parse(Response page) {
        Request request = page.request();
        if (request.kind() == Request.Kind.POSTING) {
            return postings.parse(page);
        }
        if (SearchApi.isFilters(request)) {
            return searches.byCategory(page);
        }
        return SearchApi.isSearch(request) ? searches.parse(page) : home(page);
    }

    /// A customer's first page says what its board is called.
    private Parsed home(Response page) {
        Element info = page.html().getElementById("js-websiteInfo");
        String path = info == null ? "" : websitePath(info.data());
        if (path.isEmpty()) {
            throw new UnreadableException(
                    "it does not say what its board is called ('website_info.path' in #js-websiteInfo): set"
                            + " config.websitePath");
        }
        return new Parsed.Listing(List.of(), List.of(api.search(path)), Coverage.unstated());
    }

    private static String websitePath(String json) {
        try {
            return JsonMapper.shared()
                    .readTree(json)
                    .path("website_info")
                    .path("path")
                    .asString("");
        } catch (JacksonException _) {
            return "";
        }
    }
}
