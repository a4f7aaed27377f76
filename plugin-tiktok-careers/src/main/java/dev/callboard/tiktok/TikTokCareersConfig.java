package dev.callboard.tiktok;

import dev.callboard.api.plugin.About;
import dev.callboard.api.plugin.Default;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

record TikTokCareersConfig(
        @About("Whose board it is: `tiktok`, `bytedance`, or `feishu` for that of a customer of Feishu Hire.")
        @Default("tiktok")
        Board board,

        @About("Where the board is asked, if not at its own address; `https://<tenant>.jobs.feishu.cn` for `feishu`,"
                + " which has none of its own.")
        @Nullable
        URI baseUrl,

        @About("The board's name on its site, as its requests carry it (`website-path`); without it a `feishu` board"
                + " is asked for it.")
        @Nullable
        String websitePath,

        @About("The employer; TikTok and ByteDance on their own boards. The answers do not name it.") @Nullable
        String company,

        @About("Which kind of portal a `feishu` board is, in the header `portal-channel`.") @Default("saas-career")
        String portalChannel,

        @About("The same as a number: 6 for a customer's board, 2 and 3 for ByteDance's Chinese ones.") @Default("6")
        int portalType,

        @About("How many postings to ask for at once, at most 2000; by default as many as the board's own pages do,"
                + " or 200 where that is a great many pages.")
        @Nullable
        Integer pageSize) {
    private static final int LARGEST_PAGE = 2_000;

    TikTokCareersConfig {
        if (board == Board.FEISHU && baseUrl == null) {
            throw new IllegalArgumentException(
                    "baseUrl is missing, expected the board's address such as https://nio.jobs.feishu.cn");
        }
        if (pageSize != null && (pageSize < 1 || pageSize > LARGEST_PAGE)) {
            throw new IllegalArgumentException("pageSize is " + pageSize + ", expected 1 to " + LARGEST_PAGE);
        }
    }

    /// Where the API is.
    URI api() {
        return baseUrl == null ? Objects.requireNonNull(board.api, "api") : baseUrl;
    }

    /// Where postings have pages for people.
    URI pages() {
        return baseUrl == null ? Objects.requireNonNull(board.pages, "pages") : baseUrl;
    }

    int rows() {
        return pageSize == null ? board.pageSize : pageSize;
    }

    @Nullable
    String path() {
        return websitePath == null ? board.websitePath : websitePath;
    }

    @Nullable
    String employer() {
        return company == null ? board.company : company;
    }
}
