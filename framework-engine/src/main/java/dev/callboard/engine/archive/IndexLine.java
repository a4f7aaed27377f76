package dev.callboard.engine.archive;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.URIs;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A line of an index in the CDXJ format: a sortable address, a time, and what is kept of it and where.
///
/// @param url the target of the record
/// @param digest of the body; null where the record has none of its own
/// @param capture what was asked; null for what came along with it
record IndexLine(
        Type type,
        String url,
        Instant date,
        String mime,
        @Nullable Digest digest,
        @Nullable Capture capture,
        Location location) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    /// The records that are found by an index.
    enum Type {
        /// An answer of a server, with its body.
        RESPONSE,
        /// A body on its own.
        RESOURCE,
        /// The same body as a record before.
        REVISIT,
        /// What a browser made of a page.
        METADATA
    }

    /// What was asked, and how it was answered.
    ///
    /// @param request the digest of what was sent; null where nothing was
    record Capture(String method, int status, @Nullable Digest request) {}

    @Override
    public String toString() {
        ObjectNode fields = JSON.createObjectNode();
        fields.put("url", url).put("mime", type == Type.REVISIT ? "warc/revisit" : mime);
        if (capture != null) {
            fields.put("status", String.valueOf(capture.status()));
            if (!capture.method().equals("GET")) {
                fields.put("method", capture.method());
            }
            if (capture.request() != null) {
                fields.put("request", capture.request().toString());
            }
        }
        if (digest != null) {
            fields.put("digest", digest.toString());
        }
        fields.put("length", String.valueOf(location.length()))
                .put("offset", String.valueOf(location.offset()))
                .put("filename", String.valueOf(location.file().getFileName()))
                .put("date", date.toString())
                .put("type", type.name());
        return key() + " " + TIMESTAMP.format(date) + " " + JSON.writeValueAsString(fields);
    }

    /// The line that was written.
    ///
    /// @param file the file the index belongs to
    /// @throws IllegalArgumentException when it is not a whole line
    static IndexLine parse(String line, Path file) {
        int json = line.indexOf(" {");
        if (json < 0) {
            throw new IllegalArgumentException("no fields in '" + line + "'");
        }
        try {
            JsonNode fields = JSON.readTree(line.substring(json + 1));
            return new IndexLine(
                    Type.valueOf(text(fields, "type")),
                    text(fields, "url"),
                    Instant.parse(text(fields, "date")),
                    text(fields, "mime"),
                    fields.has("digest") ? Digest.parse(text(fields, "digest")) : null,
                    fields.has("status") ? capture(fields) : null,
                    new Location(
                            file, Long.parseLong(text(fields, "offset")), Integer.parseInt(text(fields, "length"))));
        } catch (JacksonException | java.time.DateTimeException e) {
            throw new IllegalArgumentException("'" + line + "'", e);
        }
    }

    private static Capture capture(JsonNode fields) {
        return new Capture(
                fields.path("method").asString("GET"),
                Integer.parseInt(text(fields, "status")),
                fields.has("request") ? Digest.parse(text(fields, "request")) : null);
    }

    private static String text(JsonNode fields, String name) {
        return Objects.requireNonNull(fields.path(name).asString(""), name);
    }

    private String key() {
        try {
            return url.startsWith(Rendered.SCHEME) ? url : URIs.toNormalizedSurt(url);
        } catch (RuntimeException _) {
            // Where there is no such form of an address it stands for itself.
            return url.replace(' ', '+');
        }
    }
}
