package dev.callboard.engine.normalise;

import dev.callboard.api.posting.RawPlace;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.places.Gazetteer;
import dev.callboard.engine.places.PlaceReader;
import dev.callboard.engine.places.PlaceReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The places that one source lists.
///
/// @param said whether it says anything of places
record PlaceSource(List<FoundPlace> places, boolean said) {
    /// More countries than a job has offices in: the places applicants may be in.
    private static final int MANY = 10;

    private static final Pattern STRUCTURED = Pattern.compile("(?:ld|microdata|rdfa|state|api):.*");

    /// @param organization the hiring organisation's name, which is no place
    static PlaceSource read(List<RawPlace> raw, @Nullable String organization) {
        var places = new ArrayList<FoundPlace>();
        for (RawPlace place : raw) {
            for (FoundPlace found : found(place, organization)) {
                if (places.stream().noneMatch(found::isSameAs)) {
                    places.add(found);
                }
            }
        }
        if (places.stream().anyMatch(found -> !found.reading().nowhere())) {
            places.removeIf(found -> found.reading().nowhere());
        }
        return new PlaceSource(List.copyOf(places), !raw.isEmpty());
    }

    boolean namesPlaces() {
        return places.stream().anyMatch(found -> !found.reading().nowhere());
    }

    boolean isStructured() {
        return places.stream()
                .flatMap(found -> found.words().stream())
                .allMatch(words -> STRUCTURED.matcher(words.where()).matches());
    }

    boolean isLongListOfCountries() {
        return places.stream().filter(FoundPlace::isCountryAlone).count() >= MANY
                && places.stream()
                        .map(FoundPlace::reading)
                        .allMatch(reading -> reading.locality() == null && reading.region() == null);
    }

    /// Whether it has all the other's places and says more.
    boolean isFullerThan(PlaceSource other) {
        boolean hasAll =
                other.places.stream().allMatch(known -> places.stream().anyMatch(found -> found.refines(known)));
        boolean saysMore = places.size() > other.places.size()
                || !places.stream().allMatch(found -> other.places.stream().anyMatch(known -> known.refines(found)));
        return hasAll && saysMore;
    }

    /// Whether it says the city or region of the one country that the other names.
    boolean saysWhereIn(PlaceSource other) {
        return other.places.size() == 1
                && other.places.getFirst().isCountryAlone()
                && places.stream().allMatch(found -> found.refines(other.places.getFirst()) && !found.isCountryAlone());
    }

    boolean disagreesWith(PlaceSource other) {
        return places.stream().allMatch(found -> other.places.stream().allMatch(found::excludes));
    }

    private static List<FoundPlace> found(RawPlace raw, @Nullable String organization) {
        String locality = part(raw.locality(), organization);
        String region = part(raw.region(), organization);
        String country = part(raw.country(), organization);
        String whole = part(raw.text(), organization);
        String parts = Stream.of(locality, region, country)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        List<PlaceReading> readings;
        if (locality == null && region == null && country != null && whole != null) {
            readings = inCountry(whole, country);
        } else if (!parts.isEmpty()) {
            readings = PlaceReader.of(parts, locality, region, country);
        } else if (whole != null) {
            readings = PlaceReader.read(whole);
        } else {
            return List.of();
        }
        Double latitude = degrees(raw.latitude(), 90);
        Double longitude = degrees(raw.longitude(), 180);
        boolean located =
                readings.size() == 1 && latitude != null && longitude != null && (latitude != 0 || longitude != 0);
        List<Stated> words = words(raw, located);
        return readings.stream()
                .map(reading -> new FoundPlace(reading, located ? latitude : null, located ? longitude : null, words))
                .toList();
    }

    /// A text with its country beside it, which is all that is known where the text names no place in
    /// there.
    private static List<PlaceReading> inCountry(String text, String country) {
        List<PlaceReading> alone = PlaceReader.of(country, null, null, country);
        String code = alone.getFirst().country();
        List<PlaceReading> named = PlaceReader.read(text);
        if (code == null || named.stream().allMatch(place -> code.equals(place.country()))) {
            return named;
        }
        if (named.size() > 1 || !Gazetteer.isPlace(text)) {
            return alone;
        }
        PlaceReading place = named.getFirst();
        return place.country() == null
                ? PlaceReader.of(text + ", " + country, text, null, country)
                : List.of(place.saidToBeIn(code));
    }

    private static @Nullable String part(@Nullable Stated stated, @Nullable String organization) {
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

    private static List<Stated> words(RawPlace raw, boolean located) {
        Stream<@Nullable Stated> names = Stream.of(raw.text(), raw.locality(), raw.region(), raw.country());
        Stream<@Nullable Stated> degrees = located ? Stream.of(raw.latitude(), raw.longitude()) : Stream.of();
        return Stream.concat(names, degrees)
                .filter(words -> words != null && Words.plain(words).isPresent())
                .map(Objects::requireNonNull)
                .toList();
    }
}
