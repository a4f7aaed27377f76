package dev.callboard.api.posting;

import java.util.Objects;

/// A part of the employer's text under a name of its own, in a site's own words.
///
/// @param heading what the part is called where it is read by people: `Qualifications`
public record RawSection(String heading, Stated text) {
    public RawSection {
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(text, "text");
    }
}
