package dev.callboard.engine.places;

import java.util.List;

/// Whether two names mean one city.
public final class Sameness {
    /// `Praha` and `Prague` are one, and so are `St. Gallen` and `Sankt Gallen`.
    public static boolean ofCities(String one, String other) {
        if (Names.fold(one).equals(Names.fold(other))) {
            return true;
        }
        List<City> cities = Gazetteer.cities(one);
        List<City> others = Gazetteer.cities(other);
        return !cities.isEmpty() && !others.isEmpty() && cities.getFirst().equals(others.getFirst());
    }

    private Sameness() {}
}
