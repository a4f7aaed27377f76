package dev.callboard.engine.places;

import java.util.List;

/// Cities and regions of one name.
final class Namesakes {
    private static final int LARGE = 100_000;

    /// A large city elsewhere makes a region's name mean two things.
    static boolean isRegionAlone(String token, String country) {
        return Gazetteer.cities(token).stream()
                .noneMatch(city -> city.population() >= LARGE || city.country().equals(country));
    }

    /// A city and a region of one name are one place, the one in the other, but for Washington.
    static boolean areOnePlace(City city, List<Region> regions) {
        return regions.isEmpty()
                || regions.stream().anyMatch(city::isIn)
                || (!city.country().equals("US")
                        && regions.stream().anyMatch(region -> region.country().equals(city.country())));
    }

    private Namesakes() {}
}
