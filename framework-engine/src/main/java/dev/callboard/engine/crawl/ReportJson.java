package dev.callboard.engine.crawl;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.callboard.engine.completeness.Completeness;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reports and counts as JSON, as runs keep them.
public final class ReportJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            // What an earlier version did not count, there was none of.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addMixIn(Completeness.class, Typed.class)
            .registerSubtypes(
                    Completeness.Proven.class,
                    Completeness.NaturalEnd.class,
                    Completeness.Capped.class,
                    Completeness.Broken.class)
            .build();

    /// Verdicts are told by their names.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "verdict")
    private interface Typed {}

    public static String of(RunReport report) {
        return MAPPER.writeValueAsString(report);
    }

    /// The report that was written.
    public static RunReport report(String json) {
        return MAPPER.readValue(json, RunReport.class);
    }

    static String of(Counts counts) {
        return MAPPER.writeValueAsString(counts);
    }

    /// The counts of a run that has not come to its end.
    public static Counts counts(String json) {
        return json.equals("{}") ? Counts.NONE : MAPPER.readValue(json, Counts.class);
    }

    private ReportJson() {}
}
