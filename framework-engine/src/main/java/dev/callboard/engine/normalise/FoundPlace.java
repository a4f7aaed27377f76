package dev.callboard.engine.normalise;

import dev.callboard.api.posting.Place;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.places.PlaceReading;
import dev.callboard.engine.places.Sameness;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A place that one source states, and the words it was read from.
record FoundPlace(
        PlaceReading reading,
        @Nullable Double latitude,
        @Nullable Double longitude,
        List<Stated> words) {
    Place place() {
        return new Place(reading.text(), reading.locality(), reading.region(), reading.country(), latitude, longitude);
    }

    boolean isCountryAlone() {
        return reading.country() != null && reading.locality() == null && reading.region() == null;
    }

    boolean isSameAs(FoundPlace other) {
        return refines(other) && other.refines(this);
    }

    /// Whether it says what the other says, or more of the same place.
    boolean refines(FoundPlace other) {
        PlaceReading known = other.reading;
        if (!known.hasParts()) {
            return reading.text().equalsIgnoreCase(known.text());
        }
        return (known.country() == null || known.country().equals(reading.country()))
                && (known.region() == null || known.region().equals(reading.region()))
                && (known.locality() == null
                        || (reading.locality() != null && Sameness.ofCities(known.locality(), reading.locality())));
    }

    /// Whether both cannot be one place: another city, or where a city is missing another country.
    boolean excludes(FoundPlace other) {
        String city = reading.locality();
        String otherCity = other.reading.locality();
        if (city != null && otherCity != null) {
            return !Sameness.ofCities(city, otherCity);
        }
        String country = reading.country();
        return country != null && other.reading.country() != null && !Objects.equals(country, other.reading.country());
    }
}
