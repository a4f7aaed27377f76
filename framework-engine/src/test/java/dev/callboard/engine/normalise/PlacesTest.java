package dev.callboard.engine.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.Basis;
import dev.callboard.api.posting.Conflict;
import dev.callboard.api.posting.Evidence;
import dev.callboard.api.posting.Findings;
import dev.callboard.api.posting.Place;
import dev.callboard.api.posting.RawPlace;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.posting.Unknown;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private final Notebook notebook = new Notebook();

    @Test
    void infersTheCountryOfAWellKnownCity() {
        List<Place> places = read(source("ld:", "Brno"));

        assertThat(places).containsExactly(new Place("Brno", "Brno", null, "CZ", null, null));
        assertThat(evidence())
                .containsExactly(
                        new Evidence("ld:/0", "Brno", Basis.STATED, null),
                        new Evidence("ld:/0", "Brno", Basis.INFERRED, "dominant-city"));
    }

    @Test
    void derivesTheCodeOfARegion() {
        List<Place> places = read(source(new RawPlace(
                null, ld("/l", "Santa Clara"), ld("/r", "California"), ld("/c", "United States"), null, null)));

        assertThat(places)
                .containsExactly(
                        new Place("Santa Clara, California, United States", "Santa Clara", "CA", "US", null, null));
        assertThat(evidence()).extracting(Evidence::rule).contains("region-code");
    }

    @Test
    void keepsBothCountriesOfAContradiction() {
        List<Place> places = read(source("text:31-53", "Belgrade, United States"));

        assertThat(places).containsExactly(new Place("Belgrade, United States", "Belgrade", null, null, null, null));
        assertThat(findings().conflicts())
                .containsExactly(new Conflict(
                        "jobLocations",
                        List.of(
                                new Conflict.Claim("US", "text:31-53/0"),
                                new Conflict.Claim("RS", "rule:dominant-city")),
                        "country-of-city"));
    }

    @Test
    void findsTheContradictionInTheCountryOfAnAddress() {
        List<Place> places = read(source(new RawPlace(null, ld("/l", "Belgrade"), null, ld("/c", "US"), null, null)));

        assertThat(places).containsExactly(new Place("Belgrade, US", "Belgrade", null, null, null, null));
        assertThat(findings().conflicts().getFirst().claims()).contains(new Conflict.Claim("US", "ld:/c"));
    }

    @Test
    void readsATextInTheCountryBesideIt() {
        assertThat(read(source(inCountry("Chicago, IL", "US"))))
                .containsExactly(new Place("Chicago, IL", "Chicago", "IL", "US", null, null));
        assertThat(read(source(inCountry("Springfield", "US"))))
                .containsExactly(new Place("Springfield", "Springfield", null, "US", null, null));
    }

    @Test
    void takesNoOtherTextBesideACountryForAPlace() {
        assertThat(read(source(inCountry("Headquarters", "US"))))
                .containsExactly(new Place("US", null, null, "US", null, null));
    }

    @Test
    void keepsBothCountriesOfATextAndWhatStandsBesideIt() {
        assertThat(read(source(inCountry("Munich, Germany", "US"))))
                .containsExactly(new Place("Munich, Germany", "Munich", null, null, null, null));
        assertThat(findings().conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.claims())
                        .extracting(Conflict.Claim::value)
                        .containsExactly("US", "DE"));
    }

    @Test
    void keepsCoordinatesButNotThoseOfNowhere() {
        RawPlace there =
                new RawPlace(null, ld("/l", "Cork"), null, ld("/c", "IE"), ld("/y", "51.9"), ld("/x", "-8.47"));
        RawPlace nowhere = new RawPlace(null, ld("/l", "Limerick"), null, ld("/c", "IE"), ld("/y", "0"), ld("/x", "0"));

        assertThat(read(source(there, nowhere)))
                .containsExactly(
                        new Place("Cork, IE", "Cork", null, "IE", 51.9, -8.47),
                        new Place("Limerick, IE", "Limerick", null, "IE", null, null));
        assertThat(evidence()).extracting(Evidence::where).contains("ld:/y", "ld:/x");
    }

    @Test
    void keepsAnywhereOnlyWhereNothingElseIsStated() {
        assertThat(read(source("ld:", "Anywhere")))
                .containsExactly(new Place("Anywhere", null, null, null, null, null));
        assertThat(read(source("ld:", "Anywhere", "Brno")))
                .extracting(Place::text)
                .containsExactly("Brno");
        assertThat(read(source("ld:", "Remote"), source("css:p", "Brno")))
                .extracting(Place::text)
                .containsExactly("Brno");
    }

    @Test
    void takesTheFullerListOfALaterSource() {
        List<Place> places = read(source("ld:", "New York, NY"), source("state:", "New York, NY (HQ)", "Remote (US)"));

        assertThat(places).extracting(Place::text).containsExactly("New York, NY (HQ)", "Remote (US)");
        assertThat(evidence()).extracting(Evidence::where).contains("ld:/0", "state:/0", "state:/1");
        assertThat(findings().conflicts()).isEmpty();
    }

    @Test
    void takesNoFullerListFromWordsOnThePage() {
        assertThat(read(source("ld:", "New York, NY"), source("text:", "New York, NY", "Berlin")))
                .extracting(Place::text)
                .containsExactly("New York, NY");
    }

    @Test
    void fillsInTheCityFromWordsOnThePage() {
        assertThat(read(source("ld:", "United Kingdom"), source("css:", "London, United Kingdom")))
                .containsExactly(new Place("London, United Kingdom", "London", null, "GB", null, null));
        assertThat(read(source("ld:", "United Kingdom"), source("css:", "Paris, France")))
                .extracting(Place::text)
                .containsExactly("United Kingdom");
    }

    @Test
    void keepsTheFirstOfSourcesThatDisagree() {
        List<Place> places = read(source("ld:", "Berlin, Germany"), source("microdata:", "Munich, Germany"));

        assertThat(places).extracting(Place::locality).containsExactly("Berlin");
        assertThat(findings().conflicts())
                .containsExactly(new Conflict(
                        "jobLocations",
                        List.of(
                                new Conflict.Claim("Berlin, Germany", "ld:/0"),
                                new Conflict.Claim("Munich, Germany", "microdata:/0")),
                        "sources-disagree"));
    }

    @Test
    void findsNoDisagreementInTwoNamesOfOneCity() {
        read(source("ld:", "Praha"), source("microdata:", "Prague, Czechia"));

        assertThat(findings().conflicts()).isEmpty();
    }

    @Test
    void takesALongListOfCountriesForThoseOfApplicants() {
        String[] countries = {"FR", "DE", "ES", "IT", "PT", "NL", "BE", "AT", "CH", "AN", "IE"};
        RawPosting posting = source(IntStream.range(0, countries.length)
                .mapToObj(i -> new RawPlace(null, null, null, ld("/" + i, countries[i]), null, null))
                .toArray(RawPlace[]::new));

        assertThat(read(posting)).isEmpty();
        assertThat(findings().unknown()).containsEntry("jobLocations", Unknown.NOT_STATED);
        assertThat(places(posting).read("applicantLocations", RawPosting::applicantLocations))
                .extracting(Place::country)
                .contains("FR", "IE")
                .hasSize(countries.length);
        assertThat(findings().evidence().get("applicantLocations"))
                .extracting(Evidence::rule)
                .containsOnly("countries-are-for-applicants");
    }

    @Test
    void keepsPlacesItDoesNotKnow() {
        assertThat(read(source("ld:", "Hintertupfing")))
                .containsExactly(new Place("Hintertupfing", null, null, null, null, null));
    }

    @Test
    void readsNoPlaceFromAPlaceholder() {
        assertThat(read(source("ld:", "N/A"))).isEmpty();
        assertThat(findings().unknown()).containsEntry("jobLocations", Unknown.UNREADABLE);
    }

    private List<Place> read(RawPosting... sources) {
        return places(sources).read("jobLocations", RawPosting::jobLocations);
    }

    private Places places(RawPosting... sources) {
        return new Places(List.of(sources), notebook, null);
    }

    private Findings findings() {
        return notebook.findings(List.of(), List.of());
    }

    private List<Evidence> evidence() {
        return List.copyOf(findings().evidence().get("jobLocations"));
    }

    private static RawPosting source(String where, String... texts) {
        return source(IntStream.range(0, texts.length)
                .mapToObj(i -> RawPlace.text(new Stated(texts[i], where + "/" + i)))
                .toArray(RawPlace[]::new));
    }

    private static RawPosting source(RawPlace... places) {
        RawPostingBuilder posting = RawPosting.builder("test");
        List.of(places).forEach(posting::jobLocation);
        return posting.build();
    }

    private static RawPlace inCountry(String text, String country) {
        return new RawPlace(ld("/text", text), null, null, ld("/country", country), null, null);
    }

    private static Stated ld(String pointer, String text) {
        return new Stated(text, "ld:" + pointer);
    }
}
