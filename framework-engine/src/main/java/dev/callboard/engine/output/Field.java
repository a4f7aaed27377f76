package dev.callboard.engine.output;

import dev.callboard.api.posting.Evidence;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.RawOrganization;
import dev.callboard.api.posting.RawPlace;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.RawSalary;
import dev.callboard.api.posting.Stated;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A field of the format that holds a value of the posting, and how to get at it.
///
/// @param value what a posting has there, or null
/// @param said what a source says of it; none for what is known without the page
record Field(String name, Function<JobPosting, @Nullable Object> value, Function<RawPosting, Stream<Stated>> said) {
    /// All of them, in the order of the format.
    static final List<Field> ALL = List.of(
            origin("site", posting -> posting.origin().site()),
            one("id", JobPosting::id, RawPosting::id),
            one("url", posting -> posting.origin().url(), RawPosting::url),
            origin("canonicalUrl", posting -> posting.origin().canonicalUrl()),
            origin("plugin", posting -> posting.origin().plugin()),
            origin("pluginVersion", posting -> posting.origin().pluginVersion()),
            origin("fetchedAt", posting -> posting.origin().fetchedAt()),
            new Field(
                    "identifiers",
                    JobPosting::identifiers,
                    raw -> raw.identifiers().stream().map(identifier -> identifier.value())),
            new Field(
                    "status",
                    JobPosting::status,
                    raw -> Stream.concat(raw.openSigns().stream(), raw.closedSigns().stream())),
            one("title", JobPosting::title, RawPosting::title),
            new Field(
                    "hiringOrganization",
                    JobPosting::hiringOrganization,
                    raw -> organization(raw.hiringOrganization())),
            new Field(
                    "jobLocations",
                    JobPosting::jobLocations,
                    raw -> raw.jobLocations().stream().flatMap(Field::place)),
            new Field(
                    "applicantLocations",
                    JobPosting::applicantLocations,
                    raw -> raw.applicantLocations().stream().flatMap(Field::place)),
            new Field("workplace", JobPosting::workplace, raw -> raw.workplace().stream()),
            new Field("onsiteDaysPerWeek", JobPosting::onsiteDaysPerWeek, _ -> Stream.of()),
            new Field("employmentTypes", JobPosting::employmentTypes, raw -> raw.employmentTypes().stream()),
            new Field("programme", JobPosting::programme, raw -> raw.programmes().stream()),
            new Field("seniority", JobPosting::seniority, raw -> raw.seniority().stream()),
            new Field("categories", JobPosting::categories, raw -> raw.categories().stream()),
            new Field("skills", JobPosting::skills, raw -> raw.skills().stream()),
            new Field(
                    "baseSalary",
                    JobPosting::baseSalary,
                    raw -> raw.baseSalary().stream().flatMap(Field::salary)),
            one("datePosted", JobPosting::datePosted, RawPosting::datePosted),
            one("dateUpdated", JobPosting::dateUpdated, RawPosting::dateUpdated),
            one("dateVerified", JobPosting::dateVerified, RawPosting::dateVerified),
            one("validThrough", JobPosting::validThrough, RawPosting::validThrough),
            one("duration", JobPosting::duration, RawPosting::duration),
            one("startDate", JobPosting::startDate, RawPosting::startDate),
            one("applyUrl", JobPosting::applyUrl, RawPosting::applyUrl),
            one("directApply", JobPosting::directApply, RawPosting::directApply),
            new Field("contacts", JobPosting::contacts, raw -> raw.contacts().stream()),
            new Field(
                    "description",
                    JobPosting::description,
                    raw -> Stream.concat(
                            some(raw.description()), raw.sections().stream().map(section -> section.text()))),
            new Field(
                    "sections",
                    JobPosting::sections,
                    raw -> raw.sections().stream().map(section -> section.text())),
            new Field(
                    "faq",
                    JobPosting::faq,
                    raw -> raw.faq().stream().flatMap(question -> Stream.of(question.question(), question.answer()))),
            one("generated", JobPosting::generated, RawPosting::generated),
            one("language", JobPosting::language, RawPosting::language));

    /// A line for each value; empty where there is none.
    List<String> shown(JobPosting posting) {
        return FieldValues.lines(value.apply(posting));
    }

    /// Where the value and its parts were read, by field or part.
    Map<String, List<Evidence>> evidence(JobPosting posting) {
        return posting.findings().evidence().entrySet().stream()
                .filter(entry -> covers(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first, TreeMap::new));
    }

    List<Stated> words(RawPosting source) {
        return said.apply(source).toList();
    }

    /// Whether a key of the findings is this field, or a part of it.
    boolean covers(String key) {
        return key.equals(name) || key.startsWith(name + ".");
    }

    private static Field origin(String name, Function<JobPosting, @Nullable Object> value) {
        return new Field(name, value, _ -> Stream.of());
    }

    private static Field one(
            String name, Function<JobPosting, @Nullable Object> value, Function<RawPosting, @Nullable Stated> words) {
        return new Field(name, value, raw -> some(words.apply(raw)));
    }

    private static Stream<Stated> organization(RawOrganization organization) {
        return some(
                organization.name(),
                organization.url(),
                organization.logo(),
                organization.industry(),
                organization.size(),
                organization.founded());
    }

    /// Coordinates give no evidence of their own.
    private static Stream<Stated> place(RawPlace place) {
        return some(place.text(), place.locality(), place.region(), place.country());
    }

    private static Stream<Stated> salary(RawSalary salary) {
        return some(
                salary.text(), salary.minValue(), salary.maxValue(), salary.value(), salary.currency(), salary.unit());
    }

    private static Stream<Stated> some(@Nullable Stated... words) {
        return Stream.of(words).filter(Objects::nonNull);
    }
}
