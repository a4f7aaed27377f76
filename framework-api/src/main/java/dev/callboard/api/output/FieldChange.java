package dev.callboard.api.output;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A field of a posting that has another value than before.
///
/// @param field as in the posting format
/// @param before null where there was none
/// @param after null where there is none any more
public record FieldChange(
        String field, @Nullable JsonNode before, @Nullable JsonNode after) {
    public FieldChange {
        Objects.requireNonNull(field, "field");
    }
}
