package dev.callboard.engine.normalise;

import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Seniority;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.lexicon.Fold;
import dev.callboard.engine.lexicon.Lexicons;
import dev.callboard.engine.lexicon.PhraseFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The level a title names, else the one a field names. A field of a board is often wrong, so that the
/// title goes first.
final class Seniorities {
    private static final String FIELD = "seniority";
    private static final String NONE = "-";
    /// The higher one of a title's words counts: a "Senior Manager" is a manager. An intern is one whatever
    /// else the title says.
    private static final List<Seniority> LADDER = List.of(
            Seniority.INTERN,
            Seniority.EXECUTIVE,
            Seniority.DIRECTOR,
            Seniority.MANAGER,
            Seniority.LEAD,
            Seniority.SENIOR,
            Seniority.MID,
            Seniority.ENTRY);

    static @Nullable Seniority read(List<RawPosting> readings, Choice choice) {
        var read = new ArrayList<Reading<Seniority>>();
        readings.stream()
                .flatMap(reading -> Optional.ofNullable(reading.title()).stream())
                .findFirst()
                .flatMap(title -> inTitle(title))
                .ifPresent(read::add);
        readings.stream()
                .flatMap(reading -> reading.seniority().stream())
                .map(Seniorities::inField)
                .forEach(read::add);
        return choice.among(FIELD, read, Objects::equals);
    }

    private static Optional<Reading<Seniority>> inTitle(Stated title) {
        Set<Seniority> levels = levels(title);
        return LADDER.stream().filter(levels::contains).findFirst().map(level -> Reading.stated(level, title));
    }

    /// "Mid-Senior level" is two of them.
    private static Reading<Seniority> inField(Stated words) {
        Set<Seniority> levels = levels(words);
        return switch (levels.size()) {
            case 0 -> Reading.unreadable(words);
            case 1 -> Reading.stated(levels.iterator().next(), words);
            default -> new Reading.Ambiguous<>(null, words, "several-levels");
        };
    }

    private static Set<Seniority> levels(Stated words) {
        return Lexicons.seniority().all(Fold.fold(Words.plain(words).orElse(""))).stream()
                .map(PhraseFinder.Found::kind)
                .filter(kind -> !kind.equals(NONE))
                .map(Seniority::valueOf)
                .collect(Collectors.toSet());
    }

    private Seniorities() {}
}
