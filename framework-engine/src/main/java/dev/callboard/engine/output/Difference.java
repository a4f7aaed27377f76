package dev.callboard.engine.output;

import dev.callboard.api.posting.Conflict;
import dev.callboard.api.posting.Evidence;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.Unknown;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What became of a posting between two readings, with how each value is known: to judge the reading, not
/// the posting.
public sealed interface Difference {
    /// It was not there before.
    record Added(JobPosting posting) implements Difference {}

    /// It is there no more.
    record Removed(JobPosting posting) implements Difference {}

    /// It is read differently.
    record Changed(JobPosting now, List<FieldChange> fields) implements Difference {
        public Changed {
            fields = List.copyOf(fields);
        }
    }

    /// A field that is read differently.
    record FieldChange(String field, Reading before, Reading now) {}

    /// What is known of a field.
    ///
    /// @param values a line for each
    /// @param where where they were read, and by which rule
    /// @param conflicts what the sources of the page disagree on
    /// @param unknown why there is no value, if that is known
    record Reading(
            List<String> values,
            List<String> where,
            List<String> conflicts,
            @Nullable Unknown unknown) {
        public Reading {
            values = List.copyOf(values);
            where = List.copyOf(where);
            conflicts = List.copyOf(conflicts);
        }

        private static Reading of(Field field, JobPosting posting) {
            return new Reading(
                    field.shown(posting),
                    field.evidence(posting).values().stream()
                            .flatMap(List::stream)
                            .map(Reading::where)
                            .distinct()
                            .toList(),
                    posting.findings().conflicts().stream()
                            .filter(conflict -> field.covers(conflict.field()))
                            .map(Reading::conflict)
                            .toList(),
                    posting.findings().unknown().get(field.name()));
        }

        private static String where(Evidence evidence) {
            return evidence.where() + (evidence.rule() == null ? "" : " (" + evidence.rule() + ")");
        }

        private static String conflict(Conflict conflict) {
            return conflict.claims().stream()
                    .map(claim -> claim.value() + " ← " + claim.where())
                    .collect(Collectors.joining(", but ", "conflict: ", ""));
        }
    }

    /// The difference between two readings of one posting, if there is one. When it was read and by which
    /// version makes none; nor does a date that slides with the time of reading, where that differs.
    static Optional<Difference> between(JobPosting before, JobPosting now) {
        boolean sameTime =
                Objects.equals(before.origin().fetchedAt(), now.origin().fetchedAt());
        List<FieldChange> changes = Field.ALL.stream()
                .filter(field -> !OF_THE_RUN.contains(field.name()))
                .filter(field -> sameTime || !slides(field.name(), before, now))
                .map(field -> new FieldChange(field.name(), Reading.of(field, before), Reading.of(field, now)))
                .filter(change -> !change.before().equals(change.now()))
                .toList();
        return changes.isEmpty() ? Optional.empty() : Optional.of(new Changed(now, changes));
    }

    private static boolean slides(String field, JobPosting before, JobPosting now) {
        return field.equals("dateVerified") || PostingDifference.isSameDate(field, before, now);
    }

    /// Known without the page.
    Set<String> OF_THE_RUN = Set.of("fetchedAt", "pluginVersion");
}
