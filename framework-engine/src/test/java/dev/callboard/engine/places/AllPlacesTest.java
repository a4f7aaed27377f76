package dev.callboard.engine.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// What holds for every place, and for every text.
class AllPlacesTest {
    private static final int LARGE = 300_000;
    private static final List<String> WORDS = List.of(
            "Berlin",
            "New York",
            "CA",
            "Georgia",
            "Remote",
            "(US)",
            "(HQ)",
            ",",
            " - ",
            " / ",
            "; ",
            "|",
            " or ",
            "and",
            "94105",
            "D-80331",
            "Praha 8",
            "Greater",
            "Area",
            "Nice",
            "the",
            "in",
            "UK",
            "DE-",
            "US-",
            ":",
            "(",
            ")",
            "–",
            "Löhne",
            "東京",
            "\n",
            "·",
            "12",
            "O'Fallon",
            "St.",
            "Main St");

    @Test
    void everyLargeCityIsInItsCountryWhereThatIsStated() {
        var wrong = new ArrayList<String>();
        for (String[] city : cities()) {
            String country = city[1];
            PlaceReading reading = PlaceReader.of(city[0] + ", " + country, city[0], null, country)
                    .getFirst();
            if (!country.equals(reading.country()) || !Sameness.ofCities(city[0], String.valueOf(reading.locality()))) {
                wrong.add(city[0] + ", " + country + ": " + reading);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void noCityIsFoundInACountryWithoutOneOfThatName() {
        var wrong = new ArrayList<String>();
        for (String[] city : cities()) {
            PlaceReading reading = PlaceReader.read(city[0]).getFirst();
            String country = reading.country();
            if (country != null
                    && reading.locality() != null
                    && Gazetteer.cities(city[0]).stream()
                            .noneMatch(known -> known.country().equals(country))) {
                wrong.add(city[0] + ": " + reading);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRegionOfTheUnitedStatesIsFoundBehindATown() {
        var wrong = new ArrayList<String>();
        Names.rows("regions.tsv", cell -> {
            if (cell[0].equals("US") && !List.of("DE", "IN").contains(cell[1])) {
                PlaceReading reading = PlaceReader.read("Smalltown, " + cell[1]).getFirst();
                if (!cell[1].equals(reading.region()) || !"US".equals(reading.country())) {
                    wrong.add(cell[1] + ": " + reading);
                }
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyTextIsReadInShortTime() {
        var random = new Random(42);
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 5_000; i++) {
                var text = new StringBuilder();
                for (int word = random.nextInt(12); word >= 0; word--) {
                    text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextBoolean() ? " " : "");
                }
                assertThat(PlaceReader.read(text.toString()))
                        .as(text.toString())
                        .isNotEmpty();
            }
        });
    }

    @Test
    void theWordsOfTheSourceAreKept() {
        assertThat(List.of("Anywhere", "Hintertupfing", " Berlin (on-site) ", "Remote (US)"))
                .allSatisfy(text -> assertThat(PlaceReader.read(text))
                        .extracting(PlaceReading::text)
                        .containsExactly(text.strip()));
    }

    private static List<String[]> cities() {
        var cities = new ArrayList<String[]>();
        Names.rows("cities.tsv", cell -> {
            if (Integer.parseInt(cell[3]) >= LARGE) {
                cities.add(cell);
            }
        });
        return cities;
    }
}
