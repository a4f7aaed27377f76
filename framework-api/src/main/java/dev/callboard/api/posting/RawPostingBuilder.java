package dev.callboard.api.posting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes a [RawPosting]: single values are set and may be null, values that can be many are added one by
/// one.
public final class RawPostingBuilder {
    private final String source;
    private @Nullable Stated id;
    private @Nullable Stated url;
    private final List<RawIdentifier> identifiers = new ArrayList<>();
    private @Nullable Stated title;
    private RawOrganization hiringOrganization = RawOrganization.UNSTATED;
    private final List<RawPlace> jobLocations = new ArrayList<>();
    private final List<RawPlace> applicantLocations = new ArrayList<>();
    private final List<Stated> workplace = new ArrayList<>();
    private final List<Stated> employmentTypes = new ArrayList<>();
    private final List<Stated> programmes = new ArrayList<>();
    private final List<Stated> seniority = new ArrayList<>();
    private final List<Stated> categories = new ArrayList<>();
    private final List<Stated> skills = new ArrayList<>();
    private final List<RawSalary> baseSalary = new ArrayList<>();
    private @Nullable Stated datePosted;
    private @Nullable Stated dateUpdated;
    private @Nullable Stated dateVerified;
    private @Nullable Stated validThrough;
    private @Nullable Stated duration;
    private @Nullable Stated startDate;
    private @Nullable Stated applyUrl;
    private @Nullable Stated directApply;
    private final List<Stated> contacts = new ArrayList<>();
    private @Nullable Stated description;
    private final List<RawSection> sections = new ArrayList<>();
    private final List<RawQuestion> faq = new ArrayList<>();
    private @Nullable Stated generated;
    private @Nullable Stated language;
    private final List<Stated> openSigns = new ArrayList<>();
    private final List<Stated> closedSigns = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    RawPostingBuilder(String source) {
        this.source = source;
    }

    public RawPostingBuilder id(@Nullable Stated value) {
        id = value;
        return this;
    }

    public RawPostingBuilder url(@Nullable Stated value) {
        url = value;
        return this;
    }

    public RawPostingBuilder identifier(RawIdentifier value) {
        identifiers.add(value);
        return this;
    }

    public RawPostingBuilder title(@Nullable Stated value) {
        title = value;
        return this;
    }

    public RawPostingBuilder hiringOrganization(RawOrganization value) {
        hiringOrganization = value;
        return this;
    }

    public RawPostingBuilder jobLocation(RawPlace value) {
        jobLocations.add(value);
        return this;
    }

    public RawPostingBuilder applicantLocation(RawPlace value) {
        applicantLocations.add(value);
        return this;
    }

    public RawPostingBuilder workplace(Stated value) {
        workplace.add(value);
        return this;
    }

    public RawPostingBuilder employmentType(Stated value) {
        employmentTypes.add(value);
        return this;
    }

    public RawPostingBuilder programme(Stated value) {
        programmes.add(value);
        return this;
    }

    public RawPostingBuilder seniority(Stated value) {
        seniority.add(value);
        return this;
    }

    public RawPostingBuilder category(Stated value) {
        categories.add(value);
        return this;
    }

    public RawPostingBuilder skill(Stated value) {
        skills.add(value);
        return this;
    }

    public RawPostingBuilder baseSalary(RawSalary value) {
        baseSalary.add(value);
        return this;
    }

    public RawPostingBuilder datePosted(@Nullable Stated value) {
        datePosted = value;
        return this;
    }

    public RawPostingBuilder dateUpdated(@Nullable Stated value) {
        dateUpdated = value;
        return this;
    }

    public RawPostingBuilder dateVerified(@Nullable Stated value) {
        dateVerified = value;
        return this;
    }

    public RawPostingBuilder validThrough(@Nullable Stated value) {
        validThrough = value;
        return this;
    }

    public RawPostingBuilder duration(@Nullable Stated value) {
        duration = value;
        return this;
    }

    public RawPostingBuilder startDate(@Nullable Stated value) {
        startDate = value;
        return this;
    }

    public RawPostingBuilder applyUrl(@Nullable Stated value) {
        applyUrl = value;
        return this;
    }

    public RawPostingBuilder directApply(@Nullable Stated value) {
        directApply = value;
        return this;
    }

    public RawPostingBuilder contact(Stated value) {
        contacts.add(value);
        return this;
    }

    public RawPostingBuilder description(@Nullable Stated value) {
        description = value;
        return this;
    }

    public RawPostingBuilder section(RawSection value) {
        sections.add(value);
        return this;
    }

    public RawPostingBuilder question(RawQuestion value) {
        faq.add(value);
        return this;
    }

    public RawPostingBuilder generated(@Nullable Stated value) {
        generated = value;
        return this;
    }

    public RawPostingBuilder language(@Nullable Stated value) {
        language = value;
        return this;
    }

    public RawPostingBuilder openSign(Stated value) {
        openSigns.add(value);
        return this;
    }

    public RawPostingBuilder closedSign(Stated value) {
        closedSigns.add(value);
        return this;
    }

    public RawPostingBuilder note(String value) {
        notes.add(value);
        return this;
    }

    public RawPosting build() {
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
                openSigns,
                closedSigns,
                notes,
                List.of());
    }
}
