package dev.callboard.engine.output;

import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.Status;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which fields of the format a posting has.
public final class PostingFields {
    /// The names of the fields that have a value.
    public static Stream<String> filled(JobPosting posting) {
        return Field.ALL.stream()
                .filter(field -> isKnown(field.value().apply(posting)))
                .map(Field::name);
    }

    private static boolean isKnown(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Collection<?> several -> !several.isEmpty();
            case Status status -> status != Status.UNKNOWN;
            default -> true;
        };
    }

    private PostingFields() {}
}
