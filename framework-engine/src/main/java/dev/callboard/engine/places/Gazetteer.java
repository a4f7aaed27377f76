package dev.callboard.engine.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The cities of the world with 15,000 inhabitants or more, and all capitals, from GeoNames.
///
/// Names are compared without case, accents and punctuation, and are known in several languages. The data
/// is read when it is first asked for.
public final class Gazetteer {
    /// How much larger a city is than its namesakes in other countries when a name alone means it.
    private static final int DOMINANCE = 10;

    /// Far better known than namesakes that are not ten times smaller.
    private static final Set<String> FAMOUS = Set.of("barcelona", "athens", "washington");

    private static final Pattern DRESSED =
            Pattern.compile("(?i)(?:city of|stadt|ville de|ciudad de|město)\\s+(.+)|(.+)\\s+city");
    private static final int COUNTRY = 1;
    private static final int REGION = 2;
    private static final int POPULATION = 3;
    private static final int OTHER_NAMES = 4;

    /// The cities of this name, the most populous first.
    public static List<City> cities(String name) {
        List<City> found = named(name);
        if (found.isEmpty() && name.indexOf(' ') > 0) {
            var dressed = DRESSED.matcher(name.strip());
            if (dressed.matches()) {
                return named(dressed.group(1) == null ? dressed.group(2) : dressed.group(1));
            }
        }
        return found;
    }

    /// The city that the name means when nothing else is said: the most populous one, when none in another
    /// country has a tenth of its inhabitants, and when it is not known by a name that is another's first
    /// (`Vienne` is in France, and Vienna in French). Where its own country has another of comparable size,
    /// the region is left open.
    public static Optional<City> dominant(String name) {
        List<City> cities = cities(name);
        if (cities.isEmpty()) {
            return Optional.empty();
        }
        City first = cities.getFirst();
        String key = Names.fold(name);
        boolean byOtherName = !Names.fold(first.name()).equals(key);
        for (City city : cities) {
            boolean abroad = !city.country().equals(first.country());
            if (abroad && first.population() < (long) DOMINANCE * city.population() && !FAMOUS.contains(key)) {
                return Optional.empty();
            }
            if (abroad && byOtherName && Names.fold(city.name()).equals(key) && !FAMOUS.contains(key)) {
                return Optional.empty();
            }
        }
        return Optional.of(hasRival(cities) ? first.anywhere() : first);
    }

    /// Whether the country has a city of this name, or of one that begins with it: `Santiago` is in Spain
    /// too.
    public static boolean knows(String name, String country) {
        String key = Names.fold(name);
        return cities(name).stream().anyMatch(city -> city.country().equals(country))
                || FirstNames.beginningWith(key)
                        .anyMatch(city -> city.length() > name.length() && isCityOf(country, city, name));
    }

    /// Whether it is a part of a city that counts as a place of its own, in this region.
    public static boolean isDistrict(String name, Region region) {
        return Districts.KEYS.contains(district(name, region.country(), region.code()));
    }

    /// Whether the text names a place for certain, such as `Berlin, Germany` or `Remote (US)`. It does not
    /// when the word means something else as well, or one of several places.
    public static boolean isPlace(String text) {
        return PlaceReader.isCertain(text);
    }

    /// Whether the text is the name of a part of the world: `Europe`, `APAC`.
    public static boolean isArea(String text) {
        return PlaceWords.isArea(text);
    }

    /// Whether the text is the name of a city and no other word, whichever city of that name is meant.
    public static boolean isCityName(String text) {
        return Vocabulary.isCityName(text) && !named(text).isEmpty();
    }

    private static boolean hasRival(List<City> cities) {
        City first = cities.getFirst();
        return cities.stream()
                .anyMatch(city -> city.country().equals(first.country())
                        && !Objects.equals(city.region(), first.region())
                        && first.population() < (long) DOMINANCE * city.population());
    }

    private static boolean isCityOf(String country, String city, String beginning) {
        return city.matches("(?i)" + Pattern.quote(beginning) + "\\b.*")
                && named(city).stream().anyMatch(known -> known.country().equals(country));
    }

    private static List<City> named(String name) {
        Cities data = Cities.DATA;
        int[] rows = data.rows.get(Names.fold(name));
        if (rows == null) {
            return List.of();
        }
        var found = new ArrayList<City>(rows.length);
        for (int row : rows) {
            String region = data.regions[row];
            found.add(new City(
                    data.names[row], data.countries[row], region.isEmpty() ? null : region, data.populations[row]));
        }
        return found;
    }

    private static String district(String name, String country, String region) {
        return Names.fold(name) + '/' + country + '-' + region;
    }

    /// The table by columns; rows are in the order of population.
    private static final class Cities {
        private static final Cities DATA = new Cities();
        private static final int SIZE = 1 << 15;

        private final Map<String, int[]> rows = HashMap.newHashMap(SIZE);
        private final String[] names;
        private final String[] countries;
        private final String[] regions;
        private final int[] populations;

        private Cities() {
            var cells = new ArrayList<String[]>(SIZE);
            Names.rows("cities.tsv", cells::add);
            int count = cells.size();
            names = new String[count];
            countries = new String[count];
            regions = new String[count];
            populations = new int[count];
            var codes = new HashMap<String, String>();
            for (int row = 0; row < count; row++) {
                String[] cell = cells.get(row);
                names[row] = cell[0];
                countries[row] = codes.computeIfAbsent(cell[COUNTRY], code -> code);
                regions[row] = codes.computeIfAbsent(cell[REGION], code -> code);
                populations[row] = Integer.parseInt(cell[POPULATION]);
                add(cell[0], row);
                if (!cell[OTHER_NAMES].isEmpty()) {
                    for (String other : Names.several(cell[OTHER_NAMES])) {
                        add(other, row);
                    }
                }
            }
        }

        private void add(String name, int row) {
            rows.merge(Names.fold(name), new int[] {row}, (known, one) -> {
                if (known[known.length - 1] == row) {
                    return known;
                }
                int[] all = Arrays.copyOf(known, known.length + 1);
                all[known.length] = one[0];
                return all;
            });
        }
    }

    /// The names of cities by their keys, in alphabetical order.
    private static final class FirstNames {
        private static final NavigableMap<String, Set<String>> BY_KEY = new TreeMap<>();

        static {
            for (String name : Cities.DATA.names) {
                BY_KEY.computeIfAbsent(Names.fold(name), _ -> new LinkedHashSet<>())
                        .add(name);
            }
        }

        private static Stream<String> beginningWith(String key) {
            return BY_KEY.tailMap(key, true).entrySet().stream()
                    .takeWhile(entry -> entry.getKey().startsWith(key))
                    .flatMap(entry -> entry.getValue().stream());
        }
    }

    private static final class Districts {
        private static final Set<String> KEYS = keys();

        private static Set<String> keys() {
            var keys = new HashSet<String>();
            Names.rows("districts.tsv", cell -> keys.add(district(cell[0], cell[COUNTRY], cell[REGION])));
            return Set.copyOf(keys);
        }
    }

    private Gazetteer() {}
}
