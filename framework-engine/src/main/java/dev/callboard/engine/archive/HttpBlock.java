package dev.callboard.engine.archive;

import dev.callboard.api.fetch.Headers;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.netpreserve.jwarc.MessageHeaders;

/// Messages of HTTP as the blocks of records hold them.
///
/// A body is kept decoded. The fields that speak of how it was transferred would mislead who reads it, so
/// they are kept under the name that archives have for them, `X-Archive-Orig-…`.
final class HttpBlock {
    private static final String ORIGINAL = "x-archive-orig-";
    private static final Set<String> OF_TRANSFER = Set.of("content-length", "transfer-encoding");

    /// The message without its body.
    static byte[] head(Response response) {
        var head = new StringBuilder("HTTP/1.1 ").append(response.status()).append(" \r\n");
        String size = String.valueOf(response.body().size());
        response.headers().fields().forEach((name, values) -> {
            boolean misleads = OF_TRANSFER.contains(name) && !values.equals(List.of(size));
            values.forEach(value -> field(misleads ? ORIGINAL + name : name, value, head));
        });
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /// What was asked, with the header fields the plugin gave; those of all requests are told once for a
    /// file.
    static byte[] of(Request request) {
        URI uri = request.uri();
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String target = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        var head = new StringBuilder(request.method() + " " + target + " HTTP/1.1\r\n");
        field("host", String.valueOf(uri.getRawAuthority()), head);
        request.headers().fields().forEach((name, values) -> values.forEach(value -> field(name, value, head)));
        byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
        if (body.length > 0) {
            field("content-length", String.valueOf(body.length), head);
        }
        return joined(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8), body);
    }

    /// The fields as they were received.
    static Headers headers(MessageHeaders kept) {
        var fields = new TreeMap<String, List<String>>();
        new Headers(kept.map()).fields().forEach((name, values) -> {
            List<String> texts = values.stream().map(HttpBlock::decoded).toList();
            String original = name.startsWith(ORIGINAL) ? name.substring(ORIGINAL.length()) : name;
            fields.computeIfAbsent(original, _ -> new ArrayList<>()).addAll(texts);
        });
        return new Headers(fields);
    }

    /// Whether less came than was announced.
    static boolean isCut(Response response) {
        String announced = response.headers().first("Content-Length").orElse("");
        return announced.matches("[0-9]{1,18}")
                && Long.parseLong(announced) > response.body().size();
    }

    /// The media type without its parameters.
    static String mime(Response response) {
        return response.headers()
                .first("Content-Type")
                .map(type -> type.split("[; ]", 2)[0])
                .filter(type -> !type.isEmpty())
                .orElse("application/octet-stream");
    }

    static byte[] joined(byte[] head, byte[] body) {
        byte[] block = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, block, head.length, body.length);
        return block;
    }

    private static void field(String name, String value, StringBuilder head) {
        head.append(name).append(": ").append(value.replaceAll("[\r\n]+", " ")).append("\r\n");
    }

    /// What reads a block takes its bytes for characters.
    private static String decoded(String value) {
        return new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private HttpBlock() {}
}
