package dev.callboard.engine.normalise;

import dev.callboard.api.posting.Conflict;
import dev.callboard.api.posting.DateInterval;
import dev.callboard.api.posting.Description;
import dev.callboard.api.posting.EmploymentType;
import dev.callboard.api.posting.Findings;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.Organization;
import dev.callboard.api.posting.Origin;
import dev.callboard.api.posting.Place;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.posting.Workplace;
import dev.callboard.engine.ats.MadeUpDates;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One posting on its way from words to values.
final class Draft {
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|mailto:)[^/\\s]");

    private final RawPosting raw;
    private final List<RawPosting> readings;
    private final Source source;
    private final Notebook notebook;
    private final Choice choice;
    private final Prose prose;
    private final @Nullable Organization organization;
    private final List<Place> jobLocations;
    private final List<Place> applicantLocations;
    private final @Nullable String language;
    private final Dates dates;
    private final MadeUpDates madeUp;

    Draft(RawPosting raw, Source source, Notebook notebook, String title, Descriptions.Read text, MadeUpDates madeUp) {
        this.raw = raw;
        this.madeUp = madeUp;
        this.readings = raw.readings();
        this.source = source;
        this.notebook = notebook;
        this.choice = new Choice(readings, notebook);
        this.prose = Prose.of(text.body(), text.where());
        this.organization = new Organizations(readings, notebook).read(choice);
        var places = new Places(readings, notebook, organization == null ? null : organization.name());
        List<Place> stated = places.read("jobLocations", RawPosting::jobLocations);
        this.jobLocations = stated.isEmpty() ? PlacesInText.read(prose, notebook) : stated;
        this.applicantLocations = places.read("applicantLocations", RawPosting::applicantLocations);
        this.language =
                Languages.read(readings, choice, prose, text.description().text());
        this.dates = new Dates(new Moment(source.fetchedAt(), language, countries(), title));
    }

    JobPosting posting(String title, Description description) {
        DateInterval validThrough = validThrough();
        DateInterval posted = date("datePosted", RawPosting::datePosted, dates::past);
        Workplaces.Found workplace = new Workplaces(readings, notebook).read(choice, prose);
        var facts = new Facts(readings, notebook, prose);
        List<EmploymentType> employment = new EmploymentTypes(readings, notebook, where()).read(prose);
        String programme = facts.programme();
        return new JobPosting(
                origin(),
                facts.identifiers(),
                new Statuses(readings, notebook, source).read(isBefore(validThrough, posted) ? null : validThrough),
                title,
                organization,
                jobLocations,
                applicantLocations,
                workplace.workplace(),
                workplace.onsiteDays(),
                employment,
                programme,
                Seniorities.read(readings, choice),
                facts.categories(),
                facts.skills(),
                new Salaries(readings, notebook, countriesOfPay(workplace.workplace())).read(choice, prose),
                posted,
                date("dateUpdated", RawPosting::dateUpdated, dates::past),
                date("dateVerified", RawPosting::dateVerified, dates::past),
                validThrough,
                Durations.read(readings, choice, prose),
                startDate(employment, programme),
                choice.single("applyUrl", RawPosting::applyUrl, Draft::address),
                choice.single("directApply", RawPosting::directApply, Draft::truth),
                facts.contacts(),
                description,
                prose.sections(),
                facts.faq(),
                facts.generated(),
                language,
                findings());
    }

    /// As a source states it, else as a sentence of the text does.
    private @Nullable DateInterval validThrough() {
        boolean stated = readings.stream()
                .anyMatch(reading -> Words.plain(reading.validThrough()).isPresent());
        return stated
                ? date("validThrough", RawPosting::validThrough, dates::ahead)
                : choice.among(
                        "validThrough",
                        new Deadlines(dates).read(prose).stream().toList(),
                        Draft::overlap);
    }

    private Findings findings() {
        return notebook.findings(
                readings.stream().map(RawPosting::source).distinct().toList(),
                readings.stream()
                        .flatMap(reading -> reading.notes().stream())
                        .distinct()
                        .toList());
    }

    /// Its countries, or its language where none is known.
    private Set<String> where() {
        Set<String> countries = countries();
        return countries.isEmpty() && language != null ? Set.of(language) : countries;
    }

    /// Whose currency the pay is in. People who work from anywhere in a country are paid in another's as
    /// well, but for the one whose dollar everybody means.
    private Set<String> countriesOfPay(@Nullable Workplace workplace) {
        return jobLocations.stream()
                .filter(place ->
                        workplace != Workplace.REMOTE || place.locality() != null || "US".equals(place.country()))
                .flatMap(place -> Stream.ofNullable(place.country()))
                .collect(Collectors.toSet());
    }

    private Set<String> countries() {
        return jobLocations.stream()
                .flatMap(place -> Stream.ofNullable(place.country()))
                .collect(Collectors.toSet());
    }

    private @Nullable DateInterval date(
            String field,
            Function<RawPosting, @Nullable Stated> words,
            Function<Stated, Reading<DateInterval>> reader) {
        return choice.single(
                field,
                words,
                stated -> isMadeUp(field, stated) ? madeUp(stated) : reader.apply(stated),
                Draft::overlap);
    }

    private @Nullable DateInterval startDate(List<EmploymentType> employment, @Nullable String programme) {
        return new StartDates(readings, new StartPeriods(dates, countries()))
                .read(choice, prose, programme != null || employment.contains(EmploymentType.INTERN));
    }

    /// A last day before the first one says nothing of whether the posting is over.
    private boolean isBefore(@Nullable DateInterval last, @Nullable DateInterval first) {
        boolean before = last != null
                && first != null
                && last.latest() != null
                && first.earliest() != null
                && last.latest().isBefore(first.earliest());
        if (before) {
            List<Conflict.Claim> claims = Stream.of("validThrough", "datePosted")
                    .flatMap(field -> notebook.source(field).stream())
                    .map(words -> new Conflict.Claim(words.text(), words.where()))
                    .toList();
            notebook.conflict("validThrough", claims, "last-day-before-first");
        }
        return before;
    }

    private boolean isMadeUp(String field, Stated words) {
        return madeUp.include(field, words, source.url());
    }

    private static Reading<DateInterval> madeUp(Stated words) {
        return new Reading.Ambiguous<>(null, words, "made-up-date");
    }

    /// "3 days ago" and a day within that say the same.
    static boolean overlap(DateInterval one, DateInterval other) {
        return startsBeforeEnd(one, other) && startsBeforeEnd(other, one);
    }

    private static boolean startsBeforeEnd(DateInterval one, DateInterval other) {
        return one.earliest() == null
                || other.latest() == null
                || !one.earliest().isAfter(other.latest());
    }

    private Origin origin() {
        Stated id = raw.id();
        return new Origin(
                source.site(),
                id == null ? source.canonicalUrl().toString() : id.text(),
                source.url().toString(),
                source.canonicalUrl().toString(),
                source.plugin(),
                source.pluginVersion(),
                source.fetchedAt());
    }

    /// Of a page to apply on, or of somebody to write to; not a part of one, which leads nowhere without
    /// its page.
    private static Reading<String> address(Stated words) {
        return Words.read(words) instanceof Reading.Understood<String> text
                        && ADDRESS.matcher(text.value()).lookingAt()
                ? text
                : Reading.unreadable(words);
    }

    private static Reading<Boolean> truth(Stated words) {
        return switch (Words.letters(words.text())) {
            case "true", "yes" -> Reading.stated(true, words);
            case "false", "no" -> Reading.stated(false, words);
            default -> Reading.unreadable(words);
        };
    }
}
