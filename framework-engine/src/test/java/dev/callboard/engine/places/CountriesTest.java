package dev.callboard.engine.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CountriesTest {
    @Test
    void knowsCodesWhereACountryIsMeant() {
        assertThat(Countries.code("us")).contains("US");
        assertThat(Countries.code("DEU")).contains("DE");
        assertThat(Countries.code("IN")).contains("IN");
    }

    @Test
    void takesOnlyAFewShortNamesForCountriesElsewhere() {
        assertThat(List.of("IN", "DE", "CA", "LA", "ME", "OR", "us", "uk"))
                .allSatisfy(text -> assertThat(Countries.named(text)).as(text).isEmpty());
        assertThat(Countries.named("US")).contains("US");
        assertThat(Countries.named("U.K.")).contains("GB");
        assertThat(Countries.named("UAE")).contains("AE");
    }

    @Test
    void knowsNamesInSeveralLanguages() {
        assertThat(List.of("Germany", "Deutschland", "Allemagne", "Alemania", "Duitsland", "Německo", "Niemcy"))
                .allSatisfy(name -> assertThat(Countries.named(name)).as(name).contains("DE"));
        assertThat(Countries.named("Österreich")).contains("AT");
        assertThat(Countries.named("Holland")).contains("NL");
        assertThat(Countries.named("Türkiye")).contains("TR");
        assertThat(Countries.named("Korea")).contains("KR");
        assertThat(Countries.named("Czech Republic")).isEqualTo(Countries.named("Česko"));
        assertThat(Countries.named("United States of America")).contains("US");
    }
}
