package dev.callboard.engine.normalise;

import dev.callboard.api.posting.Place;
import dev.callboard.engine.places.Gazetteer;
import dev.callboard.engine.places.PlaceReader;
import dev.callboard.engine.places.PlaceReading;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The place of work where only a sentence names it: "in our Sydney office". Never where a field names one.
final class PlacesInText {
    private static final String FIELD = "jobLocations";
    private static final String RULE = "office-in-text";
    private static final String NAME =
            "(\\p{Lu}[\\p{L}'’.-]+(?: (?:de |of |am |la )?\\p{Lu}[\\p{L}'’.-]+){0,2}(?:, \\p{Lu}[\\p{L}. ]+?)?)";
    private static final List<Pattern> SENTENCES = List.of(
            Pattern.compile("\\b(?:at|in|from|to|of)(?: (?:our|the|\\p{Lu}[\\p{L}]+[’']s))?(?: new)? " + NAME
                    + " (?:office|offices|headquarters|HQ|campus)\\b"),
            Pattern.compile("\\b(?:(?:role|position|job|internship) (?:is|will be)|to be|must be) (?:based|located) in "
                    + NAME + "(?=[.,;)]|$| \\p{Ll})"),
            Pattern.compile("\\b[Ww]ork(?:ing)? on-?\\s?site in " + NAME + "(?=[.,;)]|$| \\p{Ll})"));

    static List<Place> read(Prose prose, Notebook notebook) {
        for (Prose.Line line : prose.mentioning(Mention.PLACE)) {
            if (line.section().equals("company") || line.section().equals("legal")) {
                continue;
            }
            for (Pattern sentence : SENTENCES) {
                Matcher matcher = sentence.matcher(line.text());
                while (matcher.find()) {
                    if (Gazetteer.isPlace(matcher.group(1))) {
                        notebook.inferred(FIELD, prose.stated(matcher.group()), RULE);
                        return PlaceReader.read(matcher.group(1)).stream()
                                .map(PlacesInText::place)
                                .toList();
                    }
                }
            }
        }
        return List.of();
    }

    private static Place place(PlaceReading reading) {
        return new Place(reading.text(), reading.locality(), reading.region(), reading.country(), null, null);
    }

    private PlacesInText() {}
}
