package dev.callboard.engine.normalise;

import dev.callboard.api.posting.Place;
import dev.callboard.api.posting.RawPlace;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.posting.Unknown;
import dev.callboard.engine.places.Countries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Places as stated: their parts where the source gives parts, with the country's code.
final class Places {
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

    /// The places of the first source that has any.
    List<Place> read(String field, Function<RawPosting, List<RawPlace>> places) {
        boolean said = false;
        for (RawPosting reading : readings) {
            var found = new LinkedHashMap<String, Place>();
            for (RawPlace raw : places.apply(reading)) {
                said = true;
                place(raw).ifPresent(place -> {
                    if (found.putIfAbsent(place.text(), place) == null) {
                        words(raw).forEach(words -> notebook.stated(field, words));
                    }
                });
            }
            if (!found.isEmpty()) {
                return new ArrayList<>(found.values());
            }
        }
        notebook.unknown(field, said ? Unknown.UNREADABLE : Unknown.NOT_STATED);
        return List.of();
    }

    private Optional<Place> place(RawPlace raw) {
        String locality = part(raw.locality());
        String region = part(raw.region());
        String country = part(raw.country());
        String whole = part(raw.text());
        String parts = Stream.of(locality, region, country)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        String text = parts.isEmpty() ? whole : parts;
        if (text == null) {
            return Optional.empty();
        }
        String code = country == null ? null : Countries.code(country).orElse(null);
        Double latitude = degrees(raw.latitude(), 90);
        Double longitude = degrees(raw.longitude(), 180);
        boolean located = latitude != null && longitude != null && (latitude != 0 || longitude != 0);
        return Optional.of(
                new Place(text, locality, region, code, located ? latitude : null, located ? longitude : null));
    }

    private @Nullable String part(@Nullable Stated stated) {
        return Words.plain(stated)
                .filter(text -> organization == null || !Words.letters(text).equals(Words.letters(organization)))
                .orElse(null);
    }

    /// 0, 0 is what software without an answer says.
    private static @Nullable Double degrees(@Nullable Stated stated, int limit) {
        return Words.plain(stated)
                .filter(text -> text.matches("[+-]?\\d{1,3}(\\.\\d+)?"))
                .map(Double::valueOf)
                .filter(value -> Math.abs(value) <= limit)
                .orElse(null);
    }

    private static List<Stated> words(RawPlace raw) {
        return Stream.of(raw.text(), raw.locality(), raw.region(), raw.country())
                .filter(words -> words != null && Words.plain(words).isPresent())
                .map(Objects::requireNonNull)
                .toList();
    }
}
