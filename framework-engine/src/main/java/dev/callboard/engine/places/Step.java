package dev.callboard.engine.places;

import dev.callboard.api.posting.Basis;

/// How a part of a place was found where the text does not say it as such.
public record Step(Basis basis, String rule) {
    public static final Step COUNTRY_OF_REGION = new Step(Basis.DERIVED, "country-of-region");
    public static final Step REGION_CODE = new Step(Basis.DERIVED, "region-code");
    public static final Step DOMINANT_CITY = new Step(Basis.INFERRED, "dominant-city");
    public static final Step AREA_OF_CITY = new Step(Basis.INFERRED, "area-of-city");
}
