package dev.callboard.tiktok;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The boards that are kept with ByteDance's recruiting product, which is sold as Feishu Hire.
///
/// TikTok's and ByteDance's own boards have one API, and a header says whose postings are meant. Customers'
/// boards have an older one, which tells when a posting was published.
enum Board {
    TIKTOK("https://api.lifeattiktok.com", "https://lifeattiktok.com", "tiktok", "TikTok", 200),
    BYTEDANCE("https://jobs.bytedance.com", "https://joinbytedance.com", "en", "ByteDance", 200),
    FEISHU(null, null, null, null, 10);

    final @Nullable URI api;
    /// Where postings have pages for people.
    final @Nullable URI pages;

    final @Nullable String websitePath;
    final @Nullable String company;
    final int pageSize;

    Board(
            @Nullable String api,
            @Nullable String pages,
            @Nullable String websitePath,
            @Nullable String company,
            int pageSize) {
        this.api = api == null ? null : URI.create(api);
        this.pages = pages == null ? null : URI.create(pages);
        this.websitePath = websitePath;
        this.company = company;
        this.pageSize = pageSize;
    }

    /// As a site file names it.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
