package dev.callboard.api.posting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts of the description, in its own words.
public record Sections(
        @Nullable String summary,
        List<String> responsibilities,
        List<String> requirements,
        List<String> preferred,
        List<String> benefits,
        @Nullable String company,
        @Nullable String legal) {
    public Sections {
        responsibilities = List.copyOf(responsibilities);
        requirements = List.copyOf(requirements);
        preferred = List.copyOf(preferred);
        benefits = List.copyOf(benefits);
    }
}
