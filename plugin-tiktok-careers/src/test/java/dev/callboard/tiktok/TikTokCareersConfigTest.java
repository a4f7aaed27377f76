package dev.callboard.tiktok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TikTokCareersConfigTest {
    @Test
    void knowsWhereTheBoardsOfTikTokAndByteDanceAre() {
        assertThat(config(Board.TIKTOK, null, null).api()).isEqualTo(URI.create("https://api.lifeattiktok.com"));
        assertThat(config(Board.TIKTOK, null, null).pages()).isEqualTo(URI.create("https://lifeattiktok.com"));
        assertThat(config(Board.BYTEDANCE, null, null).api()).isEqualTo(URI.create("https://jobs.bytedance.com"));
        assertThat(config(Board.BYTEDANCE, null, null).path()).isEqualTo("en");
    }

    @Test
    void wantsTheAddressOfACustomersBoard() {
        assertThatThrownBy(() -> config(Board.FEISHU, null, null))
                .hasMessage("baseUrl is missing, expected the board's address such as https://nio.jobs.feishu.cn");
    }

    @Test
    void refusesPagesThatTheBoardDoesNotGive() {
        assertThatThrownBy(() -> config(Board.TIKTOK, null, 2_001)).hasMessage("pageSize is 2001, expected 1 to 2000");
        assertThatThrownBy(() -> config(Board.TIKTOK, null, 0)).hasMessage("pageSize is 0, expected 1 to 2000");
    }

    private static TikTokCareersConfig config(Board board, @Nullable URI base, @Nullable Integer pageSize) {
        return new TikTokCareersConfig(board, base, null, null, "saas-career", 6, pageSize);
    }
}
