package dev.callboard.engine.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads places as people write them on job pages: `Palo Alto, CA`, `Remote - UK`, `London / Paris`.
///
/// What a text does not say is found only where a rule is sure of it; see the steps of a reading. A text
/// that names no place it knows is one reading without parts.
public final class PlaceReader {
    private static final int LONGEST = 300;
    private static final int LONGEST_CERTAIN = 80;
    private static final int LARGE = 100_000;
    private static final Pattern STRONG = Pattern.compile("\\s*[;|•·\\n]\\s*");
    private static final Pattern WEAK = Pattern.compile(
            "(?iu)\\s*,?\\s+(?:or|oder|ou|nebo|lub|oppure|and|und|et|y|a|i|of|en|sowie|&|\\+)\\s+|\\s*/\\s*|\\s*&\\s*");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    /// A site's postings name the same few places, and a page names its own more than once.
    private static final Recent<List<PlaceReading>> LATELY = new Recent<>();

    /// The places a text names, in its order; where it names none that is known, one reading of its words.
    public static List<PlaceReading> read(String text) {
        String words = text.strip();
        if (words.length() > LONGEST) {
            return List.of(PlaceReading.words(words, false));
        }
        return LATELY.answer(words, PlaceReader::readAnew);
    }

    private static List<PlaceReading> readAnew(String words) {
        List<List<PlaceReading>> parts = Arrays.stream(STRONG.split(words))
                .filter(part -> !part.isBlank())
                .map(part -> alternatives(part.strip()))
                .toList();
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        List<PlaceReading> known = parts.stream()
                .flatMap(List::stream)
                .filter(PlaceReading::hasParts)
                .toList();
        return switch (known.size()) {
            case 0 -> List.of(PlaceReading.words(words, false));
            case 1 -> List.of(known.getFirst().asPartOf(words));
            default -> parts.stream().flatMap(List::stream).toList();
        };
    }

    /// The places that the parts of an address name. A locality that is more than a name is read like a
    /// text, with the other parts behind it.
    ///
    /// @param text all the parts, as the source words them
    public static List<PlaceReading> of(
            String text, @Nullable String locality, @Nullable String region, @Nullable String country) {
        if (locality == null
                || (PlaceWords.isName(locality)
                        && locality.equals(PlaceWords.named(locality))
                        && PlaceWords.tokens(locality).equals(List.of(locality)))) {
            return List.of(OnePlace.read(text, locality, region, country));
        }
        if (PlaceWords.named(locality).isEmpty()) {
            PlaceReading rest = OnePlace.read(text, null, region, country);
            return List.of(rest.hasParts() ? rest : PlaceReading.nowhere(text));
        }
        List<PlaceReading> whole = read(text);
        boolean agree = country == null
                || whole.stream()
                        .allMatch(reading -> reading.contradiction() != null
                                || Countries.code(country).equals(Optional.ofNullable(reading.country())));
        return agree && whole.stream().anyMatch(PlaceReading::hasParts)
                ? whole
                : List.of(OnePlace.read(text, locality, region, country));
    }

    /// Whether the text names places and nothing else for certain.
    static boolean isCertain(String text) {
        String words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST_CERTAIN || words.endsWith("?") || words.endsWith("!")) {
            return false;
        }
        List<PlaceReading> readings = read(words);
        return readings.stream().allMatch(reading -> reading.certain() || reading.contradiction() != null)
                && readings.stream().anyMatch(PlaceReading::hasParts);
    }

    /// `London or Paris` are two where each is one; `Frankfurt/Main` and `Trinidad and Tobago` are not.
    private static List<PlaceReading> alternatives(String words) {
        String line = PlaceWords.named(words);
        if (line.isEmpty()) {
            return List.of(PlaceReading.nowhere(words));
        }
        List<String> parts = List.of(WEAK.split(line));
        if (parts.size() > 1 && !isOneName(line)) {
            var readings = new ArrayList<PlaceReading>();
            for (String part : parts) {
                readings.addAll(commas(part.strip(), PlaceWords.named(part)));
            }
            if (readings.stream().allMatch(reading -> reading.hasParts() || PlaceWords.isArea(reading.text()))
                    && readings.stream().anyMatch(PlaceReading::hasParts)) {
                return List.copyOf(readings);
            }
        }
        return commas(words, line);
    }

    private static boolean isOneName(String line) {
        return Countries.named(line).isPresent()
                || !Regions.named(line).isEmpty()
                || Arrays.stream(COMMA.split(line))
                        .anyMatch(part -> WEAK.matcher(part).find()
                                && (Countries.named(part).isPresent()
                                        || !Regions.named(part).isEmpty()
                                        || !Gazetteer.cities(part).isEmpty()));
    }

    /// @param words as the source has them
    /// @param line the same without what names no place
    private static List<PlaceReading> commas(String words, String line) {
        List<String> each = List.of(COMMA.split(line));
        if (each.size() > 1 && each.stream().allMatch(CodesFirst::is)) {
            return each.stream()
                    .map(place -> OnePlace.read(place, PlaceWords.tokens(place)))
                    .toList();
        }
        List<String> tokens = PlaceWords.tokens(line);
        List<List<String>> groups = pairs(tokens);
        if (groups.isEmpty()) {
            groups = areCountries(tokens) ? countries(tokens) : list(tokens);
        }
        if (!groups.isEmpty()) {
            return groups.stream()
                    .map(group -> OnePlace.read(String.join(", ", group), group))
                    .toList();
        }
        PlaceReading one = OnePlace.read(words, tokens);
        if (one.country() == null && one.contradiction() == null && !tokens.isEmpty()) {
            return List.of(PlaceWords.countryOfPostcode(line)
                    .map(country -> OnePlace.read(words, tokens.getFirst(), null, country))
                    .orElse(one));
        }
        return List.of(one);
    }

    /// `New York, NY, Austin, TX`: each second is the code of a region that the first lies in.
    private static List<List<String>> pairs(List<String> tokens) {
        if (tokens.size() < 4 || tokens.size() % 2 != 0) {
            return List.of();
        }
        boolean paired = IntStream.range(0, tokens.size() / 2).allMatch(i -> {
            List<Region> regions = Regions.coded(tokens.get(2 * i + 1));
            return regions.stream().anyMatch(region -> Qualifier.fits(tokens.get(2 * i), region));
        });
        return paired
                ? IntStream.range(0, tokens.size() / 2)
                        .mapToObj(i -> tokens.subList(2 * i, 2 * i + 2))
                        .toList()
                : List.of();
    }

    /// `United States, Canada` are two; `Georgia, United States` and `Lebanon, USA` are one.
    private static boolean areCountries(List<String> tokens) {
        List<String> codes = tokens.stream()
                .flatMap(token -> Countries.named(token).stream())
                .toList();
        return codes.size() == tokens.size()
                && codes.stream().distinct().count() > 1
                && tokens.stream()
                        .noneMatch(token -> codes.stream()
                                .anyMatch(code -> Regions.in(code, token).isPresent()
                                        || Gazetteer.cities(token).stream()
                                                .anyMatch(city -> city.country().equals(code))));
    }

    /// `US, United States, Canada`: each country once.
    private static List<List<String>> countries(List<String> tokens) {
        Map<String, List<String>> countries = new LinkedHashMap<>();
        tokens.forEach(token -> countries.put(Countries.named(token).orElseThrow(), List.of(token)));
        return List.copyOf(countries.values());
    }

    /// `Berlin, Munich, Hamburg` are three: well-known cities of which none lies in the next one's region.
    private static List<List<String>> list(List<String> tokens) {
        String country = tokens.size() > 2 ? Countries.named(tokens.getLast()).orElse(null) : null;
        List<String> names = country == null ? tokens : tokens.subList(0, tokens.size() - 1);
        if (names.size() < 2) {
            return List.of();
        }
        for (int i = 0; i < names.size(); i++) {
            City city = Gazetteer.dominant(names.get(i)).orElse(null);
            boolean within = i > 0 && isWithin(names.get(i - 1), names.get(i));
            if (city == null
                    || city.population() < LARGE
                    || within
                    || (country != null && !city.country().equals(country))) {
                return List.of();
            }
        }
        return names.stream()
                .map(name -> country == null ? List.of(name) : List.of(name, tokens.getLast()))
                .toList();
    }

    private static boolean isWithin(String place, String name) {
        return Names.fold(place).equals(Names.fold(name))
                || Regions.named(name).stream().anyMatch(region -> Qualifier.fits(place, region));
    }

    private PlaceReader() {}
}
