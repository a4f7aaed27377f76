package dev.callboard.engine.output;

import dev.callboard.api.posting.Evidence;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.posting.Unknown;
import dev.callboard.engine.normalise.Normalised;
import dev.callboard.engine.normalise.Normaliser;
import dev.callboard.engine.normalise.Source;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Why what a source said did not become a posting's value.
///
/// Found out by asking: the posting is normalised again with that source before all others, and what comes
/// out is what its words mean.
final class Verdicts {
    private final List<RawPosting> readings;
    private final JobPosting posting;
    private final List<JobPosting> each;

    /// @param words what the posting was made of; null where nobody knows any more
    Verdicts(@Nullable RawPosting words, JobPosting posting) {
        this.posting = posting;
        if (words == null) {
            this.readings = List.of();
            this.each = List.of();
            return;
        }
        this.readings = words.readings();
        Source source = source(posting);
        this.each = IntStream.range(0, readings.size())
                .mapToObj(i -> i == 0 ? posting : first(readings.get(i).and(words), source))
                .toList();
    }

    /// What a source says of a field that is no evidence for it.
    List<Stated> unused(Field field, RawPosting reading) {
        Set<String> used = places(field, posting);
        return field.words(reading).stream()
                .filter(words -> !used.contains(words.where()))
                .toList();
    }

    /// Why a source's words are not the value; nothing where the record does not tell which words are.
    Optional<String> of(Field field, RawPosting reading) {
        Set<String> used = places(field, posting);
        if (used.isEmpty() && !field.shown(posting).isEmpty()) {
            return Optional.empty();
        }
        if (field.words(reading).stream().anyMatch(words -> used.contains(words.where()))) {
            return Optional.of("adds nothing to the value");
        }
        JobPosting alone = each.get(index(reading));
        Set<String> places = places(field, alone);
        if (field.words(reading).stream().noneMatch(words -> places.contains(words.where()))) {
            return Optional.of("no value was made of it");
        }
        if (alone.findings().unknown().get(field.name()) == Unknown.AMBIGUOUS) {
            return Optional.of("means more than one thing");
        }
        return Optional.of("means " + String.join("; ", field.shown(alone)) + winner(field, reading));
    }

    private String winner(Field field, RawPosting loser) {
        Set<String> used = places(field, posting);
        return readings.stream()
                .filter(reading -> field.words(reading).stream().anyMatch(words -> used.contains(words.where())))
                .findFirst()
                .map(winner -> index(winner) < index(loser)
                        ? ", but '" + winner.source() + "' has precedence"
                        : ", but what '" + winner.source() + "' says is taken")
                .orElse(", but is not taken");
    }

    private int index(RawPosting reading) {
        return readings.indexOf(reading);
    }

    private static Set<String> places(Field field, JobPosting posting) {
        return field.evidence(posting).values().stream()
                .flatMap(List::stream)
                .map(Evidence::where)
                .collect(Collectors.toSet());
    }

    private JobPosting first(RawPosting words, Source source) {
        return switch (new Normaliser().normalise(words, source)) {
            case Normalised.Posting(JobPosting made) -> made;
            case Normalised.TooLittle _ -> posting;
        };
    }

    /// As it was, without the listing that led there: that is no source of the page.
    private static Source source(JobPosting posting) {
        return new Source(
                posting.origin().site(),
                posting.origin().plugin(),
                posting.origin().pluginVersion(),
                URI.create(posting.origin().url()),
                URI.create(posting.origin().canonicalUrl()),
                posting.origin().fetchedAt(),
                null);
    }
}
