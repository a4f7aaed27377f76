package dev.callboard.engine.output;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What Google asks of a `JobPosting` before it shows one
/// (https://developers.google.com/search/docs/appearance/structured-data/job-posting).
final class GoogleRules {
    /// The required properties that are missing: of a posting that does not state them, rightly so.
    static List<String> missing(JsonNode tree) {
        var missing = new ArrayList<String>();
        for (String name : List.of("title", "description", "datePosted", "hiringOrganization")) {
            if (!tree.has(name)) {
                missing.add(name);
            }
        }
        boolean remote = tree.path("jobLocationType").asString("").equals("TELECOMMUTE")
                && tree.has("applicantLocationRequirements");
        if (!tree.has("jobLocation") && !remote) {
            missing.add("jobLocation");
        }
        for (JsonNode place : each(tree.path("jobLocation"))) {
            if (!place.path("address").has("addressCountry")) {
                missing.add("jobLocation.address.addressCountry");
            }
        }
        return missing;
    }

    private static List<JsonNode> each(JsonNode value) {
        var all = new ArrayList<JsonNode>();
        if (value.isArray()) {
            value.forEach(all::add);
        } else if (value.isObject()) {
            all.add(value);
        }
        return all;
    }

    private GoogleRules() {}
}
