package dev.callboard.api.fetch;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a page is made of, decompressed.
///
/// Text, HTML and JSON are made from the bytes when first asked for, once. For use by one thread; what it
/// hands out is shared by all who read the page and must not be changed.
public final class Body {
    private final byte[] bytes;
    private final Charset charset;
    private final URI uri;
    private @Nullable String text;
    private @Nullable Document html;
    private @Nullable JsonNode json;

    private Body(byte[] bytes, Charset charset, URI uri) {
        this.bytes = bytes;
        this.charset = charset;
        this.uri = uri;
    }

    /// A body as a server sent it.
    ///
    /// The charset is, in this order: a byte order mark, the `Content-Type`, a `meta` element in the first
    /// 1,024 bytes (WHATWG HTML, "determining the character encoding"), UTF-8 where the bytes are that,
    /// else windows-1252.
    ///
    /// @param bytes kept, not copied
    /// @param contentType the header field's value, or null when there was none
    /// @param uri where it came from; relative links of the page refer to it
    public static Body of(byte[] bytes, @Nullable String contentType, URI uri) {
        return new Body(bytes, Charsets.of(bytes, contentType), uri);
    }

    /// A body that is a text already.
    public static Body of(String text, URI uri) {
        var body = new Body(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, uri);
        body.text = text;
        return body;
    }

    /// The bytes themselves, not a copy.
    public byte[] bytes() {
        return bytes;
    }

    /// In bytes.
    public int size() {
        return bytes.length;
    }

    public Charset charset() {
        return charset;
    }

    public String text() {
        if (text == null) {
            String decoded = new String(bytes, charset);
            text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
        }
        return text;
    }

    /// The page as HTML5 parses it. Never fails: any text is a document.
    public Document html() {
        if (html == null) {
            html = Jsoup.parse(text(), uri.toString());
        }
        return html;
    }

    /// The body as JSON, parsed once.
    ///
    /// @throws UnreadableException when it is not JSON
    public JsonNode json() {
        if (json == null) {
            json = Json.parse(text(), uri);
        }
        return json;
    }
}
