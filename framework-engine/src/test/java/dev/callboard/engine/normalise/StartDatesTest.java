package dev.callboard.engine.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.Basis;
import dev.callboard.api.posting.DateInterval;
import dev.callboard.api.posting.Evidence;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.RawPlace;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.posting.Unknown;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartDatesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final URI PAGE = URI.create("https://mill.example/jobs/7");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "January 2027; 2027-01-01; 2027-01-31",
                "1. September 2027; 2027-09-01; 2027-09-01",
                "01.09.2027; 2027-09-01; 2027-09-01",
                "May/June 2027; 2027-05-01; 2027-06-30",
                "mars ou avril 2027; 2027-03-01; 2027-04-30",
                "Q1 2027; 2027-01-01; 2027-03-31",
                "2027; 2027-01-01; 2027-12-31",
                "od ledna 2027; 2027-01-01; 2027-01-31"
            })
    void readsAField(String field, LocalDate earliest, LocalDate latest) {
        assertThat(posting(raw("Cook", "Soup.").startDate(at(field))).startDate())
                .isEqualTo(DateInterval.between(earliest, latest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASAP",
                "ab sofort",
                "Dès que possible",
                "Inmediata",
                "per direct",
                "ihned",
                "od zaraz",
                "Immediately or 1 March 2027",
                "Now"
            })
    void namesNoDayForAsSoonAsPossible(String field) {
        JobPosting posting = posting(raw("Cook", "Soup.").startDate(at(field)));

        assertThat(posting.startDate()).isNull();
        assertThat(posting.findings().unknown()).containsEntry("startDate", Unknown.AMBIGUOUS);
        assertThat(posting.findings().evidence().get("startDate"))
                .containsExactly(new Evidence("ld:/x", field, Basis.DERIVED, "immediate-start"));
    }

    @ParameterizedTest
    @CsvSource({
        "Cook Intern (Summer 2027), US, 2027-05-01, 2027-09-30",
        "Cook Intern - 2027 Summer, DE, 2027-05-01, 2027-09-30",
        "Fall 2027 Co-op Cook, CA, 2027-08-01, 2027-12-31",
        "Stage cuisine – printemps 2027, FR, 2027-01-01, 2027-06-30",
        "Praktikum Küche Winter 2026/27, DE, 2026-10-01, 2027-03-31",
        "Cook Intern (Summer 2027), AU, 2027-01-01, 2027-12-31",
        "Cook Intern (Summer 2026/27), NZ, 2026-01-01, 2027-12-31",
        "Cook Intern (Summer 2027), , 2027-01-01, 2027-12-31",
        "Cook Intern - 2027 Start, US, 2027-01-01, 2027-12-31",
        "Ausbildung zum Koch ab 01.09.2027, DE, 2027-09-01, 2027-09-01",
        "'Cook, starting January 2027', GB, 2027-01-01, 2027-01-31"
    })
    void readsTheTitle(String title, String country, LocalDate earliest, LocalDate latest) {
        RawPostingBuilder raw = raw(title, "Soup.");
        if (country != null) {
            raw.jobLocation(new RawPlace(null, null, null, at(country), null, null));
        }

        assertThat(posting(raw).startDate()).isEqualTo(DateInterval.between(earliest, latest));
    }

    @Test
    void saysThatASeasonIsInferred() {
        JobPosting posting = posting(raw("Cook Intern (Summer 2027)", "Soup.")
                .jobLocation(new RawPlace(null, null, null, at("US"), null, null)));

        assertThat(posting.findings().evidence().get("startDate"))
                .containsExactly(
                        new Evidence("ld:/x", "Cook Intern (Summer 2027)", Basis.INFERRED, "season-of-country"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The internship lasts 12 weeks, starting around May/June 2027 and ending in August.; 2027-05-01;"
                        + " 2027-06-30",
                "The position starts on 1 March 2027.; 2027-03-01; 2027-03-01",
                "You are available to start in January 2027.; 2027-01-01; 2027-01-31",
                "Start date: 15 February 2027; 2027-02-15; 2027-02-15",
                "Zum 01.03.2027 suchen wir einen Koch.; 2027-03-01; 2027-03-01",
                "Die Stelle ist zu besetzen ab dem 1. März 2027.; 2027-03-01; 2027-03-01",
                "Poste à pourvoir à partir de septembre 2027.; 2027-09-01; 2027-09-30",
                "Fecha de inicio: enero de 2027; 2027-01-01; 2027-01-31",
                "Ingangsdatum: 1 maart 2027; 2027-03-01; 2027-03-01",
                "Nástup: od 1. září 2027; 2027-09-01; 2027-09-01",
                "Data rozpoczęcia: 1 marca 2027; 2027-03-01; 2027-03-01"
            })
    void readsASentence(String sentence, LocalDate earliest, LocalDate latest) {
        assertThat(posting(raw("Cook", sentence)).startDate()).isEqualTo(DateInterval.between(earliest, latest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Applications will be reviewed starting January 2027.",
                "We have been cooking since starting in May 2015 and were founded then.",
                "You graduate in Spring 2027.",
                "Ab 2027 gibt es bei uns mehr Urlaub.",
                "The role starts with a training of 12 weeks.",
                "Earliest starting in January."
            })
    void takesNoOtherBeginningForIt(String sentence) {
        assertThat(posting(raw("Cook", sentence)).startDate()).isNull();
    }

    @Test
    void takesASeasonInTheTitleOfAnyOtherJobForNothing() {
        assertThat(posting(raw("Manager, Summer 2027 Campaign", "Soup.")).startDate())
                .isNull();
    }

    private static RawPostingBuilder raw(String title, String text) {
        return RawPosting.builder("ld").title(at(title)).description(at("<p>" + text + "</p>"));
    }

    private static Stated at(String text) {
        return new Stated(text, "ld:/x");
    }

    private static JobPosting posting(RawPostingBuilder raw) {
        return switch (new Normaliser()
                .normalise(raw.build(), new Source("mill", "generic", "1", PAGE, PAGE, NOW, null))) {
            case Normalised.Posting(JobPosting posting) -> posting;
            case Normalised.TooLittle(String reason) -> throw new AssertionError(reason);
        };
    }
}
