package dev.callboard.runner.demo;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A made-up posting.
record DemoPosting(JsonNode data, String organization) {
    String id() {
        return data.get("id").asString();
    }

    String title() {
        return data.get("title").asString();
    }

    /// The status its page answers with where it is broken on purpose, or zero.
    int broken() {
        return data.path("broken").asInt(0);
    }

    /// Its schema.org markup.
    ObjectNode markup() {
        ObjectNode posting = JsonNodeFactory.instance.objectNode();
        posting.put("@context", "https://schema.org").put("@type", "JobPosting");
        posting.put("title", title()).put("description", description());
        posting.put("datePosted", data.get("posted").asString());
        if (data.has("validThrough")) {
            posting.put("validThrough", data.get("validThrough").asString());
        }
        posting.set("employmentType", data.get("type"));
        posting.putObject("identifier")
                .put("@type", "PropertyValue")
                .put("name", organization)
                .put("value", id());
        posting.putObject("hiringOrganization").put("@type", "Organization").put("name", organization);
        ObjectNode address =
                posting.putObject("jobLocation").put("@type", "Place").putObject("address");
        address.put("@type", "PostalAddress");
        put(address, "addressLocality", data.get("place").get(0));
        put(address, "addressRegion", data.get("place").get(1));
        put(address, "addressCountry", data.get("place").get(2));
        JsonNode pay = data.get("pay");
        if (!pay.isNull()) {
            ObjectNode salary = posting.putObject("baseSalary").put("@type", "MonetaryAmount");
            salary.set("currency", pay.get(0));
            ObjectNode value = salary.putObject("value").put("@type", "QuantitativeValue");
            value.set("minValue", pay.get(1));
            value.set("maxValue", pay.get(2));
            value.set("unitText", pay.get(3));
        }
        return posting;
    }

    String description() {
        return "<p>" + data.get("about").asString() + "</p>\n<h2>What you will do</h2>\n" + list("does")
                + "\n<h2>What you bring</h2>\n" + list("needs");
    }

    private String list(String name) {
        Stream<String> items = data.get(name).values().stream().map(item -> "<li>" + item.asString() + "</li>");
        return items.collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
    }

    private static void put(ObjectNode address, String name, @Nullable JsonNode value) {
        if (!Objects.requireNonNull(value).isNull()) {
            address.set(name, value);
        }
    }
}
