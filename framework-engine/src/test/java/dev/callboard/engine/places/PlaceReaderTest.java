package dev.callboard.engine.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaceReaderTest {
    @Test
    void readsCityAndRegion() {
        assertRead("Palo Alto, CA", "Palo Alto", "CA", "US");
        assertRead("New York, NY (HQ)", "New York", "NY", "US");
        assertRead("De-Witt, NY", "De-Witt", "NY", "US");
        assertRead("Berkeley, California", "Berkeley", "CA", "US");
        assertRead("London, Ontario", "London", "ON", "CA");
        assertRead("Austin TX", "Austin", "TX", "US");
        assertRead("Sydney NSW 2000", "Sydney", "NSW", "AU");
    }

    @Test
    void readsCityRegionAndCountry() {
        assertRead("Toronto, Ontario, Canada", "Toronto", "ON", "CA");
        assertRead("Toronto, Ontario, CA", "Toronto", "ON", "CA");
        assertRead("Ontario, CA", "Ontario", "CA", "US");
        assertRead("San Francisco, CA, USA", "San Francisco", "CA", "US");
        assertRead("Amsterdam, North Holland, Netherlands", "Amsterdam", "NH", "NL");
        assertRead("Prague, Prague, Czechia", "Prague", "10", "CZ");
        assertRead("Washington, D.C., United States", "Washington", "DC", "US");
    }

    @Test
    void readsCityAndCountry() {
        assertRead("London, UK", "London", null, "GB");
        assertRead("Berlin, Deutschland", "Berlin", null, "DE");
        assertRead("LILLEBONNE, , France", "LILLEBONNE", null, "FR");
        assertRead("Germany - Berlin", "Berlin", null, "DE");
        assertRead("Paris, United States", "Paris", null, "US");
    }

    @Test
    void readsARegionAndACountrysCode() {
        assertRead("Ontario, CAN", null, "ON", "CA");
        assertRead("Toronto, CAN", "Toronto", null, "CA");
    }

    @Test
    void leavesOutWhatIsLargerThanACountry() {
        assertRead("APAC - Singapore", "Singapore", null, "SG");
        assertRead("London, EMEA", "London", null, "GB");
        assertRead("India, Multiple Locations, Multiple Locations", null, null, "IN");
        assertRead("Remote-Friendly, United States", null, null, "US");
    }

    @Test
    void tellsSeveralCountriesFromAPlaceThatIsCalledLikeOne() {
        assertThat(PlaceReader.read("United States, Canada"))
                .extracting(PlaceReading::country)
                .containsExactly("US", "CA");
        assertThat(PlaceReader.read("Remote - Germany, Austria, Switzerland"))
                .extracting(PlaceReading::country)
                .containsExactly("DE", "AT", "CH");
        assertThat(PlaceReader.read("Remote (US), United States, Remote (Canada)"))
                .extracting(PlaceReading::country)
                .containsExactly("US", "CA");
        assertRead("Atlanta, Georgia, United States", "Atlanta", "GA", "US");
        assertRead("Luxembourg, Luxembourg", "Luxembourg", null, "LU");
        assertThat(PlaceReader.read("Georgia, United States")).hasSize(1);
        assertThat(PlaceReader.read("Lebanon, USA")).hasSize(1);
    }

    @Test
    void readsCodesBeforeTheCity() {
        assertRead("TX-Houston", "Houston", "TX", "US");
        assertRead("US-SC-Prosperity", "Prosperity", "SC", "US");
        assertRead("United States-Utah-Roy", "Roy", "UT", "US");
        assertRead("US, CA, Palo Alto", "Palo Alto", "CA", "US");
    }

    @Test
    void readsSeveralPlacesThatBeginWithTheirCodes() {
        assertThat(PlaceReader.read("US-San Francisco, US-New York"))
                .extracting(PlaceReading::text, PlaceReading::locality, PlaceReading::country)
                .containsExactly(
                        tuple("US-San Francisco", "San Francisco", "US"), tuple("US-New York", "New York", "US"));
        assertThat(PlaceReader.read("US-SF, US-NYC"))
                .extracting(PlaceReading::text, PlaceReading::country)
                .containsExactly(tuple("US-SF", "US"), tuple("US-NYC", "US"));
        assertThat(PlaceReader.read("US-SC-Prosperity, US-CA-Irvine, DE-Berlin"))
                .extracting(PlaceReading::locality, PlaceReading::region, PlaceReading::country)
                .containsExactly(
                        tuple("Prosperity", "SC", "US"), tuple("Irvine", "CA", "US"), tuple("Berlin", null, "DE"));
        assertThat(PlaceReader.read("TX-Houston, CA-Irvine"))
                .extracting(PlaceReading::locality)
                .containsExactly("Houston", "Irvine");
    }

    @Test
    void takesACodeForTheRegionOrCountryThatHasTheCity() {
        assertRead("Gary, IN", "Gary", "IN", "US");
        assertRead("Bengaluru, IN", "Bengaluru", null, "IN");
        assertRead("Perth, WA", "Perth", "WA", "AU");
        assertRead("Vancouver, WA", "Vancouver", "WA", "US");
        assertRead("Houma, LA", "Houma", "LA", "US");
        assertRead("Smalltown, LA", "Smalltown", "LA", "US");
        assertRead("Smalltown, CA", "Smalltown", "CA", "US");
        assertRead("Vientiane, LA", "Vientiane", null, "LA");
        assertRead("Toronto, CA", "Toronto", null, "CA");
    }

    @Test
    void tellsGeorgiaFromGeorgia() {
        assertRead("Tbilisi, Georgia", "Tbilisi", null, "GE");
        assertRead("Atlanta, Georgia", "Atlanta", "GA", "US");
        assertRead("Atlanta, Georgia, United States", "Atlanta", "GA", "US");
        assertRead("Georgia", null, null, null);
    }

    @Test
    void readsPartsOfCities() {
        assertRead("Praha – Libeň", "Praha", null, "CZ");
        assertRead("Praha 8 - Karlín", "Praha", null, "CZ");
        assertRead("Kreuzberg, Berlin, Germany", "Berlin", "BE", "DE");
    }

    @Test
    void readsAreasWithoutNamingACity() {
        assertRead("SF Bay Area, CA", null, "CA", "US");
        assertRead("Greater Boston Area", null, "MA", "US");
    }

    @Test
    void leavesOutPostcodesAndStreets() {
        assertRead("80331 München", "München", null, "DE");
        assertRead("D-80331 München", "München", null, "DE");
        assertRead("75008 Paris", "Paris", null, "FR");
        assertRead("1012 AB Amsterdam", "Amsterdam", null, "NL");
        assertRead("123 Main St, Suite 400, San Francisco, CA 94105", "San Francisco", "CA", "US");
    }

    @Test
    void guessesNothingFromAPostcodeAlone() {
        assertRead("94105", null, null, null);
    }

    @Test
    void leavesOutWaysOfWorking() {
        assertRead("Remote (US)", null, null, "US");
        assertRead("Remote (Canada)", null, null, "CA");
        assertRead("Berlin (on-site)", "Berlin", null, "DE");
        assertRead("Hybrid - London", "London", null, "GB");
        assertRead("Anywhere in the US", null, null, "US");
        assertRead("Berlin, Germany or Remote", "Berlin", null, "DE");
    }

    @Test
    void namesNoPlaceWhereTheTextNamesNone() {
        assertThat(List.of("Remote", "Anywhere", "Worldwide", "Multiple Locations", "3 Locations", "Various"))
                .allSatisfy(text -> assertThat(PlaceReader.read(text))
                        .singleElement()
                        .satisfies(reading -> assertThat(reading.nowhere()).isTrue())
                        .satisfies(reading -> assertThat(reading.hasParts()).isFalse())
                        .satisfies(reading -> assertThat(reading.text()).isEqualTo(text)));
    }

    @Test
    void takesNoCodeAloneForACountry() {
        assertThat(List.of("IN", "DE", "CA", "LA", "ME", "OR")).allSatisfy(text -> assertRead(text, null, null, null));
    }

    @Test
    void takesAnAmbiguousNameForNoCountry() {
        assertRead("Birmingham", "Birmingham", null, null);
        assertRead("Washington", null, null, null);
        assertRead("Ontario", null, null, null);
        assertRead("Vienne", null, null, null);
    }

    @Test
    void splitsAlternatives() {
        assertTexts("Berlin oder Hamburg", "Berlin", "Hamburg");
        assertTexts("London / Paris", "London", "Paris");
        assertTexts("Amsterdam or Utrecht", "Amsterdam", "Utrecht");
        assertTexts("Dublin | Cork", "Dublin", "Cork");
        assertTexts("New York, NY; Austin, TX", "New York, NY", "Austin, TX");
        assertTexts("New York, NY, Austin, TX", "New York, NY", "Austin, TX");
        assertTexts("Berlin, Munich, Hamburg", "Berlin", "Munich", "Hamburg");
        assertTexts("Locations: Berlin, Hamburg", "Berlin", "Hamburg");
        assertTexts("Remote - UK or Europe", "UK", "Europe");
        assertTexts("Munich, Germany / Vienna, Austria", "Munich, Germany", "Vienna, Austria");
    }

    @Test
    void splitsNoSingleName() {
        assertTexts("Palo Alto, California, United States", "Palo Alto, California, United States");
        assertTexts("Bosnia and Herzegovina", "Bosnia and Herzegovina");
        assertTexts("Frankfurt/Main", "Frankfurt/Main");
        assertTexts("New York, New York", "New York, New York");
    }

    @Test
    void saysHowTheCountryWasFound() {
        assertThat(PlaceReader.read("Brno").getFirst().steps()).containsExactly(Step.DOMINANT_CITY);
        assertThat(PlaceReader.read("Palo Alto, CA").getFirst().steps()).containsExactly(Step.COUNTRY_OF_REGION);
        assertThat(PlaceReader.read("Toronto, Ontario, Canada").getFirst().steps())
                .containsExactly(Step.REGION_CODE);
        assertThat(PlaceReader.read("London, UK").getFirst().steps()).isEmpty();
    }

    @Test
    void assertsNoCountryThatDoesNotHaveTheCity() {
        assertRead("Belgrade, United States", "Belgrade", null, null);
        assertThat(PlaceReader.read("Belgrade, United States").getFirst().contradiction())
                .isEqualTo(new PlaceReading.Contradiction("US", "RS"));
    }

    @Test
    void believesASmallCityInARegion() {
        assertRead("Belgrade, Montana, United States", "Belgrade", "MT", "US");
        assertRead("Belgrade, MT", "Belgrade", "MT", "US");
    }

    @Test
    void takesNoJobForATown() {
        assertRead("Software Engineer, CA", null, "CA", "US");
        assertRead("Sales, UK", null, null, "GB");
    }

    @Test
    void readsAddressesInParts() {
        assertThat(PlaceReader.of("Sacramento, CA, US", "Sacramento, CA", null, "US"))
                .singleElement()
                .satisfies(reading -> assertParts(reading, "Sacramento", "CA", "US"));
        assertThat(PlaceReader.of("Remote, US", "Remote", null, "US"))
                .singleElement()
                .satisfies(reading -> assertParts(reading, null, null, "US"));
        assertThat(PlaceReader.of("Reading, GB", "Reading", null, "GB"))
                .singleElement()
                .satisfies(reading -> assertParts(reading, "Reading", null, "GB"));
    }

    private static void assertRead(
            String text, @Nullable String locality, @Nullable String region, @Nullable String country) {
        assertThat(PlaceReader.read(text))
                .as(text)
                .singleElement()
                .satisfies(reading -> assertThat(reading.text()).isEqualTo(text))
                .satisfies(reading -> assertParts(reading, locality, region, country));
    }

    private static void assertParts(
            PlaceReading reading, @Nullable String locality, @Nullable String region, @Nullable String country) {
        assertThat(reading.locality() + " | " + reading.region() + " | " + reading.country())
                .as(reading.text())
                .isEqualTo(locality + " | " + region + " | " + country);
    }

    private static void assertTexts(String text, String... places) {
        assertThat(PlaceReader.read(text))
                .as(text)
                .extracting(PlaceReading::text)
                .containsExactly(places);
    }
}
