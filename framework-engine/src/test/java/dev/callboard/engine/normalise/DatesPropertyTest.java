package dev.callboard.engine.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.DateInterval;
import dev.callboard.api.posting.Stated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DatesPropertyTest {
    private static final long FIRST_SECOND = 820_454_400;
    private static final long LAST_SECOND = 2_240_524_800L;

    @Property
    void readsADayBackInEveryWriting(@ForAll("days") LocalDate day, @ForAll("writings") DateTimeFormatter writing) {
        String text = writing.format(day);

        assertThat(dates(Instant.EPOCH).ahead(words(text)))
                .as(text)
                .isEqualTo(Reading.stated(DateInterval.on(day), words(text)));
    }

    @Property
    void readsNothingAsPastThatLiesAhead(
            @ForAll("days") LocalDate day,
            @ForAll("writings") DateTimeFormatter writing,
            @ForAll("captures") Instant capture) {
        LocalDate today = day(capture);

        switch (dates(capture).past(words(writing.format(day)))) {
            case Reading.Understood<DateInterval> read ->
                assertThat(read.value().earliest()).isBeforeOrEqualTo(today.plusDays(1));
            case Reading.Unreadable<DateInterval> _ -> assertThat(day).isAfter(today.plusDays(1));
            case Reading.Ambiguous<DateInterval> read -> throw new AssertionError(read);
        }
    }

    @Property
    void countsDaysBackFromTheCapture(
            @ForAll @IntRange(max = 999) int count,
            @ForAll("phrases") String phrase,
            @ForAll("captures") Instant capture) {
        LocalDate then = day(capture.minus(count, ChronoUnit.DAYS));

        assertThat(dates(capture).ahead(words(phrase.replace("#", "" + count))))
                .isInstanceOfSatisfying(
                        Reading.Understood.class,
                        read -> assertThat(read.value())
                                .isInstanceOfSatisfying(
                                        DateInterval.class,
                                        interval ->
                                                assertThat(then).isBetween(interval.earliest(), interval.latest())));
    }

    @Property
    void neverFailsOnAnyText(@ForAll String text, @ForAll("captures") Instant capture) {
        assertThat(dates(capture).past(words(text)).words().text()).isEqualTo(text);
    }

    @Property
    void neverFailsOnAnyNumbers(@ForAll("numbers") String text, @ForAll("captures") Instant capture) {
        assertThat(dates(capture).past(words(text)).words().text()).isEqualTo(text);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1996, 1, 1).toEpochDay(),
                        LocalDate.of(2040, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Instant> captures() {
        return Arbitraries.longs().between(FIRST_SECOND, LAST_SECOND).map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<DateTimeFormatter> writings() {
        Arbitrary<DateTimeFormatter> american = Arbitraries.of("MMM d, yyyy", "MMMM d, yyyy", "MMM d yyyy")
                .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
        Arbitrary<DateTimeFormatter> local = Arbitraries.of("en", "de", "fr", "es", "nl", "cs", "pl")
                .map(language -> DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag(language)));
        return Arbitraries.oneOf(Arbitraries.just(DateTimeFormatter.ISO_LOCAL_DATE), american, local);
    }

    @Provide
    Arbitrary<String> phrases() {
        return Arbitraries.of(
                "# days ago",
                "Posted # days ago",
                "#d ago",
                "vor # Tagen",
                "il y a # jours",
                "hace # días",
                "# dagen geleden",
                "před # dny",
                "# dni temu");
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings().withChars("0123456789-/. ago,dmhTZ:+").ofMaxLength(24);
    }

    private static Dates dates(Instant capture) {
        return new Dates(new Moment(capture, "en", Set.of(), ""));
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Stated words(String text) {
        return new Stated(text, "css:time");
    }
}
