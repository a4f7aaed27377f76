package dev.callboard.api.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadersTest {
    @Test
    void comparesNamesWithoutCase() {
        var headers = new Headers(Map.of("Set-Cookie", List.of("a", "b")));

        assertThat(headers.all("set-cookie")).containsExactly("a", "b");
        assertThat(headers.first("SET-COOKIE")).contains("a");
        assertThat(headers.first("Cookie")).isEmpty();
    }

    @Test
    void replacesAField() {
        assertThat(Headers.NONE.with("Accept", "a").with("accept", "b").all("Accept"))
                .containsExactly("b");
    }
}
