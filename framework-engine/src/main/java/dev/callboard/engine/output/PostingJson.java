package dev.callboard.engine.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.callboard.api.posting.JobPosting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A posting as JSON, in the format `callboard.posting/1`: what is not known is left out.
public final class PostingJson {
    private static final String SCHEMA = "callboard.posting-1.schema.json";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .changeDefaultPropertyInclusion(_ -> include(JsonInclude.Include.NON_NULL))
            .withConfigOverride(List.class, PostingJson::leaveOutEmpty)
            .withConfigOverride(Map.class, PostingJson::leaveOutEmpty)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // An amount keeps the digits it was written with.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /// One line, without its end.
    public static String line(JobPosting posting) {
        return MAPPER.writeValueAsString(posting);
    }

    static ObjectNode node() {
        return MAPPER.createObjectNode();
    }

    static JsonNode parse(String json) {
        return MAPPER.readTree(json);
    }

    /// The same as a tree.
    static JsonNode tree(JobPosting posting) {
        return MAPPER.valueToTree(posting);
    }

    /// The posting of a line. Equal to the one that was written.
    ///
    /// @throws IllegalArgumentException when it is not a record of the format, or has a field this version
    ///     does not know: read without it, it would be written without it
    public static JobPosting read(String json) {
        try {
            JsonNode record = MAPPER.readTree(json);
            String format = record.path("format").asString("");
            if (!format.equals(JobPosting.FORMAT)) {
                throw new IllegalArgumentException(
                        "expected a record of the format '" + JobPosting.FORMAT + "', found '" + format + "'");
            }
            return MAPPER.treeToValue(record, JobPosting.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "the record can't be read as '" + JobPosting.FORMAT + "': " + e.getOriginalMessage(), e);
        }
    }

    /// The format as a JSON Schema (2020-12).
    public static String schema() {
        try (InputStream schema = Objects.requireNonNull(PostingJson.class.getResourceAsStream(SCHEMA), SCHEMA)) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a field means, as the schema says it.
    static String about(String field) {
        return MAPPER.readTree(schema())
                .path("properties")
                .path(field)
                .path("description")
                .asString("");
    }

    private static JsonInclude.Value include(JsonInclude.Include what) {
        return JsonInclude.Value.construct(what, JsonInclude.Include.ALWAYS);
    }

    private static void leaveOutEmpty(MutableConfigOverride type) {
        type.setInclude(include(JsonInclude.Include.NON_EMPTY));
        type.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }

    private PostingJson() {}
}
