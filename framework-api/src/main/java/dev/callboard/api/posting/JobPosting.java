package dev.callboard.api.posting;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A posting with one meaning per value, under schema.org's names where schema.org has one: the format
/// `callboard.posting/1`, in which `origin` and `findings` stand among the others, unwrapped.
///
/// A value that is not known is null or empty, and the findings say why; it is never guessed.
///
/// @param onsiteDaysPerWeek the least number of days on site
/// @param generated what the board made itself, such as a summary
/// @param language BCP 47
public record JobPosting(
        @JsonUnwrapped Origin origin,
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
        @JsonUnwrapped Findings findings) {
    public static final String FORMAT = "callboard.posting/1";

    public JobPosting {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(findings, "findings");
        identifiers = List.copyOf(identifiers);
        jobLocations = List.copyOf(jobLocations);
        applicantLocations = List.copyOf(applicantLocations);
        employmentTypes = List.copyOf(employmentTypes);
        categories = List.copyOf(categories);
        skills = List.copyOf(skills);
        contacts = List.copyOf(contacts);
        faq = List.copyOf(faq);
    }

    /// The name and version of the format, in every record.
    @JsonProperty(value = "format", access = JsonProperty.Access.READ_ONLY, index = 0)
    public String format() {
        return FORMAT;
    }

    /// The posting's id on its site.
    public String id() {
        return origin.id();
    }

    /// The same values, but for what is said of where they come from and whether the posting is open.
    public JobPosting with(Origin newOrigin, Status newStatus, Findings newFindings) {
        return new JobPosting(
                newOrigin,
                identifiers,
                newStatus,
                title,
                hiringOrganization,
                jobLocations,
                applicantLocations,
                workplace,
                onsiteDaysPerWeek,
                employmentTypes,
                programme,
                seniority,
                categories,
                skills,
                baseSalary,
                datePosted,
                dateUpdated,
                dateVerified,
                validThrough,
                duration,
                startDate,
                applyUrl,
                directApply,
                contacts,
                description,
                sections,
                faq,
                generated,
                language,
                newFindings);
    }
}
