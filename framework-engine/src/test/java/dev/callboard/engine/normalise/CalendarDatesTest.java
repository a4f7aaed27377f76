package dev.callboard.engine.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarDatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-03-01",
                "1 March 2027",
                "March 1st, 2027",
                "01.03.27",
                "1/ 3/ 2027",
                "1-Mar-27",
                "3 févr. '27 ou 3 février 2027",
                "12 months from Q1 2027",
                "summer 2027"
            })
    void mayNameAYear(String text) {
        assertThat(CalendarDates.mayNameYear(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no digit",
                "12, 24 or 36 hours",
                "from 10 pm to 6 am",
                "around 60,000 loaves",
                "€40,000 - €50,000",
                "1 March",
                "24/7"
            })
    void namesNone(String text) {
        assertThat(CalendarDates.mayNameYear(text)).isFalse();
    }
}
