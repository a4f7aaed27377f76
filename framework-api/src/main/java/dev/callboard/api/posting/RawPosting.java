package dev.callboard.api.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A posting in the site's own words: every value says where it was read, and what is null or empty is not
/// stated.
///
/// One value is what one source says. Several sources of one page make one posting with `others`, the
/// source with precedence first; nothing is decided between them here.
///
/// @param source what was read: `ld`, `microdata`, `api`, …
/// @param id the posting's id on its site; where null, its address stands for it
/// @param workplace what tells remote, hybrid and on-site apart
/// @param sections parts of the employer's text that the source gives under names of their own
/// @param generated what the board made itself, such as a summary
/// @param openSigns what shows that the posting can be applied to or is listed
/// @param closedSigns words outside the employer's text that say that it is over or paused
/// @param notes what had to be done to read the source at all, a sentence each
/// @param others what further sources of the same page say, in order of precedence; none of them has
///     `others`
public record RawPosting(
        String source,
        @Nullable Stated id,
        @Nullable Stated url,
        List<RawIdentifier> identifiers,
        @Nullable Stated title,
        RawOrganization hiringOrganization,
        List<RawPlace> jobLocations,
        List<RawPlace> applicantLocations,
        List<Stated> workplace,
        List<Stated> employmentTypes,
        List<Stated> programmes,
        List<Stated> seniority,
        List<Stated> categories,
        List<Stated> skills,
        List<RawSalary> baseSalary,
        @Nullable Stated datePosted,
        @Nullable Stated dateUpdated,
        @Nullable Stated dateVerified,
        @Nullable Stated validThrough,
        @Nullable Stated duration,
        @Nullable Stated startDate,
        @Nullable Stated applyUrl,
        @Nullable Stated directApply,
        List<Stated> contacts,
        @Nullable Stated description,
        List<RawSection> sections,
        List<RawQuestion> faq,
        @Nullable Stated generated,
        @Nullable Stated language,
        List<Stated> openSigns,
        List<Stated> closedSigns,
        List<String> notes,
        List<RawPosting> others) {
    public RawPosting {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(hiringOrganization, "hiringOrganization");
        identifiers = List.copyOf(identifiers);
        jobLocations = List.copyOf(jobLocations);
        applicantLocations = List.copyOf(applicantLocations);
        workplace = List.copyOf(workplace);
        employmentTypes = List.copyOf(employmentTypes);
        programmes = List.copyOf(programmes);
        seniority = List.copyOf(seniority);
        categories = List.copyOf(categories);
        skills = List.copyOf(skills);
        baseSalary = List.copyOf(baseSalary);
        contacts = List.copyOf(contacts);
        sections = List.copyOf(sections);
        faq = List.copyOf(faq);
        openSigns = List.copyOf(openSigns);
        closedSigns = List.copyOf(closedSigns);
        notes = List.copyOf(notes);
        others = List.copyOf(others);
    }

    public static RawPostingBuilder builder(String source) {
        return new RawPostingBuilder(source);
    }

    /// What each source says, the one with precedence first.
    public List<RawPosting> readings() {
        return Stream.concat(Stream.of(this), others.stream()).toList();
    }

    /// This with what `next` says after it.
    public RawPosting and(RawPosting next) {
        var all = new ArrayList<>(others);
        all.addAll(next.alone());
        return with(validThrough, notes, all);
    }

    /// This without a last day, where its source is known to make one up.
    ///
    /// @param note why, a sentence
    public RawPosting withoutValidThrough(String note) {
        if (readings().stream().allMatch(reading -> reading.validThrough == null)) {
            return this;
        }
        var noted = new ArrayList<>(notes);
        noted.add(note);
        return with(
                null,
                noted,
                others.stream()
                        .map(other -> other.with(null, other.notes, List.of()))
                        .toList());
    }

    private List<RawPosting> alone() {
        return readings().stream()
                .map(reading -> reading.with(reading.validThrough, reading.notes, List.of()))
                .toList();
    }

    private RawPosting with(@Nullable Stated lastDay, List<String> remarks, List<RawPosting> sources) {
        return new RawPosting(
                source,
                id,
                url,
                identifiers,
                title,
                hiringOrganization,
                jobLocations,
                applicantLocations,
                workplace,
                employmentTypes,
                programmes,
                seniority,
                categories,
                skills,
                baseSalary,
                datePosted,
                dateUpdated,
                dateVerified,
                lastDay,
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
                openSigns,
                closedSigns,
                remarks,
                sources);
    }
}
