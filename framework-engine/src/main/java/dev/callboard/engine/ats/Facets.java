package dev.callboard.engine.ats;

import dev.callboard.api.fetch.Response;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a Workday list can be narrowed to, so that more of it is seen than it shows at once.
///
/// A posting has one job family and any number of places, so places come last.
final class Facets {
    private static final List<String> BEST = List.of("jobFamilyGroup", "jobFamily", "workerSubType", "timeType");

    /// The best facet's values as `{"name":["id"]}`, one for each; none where no facet cuts the list into
    /// smaller ones.
    static List<String> narrower(Response page, int total) {
        return Stream.of(page.json().path("facets"))
                .flatMap(facets -> facets.valueStream())
                .filter(facet -> facet.path("values").size() > 1)
                .filter(facet -> facet.path("values")
                        .valueStream()
                        .allMatch(value -> value.path("id").isString()
                                && value.path("count").asInt(0) < total))
                .min(Comparator.comparingInt(Facets::rank))
                .map(Facets::values)
                .orElse(List.of());
    }

    private static int rank(JsonNode facet) {
        int place = BEST.indexOf(facet.path("facetParameter").asString(""));
        return place < 0 ? BEST.size() : place;
    }

    private static List<String> values(JsonNode facet) {
        JsonMapper json = JsonMapper.shared();
        return facet.path("values")
                .valueStream()
                .map(value -> {
                    var applied = json.createObjectNode();
                    applied.putArray(facet.path("facetParameter").asString(""))
                            .add(value.path("id").asString());
                    return applied.toString();
                })
                .toList();
    }

    private Facets() {}
}
