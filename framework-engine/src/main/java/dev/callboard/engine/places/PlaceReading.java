package dev.callboard.engine.places;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a text says of one place. A part that is null is not said, or can be understood in several ways.
///
/// @param text the words of the source
/// @param region the code of ISO 3166-2 without the country, or as stated where no code is known
/// @param country ISO 3166-1 alpha-2
/// @param steps how parts were found that the text does not say as such
/// @param contradiction a country that the text names and the rest of it is not in
/// @param certain whether all of the text is about the place
/// @param nowhere whether the text says that there is no one place, as `Anywhere` does
public record PlaceReading(
        String text,
        @Nullable String locality,
        @Nullable String region,
        @Nullable String country,
        List<Step> steps,
        @Nullable Contradiction contradiction,
        boolean certain,
        boolean nowhere) {
    /// Two countries of one place.
    ///
    /// @param stated the country the text names
    /// @param elsewhere the country that has the place
    public record Contradiction(String stated, String elsewhere) {}

    public PlaceReading {
        steps = List.copyOf(steps);
    }

    /// Whether anything is known beside the words.
    public boolean hasParts() {
        return locality != null || region != null || country != null;
    }

    static PlaceReading nowhere(String text) {
        return new PlaceReading(text, null, null, null, List.of(), null, false, true);
    }

    static PlaceReading words(String text, boolean certain) {
        return new PlaceReading(text, null, null, null, List.of(), null, certain, false);
    }

    /// The same where another country is stated beside it: neither is sure.
    public PlaceReading saidToBeIn(String stated) {
        return country == null
                ? this
                : new PlaceReading(
                        text, locality, null, null, List.of(), new Contradiction(stated, country), false, false);
    }

    /// The same in a text that has other words too.
    PlaceReading asPartOf(String words) {
        return new PlaceReading(words, locality, region, country, steps, contradiction, false, false);
    }
}
