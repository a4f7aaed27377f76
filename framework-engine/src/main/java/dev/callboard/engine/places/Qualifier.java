package dev.callboard.engine.places;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What stands behind a place to say where it is: a country or a region of one.
sealed interface Qualifier {
    /// Codes of large countries and of states, which stand alone as often for the one as for the other.
    Set<String> EITHER = Set.of("DE", "IN");

    record OfCountry(String code) implements Qualifier {}

    record OfRegion(Region region) implements Qualifier {}

    /// What the token says of the places before it, or nothing where it says none or two things.
    ///
    /// `CA` is California unless the city is known to be in Canada only, and `Georgia` what has the city.
    static Optional<Qualifier> after(List<String> inner, String token) {
        Optional<String> named = Countries.named(token);
        List<Region> regions = Regions.of(token);
        Optional<Region> home = regions.stream()
                .filter(region -> inner.stream().anyMatch(place -> fits(place, region)))
                .findFirst();
        if (named.isPresent()) {
            return country(inner, named.get(), Regions.named(token));
        }
        Optional<String> coded = Countries.coded(token);
        if (coded.filter(code -> endsInRegion(inner, code)).isPresent()) {
            return coded.map(OfCountry::new);
        }
        if (home.isPresent()) {
            return home.map(OfRegion::new);
        }
        if (coded.isPresent()) {
            String code = coded.get();
            if (inner.stream().anyMatch(place -> dominates(place, code))
                    || (inner.size() > 1 && Regions.in(code, inner.getLast()).isPresent())
                    || (regions.isEmpty() && inner.stream().allMatch(place -> mayBeIn(place, code)))
                    // `Ontario, CA` is in California, `Ontario, CAN` is not.
                    || (token.length() > 2
                            && inner.stream()
                                    .allMatch(place -> Regions.in(code, place).isPresent()))) {
                return Optional.of(new OfCountry(code));
            }
            if (EITHER.contains(code)) {
                return Optional.empty();
            }
        }
        return Regions.coded(token).isEmpty()
                ? Regions.only(regions).map(OfRegion::new)
                : Regions.home(regions).map(OfRegion::new);
    }

    /// Whether the place is known in the region, as a city or a part of one.
    static boolean fits(String place, Region region) {
        return Gazetteer.cities(place).stream().anyMatch(city -> city.isIn(region))
                || Gazetteer.isDistrict(place, region);
    }

    private static Optional<Qualifier> country(List<String> inner, String country, List<Region> regions) {
        List<Region> abroad = Regions.namesakes(country, regions);
        if (abroad.isEmpty()) {
            return Optional.of(new OfCountry(country));
        }
        Optional<Region> home = abroad.stream()
                .filter(region -> inner.stream().anyMatch(place -> fits(place, region)))
                .findFirst();
        boolean known = inner.stream()
                .anyMatch(place -> Gazetteer.cities(place).stream()
                        .anyMatch(city -> city.country().equals(country)));
        if (known == home.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(known ? new OfCountry(country) : new OfRegion(home.orElseThrow()));
    }

    /// `Toronto, Ontario` is in Canada, whatever town of California is called Ontario.
    private static boolean endsInRegion(List<String> inner, String country) {
        return inner.size() > 1
                && Regions.in(country, inner.getLast())
                        .filter(region -> fits(inner.get(inner.size() - 2), region))
                        .isPresent();
    }

    private static boolean dominates(String place, String country) {
        return Gazetteer.dominant(place)
                .filter(city -> city.country().equals(country))
                .isPresent();
    }

    private static boolean mayBeIn(String place, String country) {
        List<City> cities = Gazetteer.cities(place);
        return cities.isEmpty()
                || cities.stream().anyMatch(city -> city.country().equals(country));
    }
}
