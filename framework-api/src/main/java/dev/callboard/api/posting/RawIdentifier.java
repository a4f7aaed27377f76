package dev.callboard.api.posting;

import java.util.Objects;

/// An identifier of a posting besides its id on the site: a requisition number, a reference.
///
/// @param name what the identifier is, in lower case: `requisition`, `reference`
public record RawIdentifier(String name, Stated value) {
    public RawIdentifier {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }
}
