package dev.callboard.tiktok;

import dev.callboard.api.fetch.Request;
import dev.callboard.api.posting.RawOrganization;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;

/// What a board's postings have in common and do not say themselves: whose they are, and where they are
/// shown.
final class Identity {
    private final TikTokCareersConfig config;
    private final SearchApi api;

    Identity(TikTokCareersConfig config, SearchApi api) {
        this.config = config;
        this.api = api;
    }

    /// The posting with its id, which has 19 digits and is a text, never a number.
    ///
    /// @param request what it was found with
    RawPosting of(Stated id, RawPosting posting, Request request) {
        String employer = config.employer();
        return RawPosting.builder("url")
                .id(id)
                .url(new Stated(api.page(request, id.text()).toString(), id.where()))
                .hiringOrganization(
                        employer == null
                                ? RawOrganization.UNSTATED
                                : RawOrganization.named(new Stated(employer, "url:" + request.uri())))
                .build()
                .and(posting);
    }
}
