package dev.callboard.engine.output;

import dev.callboard.api.posting.Conflict;
import dev.callboard.api.posting.Evidence;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.Unknown;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What became of a posting between two readings.
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

    /// When and by which version a posting was read makes no difference.
    Set<String> OF_THE_RUN = Set.of("fetchedAt", "pluginVersion");

    /// The difference between two readings of one posting, if there is one.
    static Optional<Difference> between(JobPosting before, JobPosting now) {
        List<FieldChange> changes = Field.ALL.stream()
                .filter(field -> !OF_THE_RUN.contains(field.name()))
                .map(field -> new FieldChange(field.name(), Reading.of(field, before), Reading.of(field, now)))
                .filter(change -> !change.before().equals(change.now()))
                .toList();
        return changes.isEmpty() ? Optional.empty() : Optional.of(new Changed(now, changes));
    }
}
