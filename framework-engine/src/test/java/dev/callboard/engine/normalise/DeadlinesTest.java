package dev.callboard.engine.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.DateInterval;
import dev.callboard.engine.lexicon.Fold;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Last days that only a sentence of the text names.
class DeadlinesTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        Please apply by December 15, 2026.;2026-12-15
        Closing date for applications is 31st March 2027.;2027-03-31
        The closing date for applications is 23:59 on Thursday 10 December 2026.;2026-12-10
        Send your CV to jobs@globex.example by December 30, 2026.;2026-12-30
        Applications close on Monday, 7 December 2026;2026-12-07
        Bitte senden Sie Ihre Bewerbung bis zum 15. Januar 2027 an uns.;2027-01-15
        Bewerbungsfrist: 31.01.2027;2027-01-31
        Merci d'envoyer votre candidature avant le 20 décembre 2026.;2026-12-20
        Envía tu CV a rrhh@globex.example antes del 10 de enero de 2027.;2027-01-10
        Solliciteer uiterlijk 11 december 2026!;2026-12-11
        Životopisy posílejte do 15. 1. 2027.;2027-01-15
        Oferta ważna do 30.11.2026;2026-11-30
        Bewirb dich bis 31.01.2027 unter ausbildung@globex.example.;2027-01-31
        Envie o seu CV para rh@globex.example até 15 de janeiro de 2027.;2027-01-15
        Inviare il curriculum a lavoro@globex.example entro il 15/12/2026.;2026-12-15
        """)
    void readsTheLastDayToApply(String sentence, LocalDate day) {
        assertThat(read(sentence)).map(DateInterval::date).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Interviews will be held by 12 January 2027.",
                "Apply if you graduate by 1 June 2027.",
                "Apply before the end of the year 2026.",
                "Applicants must be available by May 4, 2027.",
                "We closed our Series A on 4 May 2026.",
                "Apply by Friday."
            })
    void takesNoOtherDayForIt(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    private static Optional<DateInterval> read(String sentence) {
        var line = new Prose.Line(sentence, Fold.fold(sentence), "", "");
        var dates = new Dates(new Moment(Instant.parse("2026-11-20T12:00:00Z"), "en", Set.of(), "Cook"));
        return new Deadlines(dates)
                .read(new Prose(List.of(line), "ld:/description"))
                .flatMap(reading -> switch (reading) {
                    case Reading.Understood<DateInterval> understood -> Optional.of(understood.value());
                    case Reading.Ambiguous<DateInterval> ambiguous -> Optional.empty();
                    case Reading.Unreadable<DateInterval> unreadable -> Optional.empty();
                });
    }
}
