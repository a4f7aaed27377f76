package dev.callboard.engine.places;

import org.jspecify.annotations.Nullable;

/// A city of the gazetteer.
///
/// @param name as GeoNames gives it first
/// @param country ISO 3166-1 alpha-2
/// @param region its code of ISO 3166-2 without the country, where it is in the data
public record City(String name, String country, @Nullable String region, int population) {
    boolean isIn(Region place) {
        return country.equals(place.country())
                && region != null
                && (region.equals(place.code()) || region.equals(place.parent()));
    }

    City anywhere() {
        return new City(name, country, null, population);
    }
}
