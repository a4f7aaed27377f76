package dev.callboard.engine.extract;

import dev.callboard.api.posting.RawIdentifier;
import dev.callboard.api.posting.RawOrganization;
import dev.callboard.api.posting.RawPlace;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.api.posting.RawSalary;
import dev.callboard.api.posting.RawSection;
import dev.callboard.api.posting.Stated;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A schema.org `JobPosting` as a posting in its own words, with the types that schema.org and Google
/// document and those that people write.
final class SchemaOrgPosting {
    /// Parts of the employer's text that have properties of their own, with what people call them.
    private static final Map<String, String> SECTIONS = Map.of(
            "responsibilities", "Responsibilities",
            "qualifications", "Qualifications",
            "educationRequirements", "Education",
            "experienceRequirements", "Experience",
            "jobBenefits", "Benefits",
            "incentiveCompensation", "Incentives");
    private static final List<String> SECTION_ORDER = List.of(
            "responsibilities",
            "qualifications",
            "educationRequirements",
            "experienceRequirements",
            "jobBenefits",
            "incentiveCompensation");

    private final Property posting;
    private final RawPostingBuilder builder;

    private SchemaOrgPosting(Property posting, RawPostingBuilder builder) {
        this.posting = posting;
        this.builder = builder;
    }

    static RawPosting read(String source, LinkedGraph.Found found, LinkedGraph graph, boolean repaired) {
        var posting = new Property(source, "", found.node(), graph);
        RawPostingBuilder builder = RawPosting.builder(source);
        if (repaired) {
            builder.note("The JSON-LD was not valid JSON and was repaired to be read.");
        }
        return new SchemaOrgPosting(posting, builder).read();
    }

    private RawPosting read() {
        builder.title(text("title").or(() -> text("name")).orElse(null))
                .url(text("url").orElse(null))
                .datePosted(text("datePosted").orElse(null))
                .dateUpdated(text("dateModified").orElse(null))
                .validThrough(text("validThrough").orElse(null))
                .startDate(text("jobStartDate").orElse(null))
                .directApply(text("directApply").orElse(null))
                .description(text("description").orElse(null))
                .language(text("inLanguage").orElse(null))
                .hiringOrganization(organization());
        posting.get("identifier").each().forEach(this::identifier);
        posting.get("jobLocation").each().forEach(place -> builder.jobLocation(place(place)));
        posting.get("applicantLocationRequirements").each().forEach(place -> builder.applicantLocation(place(place)));
        posting.get("jobLocationType").each().forEach(type -> type.text().ifPresent(builder::workplace));
        posting.get("employmentType").each().forEach(type -> type.text().ifPresent(builder::employmentType));
        posting.get("occupationalCategory")
                .each()
                .forEach(category -> category.text().ifPresent(builder::category));
        posting.get("skills").each().forEach(skill -> skill.text().ifPresent(builder::skill));
        posting.get("baseSalary").each().forEach(this::salary);
        SECTION_ORDER.forEach(this::section);
        return builder.build();
    }

    private Optional<Stated> text(String name) {
        return posting.get(name).text();
    }

    private RawOrganization organization() {
        Property stated = posting.get("hiringOrganization").first();
        if (!stated.isObject()) {
            return stated.text().map(RawOrganization::named).orElse(RawOrganization.UNSTATED);
        }
        Property logo = stated.get("logo").first();
        return new RawOrganization(
                stated.get("name")
                        .text()
                        .or(() -> stated.get("legalName").text())
                        .orElse(null),
                stated.get("sameAs").text().or(() -> stated.get("url").text()).orElse(null),
                (logo.isObject()
                                ? logo.get("url")
                                        .text()
                                        .or(() -> logo.get("contentUrl").text())
                                : logo.text())
                        .orElse(null),
                posting.get("industry").text().orElse(null),
                stated.get("numberOfEmployees").text().orElse(null),
                stated.get("foundingDate").text().orElse(null));
    }

    private void identifier(Property identifier) {
        Property value = identifier.isObject() ? identifier.get("value") : identifier;
        value.text().ifPresent(stated -> builder.identifier(new RawIdentifier("identifier", stated)));
    }

    private static RawPlace place(Property place) {
        if (!place.isObject()) {
            return new RawPlace(place.text().orElse(null), null, null, null, null, null);
        }
        Property address =
                place.get("address").isMissing() ? place : place.get("address").first();
        if (!address.isObject()) {
            return new RawPlace(address.text().orElse(null), null, null, null, null, null);
        }
        Property geo = place.get("geo").first();
        return new RawPlace(
                place.get("name").text().orElse(null),
                address.get("addressLocality").text().orElse(null),
                address.get("addressRegion").text().orElse(null),
                address.get("addressCountry").text().orElse(null),
                geo.get("latitude").text().orElse(null),
                geo.get("longitude").text().orElse(null));
    }

    /// `baseSalary` is a MonetaryAmount with a number or a QuantitativeValue in it, a PriceSpecification,
    /// or a bare number with `salaryCurrency` beside it.
    private void salary(Property salary) {
        Property inner = salary.get("value").first();
        Property amount = inner.isObject() ? inner : salary;
        Stated currency = Optional.ofNullable(firstOf(salary, "currency", "priceCurrency"))
                .orElseGet(() -> firstOf(amount, "currency"));
        if (currency == null) {
            currency = posting.get("salaryCurrency").text().orElse(null);
        }
        if (!salary.isObject()) {
            builder.baseSalary(new RawSalary(null, currency, salary.text().orElse(null), null, null, null));
            return;
        }
        builder.baseSalary(new RawSalary(
                null,
                currency,
                firstOf(amount, "value", "price"),
                firstOf(amount, "minValue", "minPrice"),
                firstOf(amount, "maxValue", "maxPrice"),
                Optional.ofNullable(firstOf(amount, "unitText", "unitCode", "duration"))
                        .orElseGet(() -> firstOf(salary, "unitText", "unitCode", "duration"))));
    }

    private static @Nullable Stated firstOf(Property of, String... names) {
        for (String name : names) {
            Optional<Stated> text = of.get(name).text();
            if (text.isPresent()) {
                return text.get();
            }
        }
        return null;
    }

    private void section(String name) {
        posting.get(name)
                .each()
                .forEach(part -> part.text()
                        .ifPresent(text -> builder.section(new RawSection(SECTIONS.getOrDefault(name, name), text))));
    }
}
