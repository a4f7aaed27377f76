package dev.callboard.engine.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.RawPlace;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.api.posting.RawSalary;
import dev.callboard.api.posting.Salary;
import dev.callboard.api.posting.Stated;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class SalariesPropertyTest {
    private static final URI PAGE = URI.create("https://jobs.example/jobs/7");

    /// A range of pay, in whole thousands.
    record Range(int min, int max) {}

    /// A way to write a range.
    ///
    /// @param thousands between groups of three digits, or `k` where thousands are not written out
    /// @param currency that it names, or null
    record Writing(
            String pattern, String thousands, @Nullable String currency) {
        String of(Range range) {
            return pattern.replace("MIN", number(range.min())).replace("MAX", number(range.max()));
        }

        private String number(int amount) {
            return thousands.equals("k")
                    ? amount / 1_000 + "k"
                    : String.format(Locale.ROOT, "%,d", amount).replace(",", thousands);
        }
    }

    @Property
    void readsARangeOfAFieldBack(@ForAll("ranges") Range range, @ForAll("writings") Writing writing) {
        Salary salary = salary(cook().baseSalary(RawSalary.text(words(writing.of(range)))));

        assertThat(salary.minValue()).isEqualByComparingTo(BigDecimal.valueOf(range.min()));
        assertThat(salary.maxValue()).isEqualByComparingTo(BigDecimal.valueOf(range.max()));
        assertThat(salary.currency()).isEqualTo(writing.currency());
    }

    @Property
    void readsARangeOfASentenceBack(@ForAll("ranges") Range range, @ForAll("writings") Writing writing) {
        Salary salary = salary(cook().description(words("The base salary is " + writing.of(range) + ".")));

        assertThat(salary.minValue()).isEqualByComparingTo(BigDecimal.valueOf(range.min()));
        assertThat(salary.maxValue()).isEqualByComparingTo(BigDecimal.valueOf(range.max()));
        assertThat(salary.currency()).isEqualTo(writing.currency());
    }

    @Property
    void leavesADollarToTheCountry(@ForAll("ranges") Range range, @ForAll("countries") String country) {
        String text = new Writing("$MIN - $MAX", ",", null).of(range);
        RawPostingBuilder raw = cook().baseSalary(RawSalary.text(words(text)))
                .jobLocation(new RawPlace(null, null, null, words(country), null, null));

        assertThat(salary(raw).currency())
                .isEqualTo(
                        switch (country) {
                            case "US" -> "USD";
                            case "CA" -> "CAD";
                            case "AU" -> "AUD";
                            default -> null;
                        });
    }

    @Property
    void neverFailsOnAnyText(@ForAll("texts") String text) {
        Object read = new Normaliser()
                .normalise(
                        cook().baseSalary(RawSalary.text(words(text)))
                                .description(words("Pay: " + text))
                                .build(),
                        source());

        assertThat(read).isInstanceOf(Normalised.Posting.class);
    }

    @Provide
    Arbitrary<Range> ranges() {
        Arbitrary<Integer> thousands = Arbitraries.integers().between(15, 1_000);
        return Combinators.combine(thousands, thousands)
                .as((a, b) -> new Range(Math.min(a, b) * 1_000, Math.max(a, b) * 1_000))
                .filter(range -> range.min() < range.max() && range.max() <= range.min() * 10L);
    }

    @Provide
    Arbitrary<Writing> writings() {
        return Arbitraries.of(
                new Writing("$MIN - $MAX USD per year", ",", "USD"),
                new Writing("USD MIN to MAX a year", ",", "USD"),
                new Writing("US$MIN–US$MAX per year", "k", "USD"),
                new Writing("MIN–MAX per year", "k", null),
                new Writing("$MIN to $MAX annually", ",", null),
                new Writing("€MIN – €MAX per year", ".", "EUR"),
                new Writing("MIN - MAX € pro Jahr", ".", "EUR"),
                new Writing("EUR MIN-MAX per annum", " ", "EUR"),
                new Writing("£MIN - £MAX per annum", ",", "GBP"),
                new Writing("£MIN–£MAX a year", "k", "GBP"),
                new Writing("between GBP MIN and GBP MAX per year", ",", "GBP"));
    }

    @Provide
    Arbitrary<String> countries() {
        return Arbitraries.of("US", "CA", "AU", "DE", "GB", "FR");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("0123456789.,-–+ $€£kKM/per yearUSDtoup\u00a0'")
                .ofMaxLength(60);
    }

    private static RawPostingBuilder cook() {
        return RawPosting.builder("ld").title(words("Cook")).description(words("Soup for all of us."));
    }

    private static Stated words(String text) {
        return new Stated(text, "ld:/cook");
    }

    private static Salary salary(RawPostingBuilder raw) {
        return switch (new Normaliser().normalise(raw.build(), source())) {
            case Normalised.Posting(JobPosting posting) -> Objects.requireNonNull(posting.baseSalary());
            case Normalised.TooLittle(String reason) -> throw new AssertionError(reason);
        };
    }

    private static Source source() {
        return new Source("mill", "generic", "1", PAGE, PAGE, null, null);
    }
}
