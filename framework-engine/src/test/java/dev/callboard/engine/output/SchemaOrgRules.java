package dev.callboard.engine.output;

import java.net.MalformedURLException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// schema.org's definition of `JobPosting` and of the types that stand in one: which properties there are,
/// and what each may hold (https://schema.org/JobPosting, as of 2026).
final class SchemaOrgRules {
    private static final Map<String, Set<String>> THING = properties("""
        identifier PropertyValue|Text|URL, url URL, name Text, description Text, sameAs URL, image ImageObject|URL
        """);
    private static final Map<String, Set<String>> PLACE = properties("""
        address PostalAddress|Text, geo GeoCoordinates
        """);
    private static final Map<String, Map<String, Set<String>>> TYPES = Map.ofEntries(
            Map.entry("JobPosting", properties("""
                applicantLocationRequirements AdministrativeArea, applicationContact ContactPoint,
                baseSalary MonetaryAmount|Number|PriceSpecification, datePosted Date|DateTime, directApply Boolean,
                educationRequirements EducationalOccupationalCredential|Text, eligibilityToWorkRequirement Text,
                employerOverview Text, employmentType Text, employmentUnit Organization,
                estimatedSalary MonetaryAmount|MonetaryAmountDistribution|Number, experienceInPlaceOfEducation Boolean,
                experienceRequirements OccupationalExperienceRequirements|Text, hiringOrganization Organization|Person,
                incentiveCompensation Text, industry DefinedTerm|Text, jobBenefits Text, jobDuration Duration|QuantitativeValue,
                jobImmediateStart Boolean, jobLocation Place, jobLocationType Text, jobStartDate Date|Text,
                occupationalCategory CategoryCode|Text, physicalRequirement DefinedTerm|Text|URL, qualifications Credential|Text,
                relevantOccupation Occupation, responsibilities Text, salaryCurrency Text, securityClearanceRequirement Text|URL,
                sensoryRequirement DefinedTerm|Text|URL, skills DefinedTerm|Text, specialCommitments Text, title Text,
                totalJobOpenings Integer, validThrough Date|DateTime, workHours Text
                """)),
            Map.entry(
                    "Organization", properties("logo ImageObject|URL, legalName Text, foundingDate Date, email Text")),
            Map.entry("ContactPoint", properties("email Text, telephone Text, contactType Text")),
            Map.entry("Place", PLACE),
            Map.entry("AdministrativeArea", PLACE),
            Map.entry("Country", PLACE),
            Map.entry("State", PLACE),
            Map.entry("City", PLACE),
            Map.entry("PostalAddress", properties("""
                addressCountry Country|Text, addressLocality Text, addressRegion Text, postalCode Text, streetAddress Text
                """)),
            Map.entry(
                    "GeoCoordinates", properties("latitude Number|Text, longitude Number|Text, elevation Number|Text")),
            Map.entry("MonetaryAmount", properties("""
                currency Text, value Boolean|Number|QuantitativeValue|Text, minValue Number, maxValue Number
                """)),
            Map.entry("QuantitativeValue", properties("""
                value Boolean|Number|Text, minValue Number, maxValue Number, unitCode Text|URL, unitText Text
                """)),
            Map.entry("PropertyValue", properties("propertyID Text|URL, value Boolean|Number|Text")));
    private static final Map<String, String> PARENTS = Map.of(
            "Country", "AdministrativeArea",
            "State", "AdministrativeArea",
            "City", "AdministrativeArea",
            "AdministrativeArea", "Place");

    private final List<String> broken = new ArrayList<>();

    /// What a tree has that schema.org does not allow, a sentence each.
    static List<String> broken(JsonNode tree) {
        var rules = new SchemaOrgRules();
        if (!tree.path("@context").asString("").equals("https://schema.org")) {
            rules.broken.add("@context: expected https://schema.org");
        }
        if (!tree.path("@type").asString("").equals("JobPosting")) {
            rules.broken.add("@type: expected JobPosting");
        }
        rules.object("", tree);
        return rules.broken;
    }

    private void object(String where, JsonNode node) {
        Map<String, Set<String>> own = TYPES.getOrDefault(node.path("@type").asString(""), Map.of());
        node.propertyStream()
                .filter(property -> !property.getKey().startsWith("@"))
                .forEach(property -> {
                    String path = where + "/" + property.getKey();
                    Set<String> expected =
                            own.getOrDefault(property.getKey(), THING.getOrDefault(property.getKey(), Set.of()));
                    if (expected.isEmpty()) {
                        broken.add(path + ": " + node.path("@type").asString("?") + " has no such property");
                    } else {
                        values(path, property.getValue(), expected);
                    }
                });
    }

    private void values(String path, JsonNode value, Set<String> expected) {
        if (value.isArray()) {
            if (value.isEmpty()) {
                broken.add(path + ": an empty list says nothing");
            }
            value.forEach(item -> values(path, item, expected));
        } else if (expected.stream().noneMatch(type -> is(value, type))) {
            broken.add(path + ": " + value + " is no " + String.join(" or ", expected));
        } else if (value.isObject()) {
            object(path, value);
        }
    }

    private static boolean is(JsonNode value, String type) {
        return switch (type) {
            case "Text" -> value.isString() && !value.asString().isBlank();
            case "Number" -> value.isNumber();
            case "Integer" -> value.isIntegralNumber();
            case "Boolean" -> value.isBoolean();
            case "URL" ->
                value.isString() && parses(value, text -> URI.create(text).toURL());
            case "Date" -> value.isString() && parses(value, LocalDate::parse);
            case "DateTime" ->
                value.isString() && (parses(value, OffsetDateTime::parse) || parses(value, LocalDateTime::parse));
            case "Duration" -> value.isString() && (parses(value, Period::parse) || parses(value, Duration::parse));
            default -> value.isObject() && isKindOf(value.path("@type").asString(""), type);
        };
    }

    private static boolean isKindOf(String type, String expected) {
        return TYPES.containsKey(type) && (type.equals(expected) || isKindOf(PARENTS.getOrDefault(type, ""), expected));
    }

    private static boolean parses(JsonNode value, Parser parser) {
        try {
            parser.parse(value.asString());
            return true;
        } catch (DateTimeException | IllegalArgumentException | MalformedURLException _) {
            return false;
        }
    }

    private static Map<String, Set<String>> properties(String text) {
        var properties = new TreeMap<String, Set<String>>();
        for (String property : text.strip().split(",\\s+", -1)) {
            String[] nameAndTypes = property.split(" ", 2);
            properties.put(nameAndTypes[0], Set.of(nameAndTypes[1].split("\\|", -1)));
        }
        return properties;
    }

    private interface Parser {
        Object parse(String text) throws MalformedURLException;
    }
}
