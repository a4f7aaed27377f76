package dev.callboard.engine.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmploymentWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        Full-time;FULL_TIME
        CDI - Temps plein;FULL_TIME
        CDI temps plein;FULL_TIME
        Temporary, Part-time;PART_TIME TEMPORARY
        Teilzeit (20 Std./Woche), befristet auf 2 Jahre;PART_TIME TEMPORARY
        Contrato indefinido, jornada completa;FULL_TIME
        Umowa o pracę, pełny etat;FULL_TIME
        Plný úvazek, pracovní smlouva na dobu neurčitou;FULL_TIME
        Fixed term until 31 March 2028;TEMPORARY
        CDD de 6 mois;TEMPORARY
        Part time 25 ore settimanali;PART_TIME
        Full-time, fixed-term for 3 years;FULL_TIME TEMPORARY
        Term - Not to exceed 13 months;TEMPORARY
        """)
    void namesTheKindsThatStandSideBySide(String text, String kinds) {
        assertThat(EmploymentWords.areAll(text)).isTrue();
        assertThat(EmploymentWords.types(text).stream().map(Enum::name).collect(Collectors.joining(" ")))
                .isEqualTo(kinds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Permanent or partner",
                "Berlin, Germany",
                "Full-time, Berlin",
                "Werkstudent, 15-20 Std., 14 €/h",
                "2 days"
            })
    void takesNothingElseForAKind(String text) {
        assertThat(EmploymentWords.areAll(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        Full-time, Berlin;Full-time
        Berlin, in Vollzeit;in Vollzeit
        Full, stack, team;''
        Permanent, Berlin;''
        """)
    void findsAKindBesideOtherThings(String text, String kind) {
        assertThat(String.join("", EmploymentWords.beside(text))).isEqualTo(kind);
    }
}
