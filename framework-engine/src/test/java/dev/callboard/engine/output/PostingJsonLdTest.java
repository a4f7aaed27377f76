package dev.callboard.engine.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.JobPosting;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PostingJsonLdTest {
    @Test
    void exportsAFullPosting() {
        JsonNode tree = exported(Postings.full());

        assertThat(GoogleRules.missing(tree)).containsExactly("jobLocation.address.addressCountry");
        assertThat(tree).isEqualTo(json("""
            {"@context": "https://schema.org", "@type": "JobPosting", "title": "Köchin & Baker (Summer 2027)",
             "description": "<p>Soup.</p><ul><li>cook</li><li>bake</li></ul>",
             "identifier": [{"@type": "PropertyValue", "name": "requisition", "value": "A28333"},
               {"@type": "PropertyValue", "name": "reference", "value": "R-1"}],
             "url": "https://jobs.example/7", "datePosted": "2026-11-01", "validThrough": "2026-12-01",
             "jobStartDate": "2027-05-01",
             "hiringOrganization": {"@type": "Organization", "name": "Mill", "sameAs": "https://mill.example",
               "logo": "https://mill.example/logo.png"},
             "industry": "Food",
             "jobLocation": [{"@type": "Place",
                 "address": {"@type": "PostalAddress", "addressLocality": "Cork", "addressRegion": "County Cork",
                   "addressCountry": "IE"},
                 "geo": {"@type": "GeoCoordinates", "latitude": 51.9, "longitude": -8.47}},
               {"@type": "Place", "name": "Dublin or thereabouts"}],
             "applicantLocationRequirements": {"@type": "Country", "name": "Ireland"},
             "employmentType": ["INTERN", "FULL_TIME"],
             "baseSalary": {"@type": "MonetaryAmount", "currency": "EUR",
               "value": {"@type": "QuantitativeValue", "minValue": 15.50, "maxValue": 1800, "unitText": "HOUR"}},
             "jobDuration": {"@type": "QuantitativeValue", "unitCode": "WEE", "minValue": 12, "maxValue": 24},
             "directApply": true, "occupationalCategory": ["Catering", "Kitchen"], "skills": ["Soup", "Bread"],
             "responsibilities": ["cook", "bake"], "qualifications": ["a knife"], "jobBenefits": ["free soup"],
             "employerOverview": "We mill.",
             "applicationContact": {"@type": "ContactPoint", "email": "jobs@mill.example"}}\
            """));
    }

    @Test
    void fillsNothingInThatIsNotKnown() {
        JsonNode tree = exported(Postings.minimal());

        assertThat(tree.propertyNames())
                .containsExactly("@context", "@type", "title", "description", "identifier", "url");
        assertThat(GoogleRules.missing(tree)).containsExactly("datePosted", "hiringOrganization", "jobLocation");
    }

    @Test
    void exportsARemotePosting() {
        JsonNode tree = exported(posting -> {
            posting.put("workplace", "REMOTE");
            posting.remove("jobLocations");
            posting.putArray("applicantLocations")
                    .add(json("{\"text\": \"Ireland\", \"country\": \"IE\"}"))
                    .add(json("{\"text\": \"Bavaria, Germany\", \"region\": \"Bavaria\", \"country\": \"DE\"}"))
                    .add(json("{\"text\": \"Europe\"}"));
        });

        assertThat(GoogleRules.missing(tree)).isEmpty();
        assertThat(tree.path("jobLocationType").asString()).isEqualTo("TELECOMMUTE");
        assertThat(tree.path("applicantLocationRequirements")).isEqualTo(json("""
            [{"@type": "Country", "name": "Ireland"}, {"@type": "State", "name": "Bavaria, Germany"},
             {"@type": "AdministrativeArea", "name": "Europe"}]\
            """));
    }

    @Test
    void leavesOutPayWithoutACurrency() {
        assertThat(exported(posting -> ((ObjectNode) posting.path("baseSalary")).remove("currency"))
                        .has("baseSalary"))
                .isFalse();
    }

    @Test
    void exportsPayThatIsOneAmountOrHasOneEnd() {
        assertThat(pay("{\"currency\": \"EUR\", \"minValue\": 20, \"maxValue\": 20.0, \"unit\": \"HOUR\"}"))
                .isEqualTo(json("{\"@type\": \"QuantitativeValue\", \"value\": 20, \"unitText\": \"HOUR\"}"));
        assertThat(pay("{\"currency\": \"GBP\", \"maxValue\": 42000}"))
                .isEqualTo(json("{\"@type\": \"QuantitativeValue\", \"maxValue\": 42000}"));
    }

    @Test
    void exportsAClosedPostingAsItsPageHasIt() {
        JsonNode tree = exported(posting -> posting.put("status", "CLOSED"));

        assertThat(tree).isEqualTo(exported(Postings.full()));
        assertThat(tree.path("validThrough").asString()).isEqualTo("2026-12-01");
    }

    @Test
    void leavesOutDaysThatAreNotKnownExactly() {
        JsonNode tree = exported(posting -> {
            for (String date : List.of("datePosted", "validThrough", "startDate")) {
                posting.set(date, json("{\"earliest\": \"2026-11-01\", \"latest\": \"2026-11-03\"}"));
            }
        });

        assertThat(tree.has("datePosted") || tree.has("validThrough") || tree.has("jobStartDate"))
                .isFalse();
    }

    @Test
    void leavesOutAddressesThatNobodyElseCanFollow() {
        JsonNode tree = exported(posting -> {
            posting.put("canonicalUrl", "file:///saved/7.html").put("id", "file:///saved/7.html");
            posting.remove("identifiers");
            ((ObjectNode) posting.path("hiringOrganization"))
                    .put("url", "www.mill.example")
                    .put("logo", "/l.png");
        });

        assertThat(tree.has("url") || tree.has("identifier")).isFalse();
        assertThat(tree.path("hiringOrganization").propertyNames()).containsExactly("@type", "name");
    }

    @Test
    void isOneLine() {
        assertThat(PostingJsonLd.line(Postings.full()))
                .startsWith("{\"@context\":")
                .doesNotContain("\n");
    }

    @Test
    void theRulesRefuseWhatSchemaOrgDoesNotAllow() {
        assertThat(broken(tree -> tree.put("inLanguage", "en")))
                .containsExactly("/inLanguage: JobPosting has no such property");
        assertThat(broken(tree -> tree.put("datePosted", "yesterday"))).hasSize(1);
        assertThat(broken(tree -> tree.put("directApply", "true"))).hasSize(1);
        assertThat(broken(tree -> tree.put("url", "/7"))).hasSize(1);
        assertThat(broken(tree -> tree.put("hiringOrganization", "Mill"))).hasSize(1);
        assertThat(broken(tree -> tree.put("title", " "))).hasSize(1);
        assertThat(broken(tree -> tree.put("@type", "Job"))).isNotEmpty();
        assertThat(broken(tree -> tree.put("@context", "schema"))).hasSize(1);
        assertThat(broken(tree -> ((ObjectNode) tree.path("baseSalary").path("value")).put("minValue", "15")))
                .hasSize(1);
        assertThat(broken(tree -> ((ObjectNode) tree.path("jobLocation").get(0)).put("address", 7)))
                .hasSize(1);
    }

    private static List<String> broken(Consumer<ObjectNode> change) {
        ObjectNode tree = PostingJsonLd.tree(Postings.full());
        change.accept(tree);
        return SchemaOrgRules.broken(tree);
    }

    private static JsonNode pay(String salary) {
        return exported(posting -> posting.set("baseSalary", json(salary)))
                .path("baseSalary")
                .path("value");
    }

    private static JsonNode exported(Consumer<ObjectNode> change) {
        return exported(Postings.with(change));
    }

    private static JsonNode exported(JobPosting posting) {
        JsonNode tree = json(PostingJsonLd.line(posting));
        assertThat(SchemaOrgRules.broken(tree)).isEmpty();
        return tree;
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
