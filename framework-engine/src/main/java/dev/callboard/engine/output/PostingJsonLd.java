package dev.callboard.engine.output;

import dev.callboard.api.posting.DateInterval;
import dev.callboard.api.posting.Identifier;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.Organization;
import dev.callboard.api.posting.Place;
import dev.callboard.api.posting.Salary;
import dev.callboard.api.posting.Sections;
import dev.callboard.api.posting.Weeks;
import dev.callboard.api.posting.Workplace;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A posting as a schema.org `JobPosting` in JSON-LD.
///
/// It says less than the record, and nothing more: schema.org has no word for the status, for a day that is
/// not known exactly, for evidence or for a conflict. Pay without a currency and an address that can't be
/// followed are left out.
public final class PostingJsonLd {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    /// UN/CEFACT's code for a week, which schema.org asks for in `unitCode`.
    private static final String WEEK = "WEE";

    /// One line, without its end.
    public static String line(JobPosting posting) {
        return MAPPER.writeValueAsString(tree(posting));
    }

    /// The same as a tree, which is the caller's own.
    public static ObjectNode tree(JobPosting posting) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("@context", "https://schema.org");
        node.put("@type", "JobPosting");
        node.put("title", posting.title());
        node.put("description", posting.description().html());
        identifiers(posting, node);
        address(posting.origin().canonicalUrl()).ifPresent(url -> node.put("url", url));
        day(posting.datePosted(), "datePosted", node);
        day(posting.validThrough(), "validThrough", node);
        day(posting.startDate(), "jobStartDate", node);
        organization(posting.hiringOrganization(), node);
        places(posting, node);
        texts(posting.employmentTypes().stream().map(Enum::name).toList(), "employmentType", node);
        salary(posting.baseSalary(), node);
        duration(posting.duration(), node);
        if (posting.directApply() != null) {
            node.put("directApply", posting.directApply());
        }
        texts(posting.categories(), "occupationalCategory", node);
        texts(posting.skills(), "skills", node);
        sections(posting.sections(), node);
        contacts(posting.contacts(), node);
        return node;
    }

    /// Those the source gives; else the id on its site, where that is more than the address.
    private static void identifiers(JobPosting posting, ObjectNode node) {
        String id = posting.id();
        List<Identifier> identifiers = posting.identifiers();
        if (identifiers.isEmpty()
                && !id.equals(posting.origin().url())
                && !id.equals(posting.origin().canonicalUrl())) {
            identifiers = List.of(new Identifier(posting.origin().site(), id));
        }
        objects(
                identifiers,
                "identifier",
                node,
                identifier ->
                        typed("PropertyValue").put("name", identifier.name()).put("value", identifier.value()));
    }

    private static void day(@Nullable DateInterval interval, String name, ObjectNode node) {
        if (interval != null && interval.date() != null) {
            node.put(name, interval.date().toString());
        }
    }

    private static void organization(@Nullable Organization organization, ObjectNode node) {
        if (organization == null) {
            return;
        }
        ObjectNode hiring = typed("Organization").put("name", organization.name());
        address(organization.url()).ifPresent(url -> hiring.put("sameAs", url));
        address(organization.logo()).ifPresent(url -> hiring.put("logo", url));
        node.set("hiringOrganization", hiring);
        if (organization.industry() != null) {
            node.put("industry", organization.industry());
        }
    }

    /// Google's `TELECOMMUTE` is for work that is done from anywhere, so a hybrid job has none.
    private static void places(JobPosting posting, ObjectNode node) {
        objects(posting.jobLocations(), "jobLocation", node, PostingJsonLd::place);
        if (posting.workplace() == Workplace.REMOTE) {
            node.put("jobLocationType", "TELECOMMUTE");
        }
        objects(posting.applicantLocations(), "applicantLocationRequirements", node, PostingJsonLd::area);
    }

    private static ObjectNode place(Place place) {
        ObjectNode address = typed("PostalAddress");
        text(place.locality(), "addressLocality", address);
        text(place.region(), "addressRegion", address);
        text(place.country(), "addressCountry", address);
        ObjectNode node = typed("Place");
        if (address.size() > 1) {
            node.set("address", address);
        } else {
            node.put("name", place.text());
        }
        if (place.latitude() != null && place.longitude() != null) {
            node.set(
                    "geo",
                    typed("GeoCoordinates").put("latitude", place.latitude()).put("longitude", place.longitude()));
        }
        return node;
    }

    private static ObjectNode area(Place place) {
        String type = "AdministrativeArea";
        if (place.locality() != null) {
            type = "City";
        } else if (place.region() != null) {
            type = "State";
        } else if (place.country() != null) {
            type = "Country";
        }
        return typed(type).put("name", place.text());
    }

    private static void salary(@Nullable Salary salary, ObjectNode node) {
        if (salary == null || salary.currency() == null) {
            return;
        }
        ObjectNode value = typed("QuantitativeValue");
        range(salary.minValue(), salary.maxValue(), (name, amount) -> value.put(name, amount));
        if (salary.unit() != null) {
            value.put("unitText", salary.unit().name());
        }
        ObjectNode pay = typed("MonetaryAmount").put("currency", salary.currency());
        pay.set("value", value);
        node.set("baseSalary", pay);
    }

    private static void duration(@Nullable Weeks duration, ObjectNode node) {
        if (duration != null) {
            ObjectNode value = typed("QuantitativeValue").put("unitCode", WEEK);
            range(duration.minWeeks(), duration.maxWeeks(), (name, weeks) -> value.put(name, weeks));
            node.set("jobDuration", value);
        }
    }

    /// One number where both ends are the same.
    private static <N extends Comparable<N>> void range(@Nullable N min, @Nullable N max, BiConsumer<String, N> put) {
        if (min != null && max != null && min.compareTo(max) == 0) {
            put.accept("value", min);
            return;
        }
        if (min != null) {
            put.accept("minValue", min);
        }
        if (max != null) {
            put.accept("maxValue", max);
        }
    }

    private static void sections(@Nullable Sections sections, ObjectNode node) {
        if (sections != null) {
            texts(sections.responsibilities(), "responsibilities", node);
            texts(sections.requirements(), "qualifications", node);
            texts(sections.benefits(), "jobBenefits", node);
            text(sections.company(), "employerOverview", node);
        }
    }

    private static void contacts(List<String> contacts, ObjectNode node) {
        objects(
                contacts.stream()
                        .filter(contact -> contact.matches("\\S+@\\S+"))
                        .toList(),
                "applicationContact",
                node,
                address -> typed("ContactPoint").put("email", address));
    }

    private static ObjectNode typed(String type) {
        return MAPPER.createObjectNode().put("@type", type);
    }

    private static void text(@Nullable String text, String name, ObjectNode node) {
        if (text != null) {
            node.put(name, text);
        }
    }

    private static void texts(List<String> texts, String name, ObjectNode node) {
        if (!texts.isEmpty()) {
            texts.forEach(node.putArray(name)::add);
        }
    }

    /// One object, or a list of several.
    private static <T> void objects(List<T> items, String name, ObjectNode node, Function<T, ObjectNode> object) {
        List<ObjectNode> objects = items.stream().map(object).toList();
        if (objects.size() == 1) {
            node.set(name, objects.getFirst());
        } else if (!objects.isEmpty()) {
            node.set(name, MAPPER.createArrayNode().addAll(List.<JsonNode>copyOf(objects)));
        }
    }

    /// An address that others can follow: not one of a saved file, and not half of one.
    private static Optional<String> address(@Nullable String text) {
        return Optional.ofNullable(text).filter(address -> address.matches("(?i)https?://[^\\s/]+(/\\S*)?"));
    }

    private PostingJsonLd() {}
}
