package dev.callboard.engine.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Regions of countries by name and code (ISO 3166-2; names from CLDR), for the countries most postings are
/// from.
public final class Regions {
    /// Where people write a city and the code of its region.
    private static final List<String> HOME = List.of("US", "CA", "AU");

    private static final Pattern CODE = Pattern.compile("[A-Z]{2,3}");
    private static final Map<String, List<Region>> BY_NAME = new HashMap<>();
    private static final Map<String, List<Region>> BY_CODE = new HashMap<>();
    private static final int CODE_CELL = 1;
    private static final int PARENT_CELL = 2;
    private static final int NAMES_CELL = 3;

    static {
        Names.rows("regions.tsv", cell -> {
            String parent = cell[PARENT_CELL];
            var region = new Region(cell[0], cell[CODE_CELL], parent.isEmpty() ? null : parent);
            BY_CODE.computeIfAbsent(region.code(), _ -> new ArrayList<>()).add(region);
            for (String name : Names.several(cell[NAMES_CELL])) {
                BY_NAME.computeIfAbsent(Names.fold(name), _ -> new ArrayList<>())
                        .add(region);
            }
        });
    }

    /// The regions of this name.
    public static List<Region> named(String text) {
        return BY_NAME.getOrDefault(Names.fold(text), List.of());
    }

    /// The regions of this code, which in a text is written in capitals.
    public static List<Region> coded(String text) {
        String code = text.replace(".", "");
        return CODE.matcher(code).matches() ? BY_CODE.getOrDefault(code, List.of()) : List.of();
    }

    /// The regions of this name or code.
    public static List<Region> of(String text) {
        List<Region> coded = coded(text);
        return coded.isEmpty() ? named(text) : coded;
    }

    /// The region of this name or code in a country; of several the one of the first level.
    public static Optional<Region> in(String country, String text) {
        String code = text.strip().toUpperCase(Locale.ROOT).replaceFirst("^" + country + "-", "");
        return BY_CODE.getOrDefault(code, List.of()).stream()
                .filter(region -> region.country().equals(country))
                .findFirst()
                .or(() -> first(named(text).stream()
                        .filter(region -> region.country().equals(country))
                        .toList()));
    }

    /// The one of the first level, or the first.
    public static Optional<Region> first(List<Region> regions) {
        return regions.stream()
                .filter(region -> region.parent() == null)
                .findFirst()
                .or(() -> regions.stream().findFirst());
    }

    /// Those of the first level in other countries.
    static List<Region> namesakes(String country, List<Region> regions) {
        return regions.stream()
                .filter(region -> region.parent() == null && !region.country().equals(country))
                .toList();
    }

    /// The only one, or the only one of the first level.
    static Optional<Region> only(List<Region> regions) {
        List<Region> first =
                regions.stream().filter(region -> region.parent() == null).toList();
        List<Region> left = first.isEmpty() ? regions : first;
        return left.size() == 1 ? Optional.of(left.getFirst()) : Optional.empty();
    }

    /// The region a code alone means after a city: one of the United States, else of Canada, else of
    /// Australia.
    public static Optional<Region> home(List<Region> regions) {
        return HOME.stream()
                .map(country -> regions.stream()
                        .filter(region -> region.country().equals(country))
                        .findFirst()
                        .orElse(null))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private Regions() {}
}
