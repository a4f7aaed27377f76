package dev.callboard.engine.normalise;

import dev.callboard.api.posting.DateInterval;
import dev.callboard.api.posting.Description;
import dev.callboard.api.posting.Identifier;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.Organization;
import dev.callboard.api.posting.Origin;
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

/// One posting on its way from words to values.
final class Draft {
    private final RawPosting raw;
    private final List<RawPosting> readings;
    private final Source source;
    private final Notebook notebook;
    private final Choice choice;
    private final @Nullable Organization organization;
    private final @Nullable DateInterval validThrough;

    Draft(RawPosting raw, Source source, Notebook notebook) {
        this.raw = raw;
        this.readings = raw.readings();
        this.source = source;
        this.notebook = notebook;
        this.choice = new Choice(readings, notebook);
        this.organization = new Organizations(readings, notebook).read(choice);
        this.validThrough = choice.single("validThrough", RawPosting::validThrough, Dates::read);
    }

    JobPosting posting(String title, Description description) {
        var places = new Places(readings, notebook, organization == null ? null : organization.name());
        return new JobPosting(
                origin(),
                identifiers(),
                status(),
                title,
                organization,
                places.read("jobLocations", RawPosting::jobLocations),
                places.read("applicantLocations", RawPosting::applicantLocations),
                workplace(),
                null,
                new EmploymentTypes(readings, notebook).read(),
                null,
                null,
                texts("categories", RawPosting::categories),
                texts("skills", RawPosting::skills),
                new Salaries(readings, notebook).read(),
                choice.single("datePosted", RawPosting::datePosted, Dates::read),
                choice.single("dateUpdated", RawPosting::dateUpdated, Dates::read),
                null,
                validThrough,
                null,
                null,
                choice.single("applyUrl", RawPosting::applyUrl, Words::read),
                choice.single("directApply", RawPosting::directApply, Draft::truth),
                List.of(),
                description,
                null,
                List.of(),
                null,
                choice.single("language", RawPosting::language, Words::read),
                notebook.findings(
                        readings.stream().map(RawPosting::source).distinct().toList(),
                        readings.stream()
                                .flatMap(reading -> reading.notes().stream())
                                .toList()));
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

    private List<Identifier> identifiers() {
        Map<String, Identifier> found = new LinkedHashMap<>();
        readings.stream()
                .flatMap(reading -> reading.identifiers().stream())
                .forEach(stated -> Words.plain(stated.value())
                        .ifPresent(value -> found.putIfAbsent(value, new Identifier(stated.name(), value))));
        return List.copyOf(found.values());
    }

    /// Closed when its own date has passed by the clock of the capture; open when a listing leads to it;
    /// else nothing tells.
    private Status status() {
        Instant now = source.fetchedAt();
        LocalDate last = validThrough == null ? null : validThrough.latest();
        if (now != null
                && last != null
                && last.isBefore(now.atZone(ZoneOffset.UTC).toLocalDate())) {
            readings.stream()
                    .map(RawPosting::validThrough)
                    .flatMap(words -> Optional.ofNullable(words).stream())
                    .forEach(words -> notebook.derived("status", words, "valid-through-past"));
            return Status.CLOSED;
        }
        if (source.listedBy() != null) {
            notebook.derived("status", source.listedBy(), "listed");
            return Status.OPEN;
        }
        return Status.UNKNOWN;
    }

    /// schema.org knows one value, `TELECOMMUTE`: the work can be done from anywhere.
    private @Nullable Workplace workplace() {
        for (RawPosting reading : readings) {
            for (Stated words : reading.workplace()) {
                if (Words.letters(words.text()).equals("telecommute")) {
                    notebook.stated("workplace", words);
                    return Workplace.REMOTE;
                }
            }
        }
        notebook.unknown("workplace", Unknown.NOT_STATED);
        return null;
    }

    private List<String> texts(String field, Function<RawPosting, List<Stated>> part) {
        for (RawPosting reading : readings) {
            List<Stated> stated = part.apply(reading);
            List<String> texts = stated.stream()
                    .flatMap(words -> Words.plain(words).stream())
                    .distinct()
                    .toList();
            if (!texts.isEmpty()) {
                stated.forEach(words -> notebook.stated(field, words));
                return texts;
            }
        }
        notebook.unknown(field, Unknown.NOT_STATED);
        return List.of();
    }

    private static Reading<Boolean> truth(Stated words) {
        return switch (Words.letters(words.text())) {
            case "true", "yes" -> Reading.stated(true, words);
            case "false", "no" -> Reading.stated(false, words);
            default -> Reading.unreadable(words);
        };
    }
}
