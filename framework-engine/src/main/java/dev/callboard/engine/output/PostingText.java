package dev.callboard.engine.output;

import dev.callboard.api.posting.Basis;
import dev.callboard.api.posting.Conflict;
import dev.callboard.api.posting.Evidence;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.Unknown;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A posting as a page for people, at most 100 characters wide: what it says, what is not known, what
/// contradicts, and where it was read.
public final class PostingText {
    private static final int COLUMN = 24;
    /// What stands in places of its own.
    private static final Set<String> ELSEWHERE = Set.of(
            "title",
            "hiringOrganization",
            "jobLocations",
            "description",
            "sections",
            "faq",
            "generated",
            "site",
            "id",
            "canonicalUrl",
            "plugin",
            "pluginVersion");

    private final JobPosting posting;
    private final TextLines lines = new TextLines();

    private PostingText(JobPosting posting) {
        this.posting = posting;
    }

    /// The page, without the end of its last line.
    public static String of(JobPosting posting) {
        return new PostingText(posting).page();
    }

    private String page() {
        lines.add(posting.title());
        FieldValues.lines(posting.hiringOrganization()).forEach(lines::add);
        posting.jobLocations().forEach(place -> FieldValues.lines(place).forEach(lines::add));
        lines.blank();
        Field.ALL.stream()
                .filter(field -> !ELSEWHERE.contains(field.name()))
                .filter(field -> !field.shown(posting).isEmpty())
                .forEach(field -> fact(field.name(), String.join("\n", field.shown(posting))));
        unknown();
        conflicts();
        section("Description", List.of(posting.description().text()));
        section("Questions", FieldValues.lines(posting.faq()));
        section("Made by the board, not by the employer", FieldValues.lines(posting.generated()));
        evidence();
        section("Notes", posting.findings().notes());
        return lines.text();
    }

    private void fact(String field, String words) {
        lines.fact(COLUMN, label(field), words);
    }

    private void section(String heading, List<String> texts) {
        if (!texts.isEmpty()) {
            lines.blank().add(heading).blank();
            texts.forEach(lines::add);
        }
    }

    /// The fields of each reason together.
    private void unknown() {
        Map<String, Unknown> unknown = posting.findings().unknown();
        if (!unknown.isEmpty()) {
            lines.blank().add("Unknown").blank();
            for (Unknown reason : Unknown.values()) {
                String fields = unknown.entrySet().stream()
                        .filter(field -> field.getValue() == reason)
                        .map(field -> label(field.getKey()))
                        .collect(Collectors.joining(", "));
                if (!fields.isEmpty()) {
                    lines.fact(COLUMN, reason.name().replace('_', ' ').toLowerCase(Locale.ROOT), fields);
                }
            }
        }
    }

    private void conflicts() {
        if (!posting.findings().conflicts().isEmpty()) {
            lines.blank().add("Conflicts").blank();
            for (Conflict conflict : posting.findings().conflicts()) {
                fact(
                        conflict.field(),
                        conflict.claims().stream()
                                .map(claim -> "'" + claim.value() + "' at " + claim.where())
                                .collect(Collectors.joining("\n")));
            }
        }
    }

    private void evidence() {
        if (!posting.findings().evidence().isEmpty()) {
            lines.blank().add("Evidence").blank();
            posting.findings()
                    .evidence()
                    .forEach((field, evidence) -> fact(
                            field,
                            evidence.stream().map(PostingText::place).distinct().collect(Collectors.joining("; "))));
        }
    }

    private static String place(Evidence evidence) {
        if (evidence.basis() == Basis.STATED) {
            return evidence.where();
        }
        String basis = evidence.basis().name().toLowerCase(Locale.ROOT);
        return evidence.where() + " (" + basis + (evidence.rule() == null ? "" : " by " + evidence.rule()) + ")";
    }

    /// `datePosted` is the `date posted`, `hiringOrganization.size` the `hiring organization size`.
    private static String label(String field) {
        return field.replaceAll("([a-z])([A-Z])", "$1 $2").replace('.', ' ').toLowerCase(Locale.ROOT);
    }
}
