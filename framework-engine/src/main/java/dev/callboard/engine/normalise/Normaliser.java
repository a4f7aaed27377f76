package dev.callboard.engine.normalise;

import dev.callboard.api.posting.DateInterval;
import dev.callboard.api.posting.Description;
import dev.callboard.api.posting.EmploymentType;
import dev.callboard.api.posting.Identifier;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.Organization;
import dev.callboard.api.posting.Place;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.posting.Status;
import dev.callboard.api.posting.Unknown;
import dev.callboard.api.posting.Workplace;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Gives each value of a posting one meaning, with the evidence for it. What the source does not say stays
/// unknown.
///
/// Pure: the same words and the same clock give the same posting. Called by any number of threads.
public final class Normaliser {
    public Normalised normalise(RawPosting raw, Source source) {
        var findings = new Findings();
        List<RawPosting> readings = raw.readings();
        var choice = new Choice(readings, findings);
        String title = choice.single("title", RawPosting::title, Normaliser::line);
        Description description = new Descriptions(readings, findings).read();
        if (title == null) {
            return new Normalised.TooLittle("no title");
        }
        if (description == null) {
            return new Normalised.TooLittle("no text about the job '" + title + "'");
        }
        return new Normalised.Posting(posting(raw, source, title, description, findings));
    }

    private static JobPosting posting(
            RawPosting raw, Source source, String title, Description description, Findings findings) {
        List<RawPosting> readings = raw.readings();
        var choice = new Choice(readings, findings);
        Organization organization = new Organizations(readings, findings).read(choice);
        var places = new Places(readings, findings, organization == null ? null : organization.name());
        List<Place> locations = places.read("jobLocations", RawPosting::jobLocations);
        List<Place> applicants = places.read("applicantLocations", RawPosting::applicantLocations);
        List<EmploymentType> types = new EmploymentTypes(readings, findings).read();
        DateInterval validThrough = choice.single("validThrough", RawPosting::validThrough, Dates::read);
        return new JobPosting(
                JobPosting.FORMAT,
                source.site(),
                Optional.ofNullable(raw.id())
                        .map(Stated::text)
                        .orElse(source.canonicalUrl().toString()),
                source.url().toString(),
                source.canonicalUrl().toString(),
                identifiers(readings),
                status(validThrough, raw, source, findings),
                title,
                organization,
                locations,
                applicants,
                workplace(readings, findings),
                null,
                types,
                null,
                null,
                texts(readings, "categories", RawPosting::categories, findings),
                texts(readings, "skills", RawPosting::skills, findings),
                new Salaries(readings, findings).read(),
                choice.single("datePosted", RawPosting::datePosted, Dates::read),
                choice.single("dateUpdated", RawPosting::dateUpdated, Dates::read),
                null,
                validThrough,
                null,
                null,
                choice.single("applyUrl", RawPosting::applyUrl, Normaliser::line),
                choice.single("directApply", RawPosting::directApply, Normaliser::truth),
                List.of(),
                description,
                null,
                List.of(),
                null,
                choice.single("language", RawPosting::language, Normaliser::line),
                findings.evidence(),
                findings.conflicts(),
                findings.unknown(),
                readings.stream().flatMap(reading -> reading.notes().stream()).toList(),
                source.plugin(),
                source.pluginVersion(),
                source.fetchedAt());
    }

    private static Optional<Choice.Read<String>> line(Stated words) {
        return Words.plain(words).map(text -> Choice.Read.stated(text, words));
    }

    private static Optional<Choice.Read<Boolean>> truth(Stated words) {
        return switch (Words.letters(words.text())) {
            case "true", "yes" -> Optional.of(Choice.Read.stated(true, words));
            case "false", "no" -> Optional.of(Choice.Read.stated(false, words));
            default -> Optional.empty();
        };
    }

    private static List<Identifier> identifiers(List<RawPosting> readings) {
        Map<String, Identifier> found = new LinkedHashMap<>();
        readings.stream()
                .flatMap(reading -> reading.identifiers().stream())
                .forEach(raw -> Words.plain(raw.value())
                        .ifPresent(value -> found.putIfAbsent(value, new Identifier(raw.name(), value))));
        return List.copyOf(found.values());
    }

    /// Closed when its own date has passed by the clock of the capture; open when a listing leads to it;
    /// else nothing tells.
    private static Status status(
            @Nullable DateInterval validThrough, RawPosting raw, Source source, Findings findings) {
        Instant now = source.fetchedAt();
        LocalDate last = validThrough == null ? null : validThrough.latest();
        if (now != null
                && last != null
                && last.isBefore(now.atZone(ZoneOffset.UTC).toLocalDate())) {
            raw.readings().stream()
                    .map(RawPosting::validThrough)
                    .flatMap(words -> Optional.ofNullable(words).stream())
                    .forEach(words -> findings.derived("status", words, "valid-through-past"));
            return Status.CLOSED;
        }
        if (source.listedBy() != null) {
            findings.derived("status", source.listedBy(), "listed");
            return Status.OPEN;
        }
        return Status.UNKNOWN;
    }

    /// schema.org knows one value, `TELECOMMUTE`: the work can be done from anywhere.
    private static @Nullable Workplace workplace(List<RawPosting> readings, Findings findings) {
        for (RawPosting reading : readings) {
            for (Stated words : reading.workplace()) {
                if (Words.letters(words.text()).equals("telecommute")) {
                    findings.stated("workplace", words);
                    return Workplace.REMOTE;
                }
            }
        }
        findings.unknown("workplace", Unknown.NOT_STATED);
        return null;
    }

    private static List<String> texts(
            List<RawPosting> readings, String field, Function<RawPosting, List<Stated>> part, Findings findings) {
        for (RawPosting reading : readings) {
            List<Stated> stated = part.apply(reading);
            List<String> texts = stated.stream()
                    .flatMap(words -> Words.plain(words).stream())
                    .distinct()
                    .toList();
            if (!texts.isEmpty()) {
                stated.forEach(words -> findings.stated(field, words));
                return texts;
            }
        }
        findings.unknown(field, Unknown.NOT_STATED);
        return List.of();
    }
}
