package dev.callboard.engine.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegionsTest {
    @Test
    void knowsARegionByNameAndCode() {
        assertThat(Regions.in("US", "California")).map(Region::code).contains("CA");
        assertThat(Regions.in("US", "ca")).map(Region::code).contains("CA");
        assertThat(Regions.in("US", "US-CA")).map(Region::code).contains("CA");
        assertThat(Regions.in("DE", "Bavaria")).map(Region::code).contains("BY");
        assertThat(Regions.in("DE", "Bayern")).map(Region::code).contains("BY");
        assertThat(Regions.in("GB", "Scotland")).map(Region::code).contains("SCT");
    }

    @Test
    void knowsNoRegionOfAnotherCountry() {
        assertThat(Regions.in("CA", "California")).isEmpty();
        assertThat(Regions.in("FR", "Texas")).isEmpty();
    }
}
