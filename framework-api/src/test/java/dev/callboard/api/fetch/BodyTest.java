package dev.callboard.api.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BodyTest {
    private static final URI PAGE = URI.create("https://jobs.example/1");

    @Test
    void takesTheCharsetOfTheHeader() {
        assertThat(text("Zürich", "ISO-8859-1", "text/html; charset=iso-8859-1"))
                .isEqualTo("Zürich");
        assertThat(text("Łódź", "ISO-8859-2", "text/html;charset=\"ISO-8859-2\""))
                .isEqualTo("Łódź");
    }

    @Test
    void takesTheCharsetOfAMetaElement() {
        assertThat(text("<meta charset=windows-1250>Łódź", "windows-1250", "text/html"))
                .endsWith("Łódź");
        assertThat(text("<meta http-equiv='Content-Type' content='text/html; charset=Shift_JIS'>東京", "Shift_JIS", null))
                .endsWith("東京");
    }

    @Test
    void believesAByteOrderMarkFirst() {
        assertThat(text("\uFEFFZürich", "UTF-8", "text/html; charset=iso-8859-1"))
                .isEqualTo("Zürich");
        assertThat(text("\uFEFFZürich", "UTF-16LE", null)).isEqualTo("Zürich");
    }

    @Test
    void readsUndeclaredBytesAsUtf8WhereTheyAreThat() {
        assertThat(text("Zürich", "UTF-8", null)).isEqualTo("Zürich");
        assertThat(text("Zürich", "windows-1252", null)).isEqualTo("Zürich");
    }

    @Test
    void goesOnWithoutACharsetThatIsNone() {
        assertThat(text("Zürich", "UTF-8", "text/html; charset=utf8mb4")).isEqualTo("Zürich");
        assertThat(text("<meta charset=utf-16>Zürich", "UTF-8", null)).endsWith("Zürich");
    }

    @Test
    void saysWhatItFoundInsteadOfJson() {
        assertThatThrownBy(() ->
                        Body.of("<!DOCTYPE html><title>Sorry</title>", PAGE).json())
                .isInstanceOf(UnreadableException.class)
                .hasMessage("expected JSON from https://jobs.example/1, found '<!DOCTYPE html><title>Sorry</title>'");
        assertThatThrownBy(() -> Body.of(" ", PAGE).json())
                .hasMessage("expected JSON from https://jobs.example/1, found nothing");
    }

    private static String text(String text, String charset, @Nullable String contentType) {
        return Body.of(text.getBytes(Charset.forName(charset)), contentType, PAGE)
                .text();
    }

    @Test
    void parsesOnce() {
        Body body = Body.of("<h1>Cook</h1>".getBytes(StandardCharsets.UTF_8), null, PAGE);

        assertThat(body.html()).isSameAs(body.html());
    }
}
