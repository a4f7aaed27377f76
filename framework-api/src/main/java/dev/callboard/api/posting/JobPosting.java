package dev.callboard.api.posting;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A posting with one meaning per value, under schema.org's names where schema.org has one: the format
/// `callboard.posting/1`.
///
/// A value that is not known is null or empty, and `unknown` says why; it is never guessed.
///
/// @param site the name of the site file
/// @param id the posting's id on its site, always a text
/// @param url where it was read
/// @param canonicalUrl the address that stays the same, without tracking
/// @param onsiteDaysPerWeek the least number of days on site
/// @param generated what the board made itself, such as a summary
/// @param language BCP 47
/// @param evidence by field: where its value was read
/// @param notes what had to be done to read the source at all, a sentence each
/// @param fetchedAt the clock that relative dates and `status` were judged by; null for a saved page of
///     which it is not known
public record JobPosting(
        String format,
        String site,
        String id,
        String url,
        String canonicalUrl,
        List<Identifier> identifiers,
        Status status,
        String title,
        @Nullable Organization hiringOrganization,
        List<Place> jobLocations,
        List<Place> applicantLocations,
        @Nullable Workplace workplace,
        @Nullable Integer onsiteDaysPerWeek,
        List<EmploymentType> employmentTypes,
        @Nullable String programme,
        @Nullable Seniority seniority,
        List<String> categories,
        List<String> skills,
        @Nullable Salary baseSalary,
        @Nullable DateInterval datePosted,
        @Nullable DateInterval dateUpdated,
        @Nullable DateInterval dateVerified,
        @Nullable DateInterval validThrough,
        @Nullable Weeks duration,
        @Nullable DateInterval startDate,
        @Nullable String applyUrl,
        @Nullable Boolean directApply,
        List<String> contacts,
        Description description,
        @Nullable Sections sections,
        List<Question> faq,
        @Nullable String generated,
        @Nullable String language,
        Map<String, List<Evidence>> evidence,
        List<Conflict> conflicts,
        Map<String, Unknown> unknown,
        List<String> notes,
        String plugin,
        String pluginVersion,
        @Nullable Instant fetchedAt) {
    public static final String FORMAT = "callboard.posting/1";

    public JobPosting {
        identifiers = List.copyOf(identifiers);
        jobLocations = List.copyOf(jobLocations);
        applicantLocations = List.copyOf(applicantLocations);
        employmentTypes = List.copyOf(employmentTypes);
        categories = List.copyOf(categories);
        skills = List.copyOf(skills);
        contacts = List.copyOf(contacts);
        faq = List.copyOf(faq);
        evidence = Collections.unmodifiableMap(new TreeMap<>(evidence));
        conflicts = List.copyOf(conflicts);
        unknown = Collections.unmodifiableMap(new TreeMap<>(unknown));
        notes = List.copyOf(notes);
    }
}
