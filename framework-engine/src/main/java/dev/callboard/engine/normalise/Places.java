package dev.callboard.engine.normalise;

import dev.callboard.api.posting.Conflict;
import dev.callboard.api.posting.Place;
import dev.callboard.api.posting.RawPlace;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.posting.Unknown;
import dev.callboard.engine.places.PlaceReading;
import dev.callboard.engine.places.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Places with their parts, as far as a source states them or a rule is sure of them.
///
/// The first source that names places has precedence. A later one that lists the same and more of them is
/// taken in its stead, if it is structured; words found on the page only tell where in a country. A place
/// that cannot be in the country it is said to be in keeps its name and loses the country.
final class Places {
    private static final String DISAGREE = "sources-disagree";
    private static final String ELSEWHERE = "country-of-city";
    private static final String FOR_APPLICANTS = "countries-are-for-applicants";
    private static final String JOB = "jobLocations";
    private static final String APPLICANT = "applicantLocations";
    private static final String RULE = "rule:";

    private final List<RawPosting> readings;
    private final Notebook notebook;
    private final @Nullable String organization;

    /// @param organization the hiring organisation's name; a template that prints it as the town means no
    ///     place
    Places(List<RawPosting> readings, Notebook notebook, @Nullable String organization) {
        this.readings = readings;
        this.notebook = notebook;
        this.organization = organization;
    }

    /// The places of a field. A long list of countries says where applicants may be, whatever its field.
    List<Place> read(String field, Function<RawPosting, List<RawPlace>> places) {
        List<PlaceSource> sources = sources(places);
        List<PlaceSource> naming = sources.stream()
                .filter(PlaceSource::namesPlaces)
                .filter(source -> !field.equals(JOB) || !source.isLongListOfCountries())
                .toList();
        if (!naming.isEmpty()) {
            return choose(field, naming);
        }
        if (field.equals(APPLICANT)) {
            for (PlaceSource source : sources(RawPosting::jobLocations)) {
                if (source.isLongListOfCountries()) {
                    return noted(field, source, FOR_APPLICANTS);
                }
            }
        }
        for (PlaceSource source : sources) {
            if (!source.places().isEmpty() && !source.namesPlaces()) {
                return noted(field, source, null);
            }
        }
        boolean unreadable = sources.stream()
                .anyMatch(source -> source.said() && source.places().isEmpty());
        notebook.unknown(field, unreadable ? Unknown.UNREADABLE : Unknown.NOT_STATED);
        return List.of();
    }

    private List<PlaceSource> sources(Function<RawPosting, List<RawPlace>> places) {
        return readings.stream()
                .map(reading -> PlaceSource.read(places.apply(reading), organization))
                .toList();
    }

    private List<Place> choose(String field, List<PlaceSource> naming) {
        PlaceSource chosen = naming.getFirst();
        var before = new ArrayList<PlaceSource>();
        PlaceSource other = null;
        for (PlaceSource source : naming.subList(1, naming.size())) {
            boolean fuller = source.isStructured() ? source.isFullerThan(chosen) : source.saysWhereIn(chosen);
            if (fuller) {
                before.add(chosen);
                chosen = source;
            } else if (other == null && source.disagreesWith(chosen)) {
                other = source;
            }
        }
        before.forEach(source -> state(field, source, null));
        if (other != null) {
            notebook.conflict(field, List.of(claim(chosen), claim(other)), DISAGREE);
        }
        return noted(field, chosen, null);
    }

    private List<Place> noted(String field, PlaceSource source, @Nullable String rule) {
        state(field, source, rule);
        for (FoundPlace found : source.places()) {
            Stated words = found.words().getLast();
            for (Step step : found.reading().steps()) {
                notebook.evidence(field, words, step.basis(), step.rule());
            }
            PlaceReading.Contradiction contradiction = found.reading().contradiction();
            if (contradiction != null) {
                var claims = List.of(
                        new Conflict.Claim(contradiction.stated(), words.where()),
                        new Conflict.Claim(contradiction.elsewhere(), RULE + Step.DOMINANT_CITY.rule()));
                notebook.conflict(field, claims, ELSEWHERE);
            }
        }
        return source.places().stream().map(FoundPlace::place).toList();
    }

    private void state(String field, PlaceSource source, @Nullable String rule) {
        source.places().stream()
                .flatMap(found -> found.words().stream())
                .distinct()
                .forEach(words -> {
                    if (rule == null) {
                        notebook.stated(field, words);
                    } else {
                        notebook.derived(field, words, rule);
                    }
                });
    }

    private static Conflict.Claim claim(PlaceSource source) {
        String texts =
                source.places().stream().map(found -> found.reading().text()).collect(Collectors.joining("; "));
        return new Conflict.Claim(
                texts, source.places().getFirst().words().getFirst().where());
    }
}
