package dev.callboard.engine.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GazetteerTest {
    @Test
    void knowsTheLargestCityOfAName() {
        assertThat(Gazetteer.cities("Belgrade").getFirst().country()).isEqualTo("RS");
        assertThat(Gazetteer.cities("Springfield")).hasSizeGreaterThan(3);
    }

    @Test
    void knowsCitiesInOtherLanguages() {
        assertThat(List.of("München", "Munich", "Muenchen", "MUNCHEN"))
                .allSatisfy(name -> assertThat(Gazetteer.dominant(name))
                        .hasValueSatisfying(
                                city -> assertThat(city.country() + city.name()).isEqualTo("DEMunich")));
        assertThat(List.of("Praha", "Wien", "Warszawa", "Genève", "Lisboa", "Roma", "Milano", "Köln", "Zürich"))
                .allSatisfy(name -> assertThat(Gazetteer.dominant(name)).isPresent());
    }

    @Test
    void foldsSaintsAndTheWordCity() {
        assertThat(Gazetteer.cities("St. Louis")).isEqualTo(Gazetteer.cities("saint louis"));
        assertThat(Gazetteer.cities("St. Louis").getFirst().region()).isEqualTo("MO");
        assertThat(Gazetteer.dominant("New York City")).isEqualTo(Gazetteer.dominant("New York"));
    }

    @Test
    void takesNoCityOfSeveralOfSimilarSize() {
        assertThat(Gazetteer.dominant("Birmingham")).isEmpty();
        assertThat(Gazetteer.dominant("Cambridge")).isEmpty();
    }

    @Test
    void tellsNamesOfCitiesFromOrdinaryWords() {
        assertThat(List.of("Birmingham", "Rendsburg", "Venlo")).allMatch(Gazetteer::isCityName);
        assertThat(List.of("Mobile", "Enterprise", "Marketing", "berlin", "Nowhere at all"))
                .noneMatch(Gazetteer::isCityName);
    }

    @Test
    void findsPlaces() {
        assertThat(List.of(
                        "SF Bay Area, CA",
                        "Toronto, Ontario, Canada",
                        "Remote (US)",
                        "Praha – Libeň",
                        "Berlin, Germany",
                        "London or Paris",
                        "Palo Alto",
                        "Brno",
                        "De-Witt, NY",
                        "New York, NY (HQ)",
                        "Remote - UK or Europe",
                        "California",
                        "United Kingdom",
                        "Amsterdam, North Holland, Netherlands",
                        "TX-Houston",
                        "Bangkok, Bangkok, Thailand",
                        "Manila, Metro Manila, Philippines",
                        "Nairobi, Nairobi County, Kenya",
                        "Lange Nieuwstraat 30, 3311 AP Dordrecht, Nederland"))
                .allSatisfy(text -> assertThat(Gazetteer.isPlace(text)).as(text).isTrue());
    }

    @Test
    void findsNoPlacesInOtherWords() {
        assertThat(List.of(
                        "Engineering",
                        "Reading",
                        "Mobile",
                        "Nice to have",
                        "Remote",
                        "Sales, UK and more",
                        "IN",
                        "OR",
                        "Full-time",
                        "Software Engineer, CA",
                        "Georgia",
                        "Berlin Marketing",
                        "Most",
                        "Apply now",
                        "No",
                        "Remote: No",
                        "CAD (C$)",
                        "CF-103 / 8b90",
                        "Engineering, Santa Clara, California, United States",
                        "Engineering, Bangkok, Thailand",
                        "Junior developer jobs in New York, NY",
                        "You can work from Remote, United Kingdom",
                        ""))
                .allSatisfy(text -> assertThat(Gazetteer.isPlace(text)).as(text).isFalse());
    }
}
