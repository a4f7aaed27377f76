package dev.callboard.engine.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.PayUnit;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        The base salary range is $120,000 - $150,000 USD per year;120000;150000;USD;YEAR
        Pay: $25.50 to $32 an hour;25.5;32;$;HOUR
        Salary: €45.000 – €60.000 brutto pro Jahr;45000;60000;€;YEAR
        Gehalt: 4.500 € bis 5.200 € monatlich;4500;5200;€;MONTH
        Mzda 50 000 – 80 000 Kč měsíčně;50000;80000;Kč;MONTH
        Salary 80-100k USD per year;80000;100000;USD;YEAR
        Pay £30k - £35k per annum;30000;35000;£;YEAR
        Compensation: 12 - 18 LPA;1200000;1800000;INR;
        Salary: 2 950 – 3 100 €/kk;2950;3100;€;MONTH
        expected to be between $147000/YR - $237500/YR.;147000;237500;$;YEAR
        Salary range: $100,000 - $130,000 CAD;100000;130000;CAD;
        The hourly rate for this position is $16.25 to $18.50 depending on location.;16.25;18.5;$;HOUR
        Pay: €85k–€105k + equity;85000;105000;€;
        Salary Expectation: 165-180k USD based on experience + equity;165000;180000;USD;
        Salaire : entre 1 850 € et 2 000 € brut mensuel;1850;2000;€;MONTH
        Salaire : de 1 850 € à 2 000 € par mois;1850;2000;€;MONTH
        Salary $99,200 to - $128,956 per year;99200;128956;$;YEAR
        Pay: Php50,000.00 - Php100,000.00 per month;50000;100000;Php;MONTH
        Salary R230,898 - R260,000 per annum;230898;260000;R;YEAR
        Compensation: $130K-$150K base + 15% bonus;130000;150000;$;
        Pay: $35–$45/hr (USD);35;45;USD;HOUR
        Platová třída 10 (27 290 – 40 210 Kč);27290;40210;Kč;
        Salary: Grade 3 £25,185 - £25,989 pro rata;25185;25989;£;
        Monatslohn CHF 4'600 bis CHF 5'200 x 13;4600;5200;CHF;MONTH
        """)
    void readsRanges(String text, String min, String max, String sign, PayUnit unit) {
        assertThat(PayText.find(text, false)).singleElement().satisfies(pay -> {
            assertThat(pay.min()).isEqualByComparingTo(min);
            assertThat(pay.max()).isEqualByComparingTo(max);
            assertThat(pay.sign()).isEqualTo(sign);
            assertThat(pay.unit()).isEqualTo(unit);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Refer a friend and earn $500 - $1,000.",
                "We grew to $40 million ARR and raised $12,000,000.",
                "A sign-on bonus of $5,000 to $10,000 is paid.",
                "You own a quota of $900,000 per year.",
                "Benefits: $2,000 learning budget, 401(k) with 4% match.",
                "We serve 120,000 - 150,000 customers.",
                "From 2021 to 2024 we doubled.",
                "We raised $12M and pay for your home office (up to $1,000).",
                "66.000 - 90.000 €/Jahr (geschätzt für Vollzeit)",
                "New York: $90,000 - $110,000. Canada: CAD 95,000 - 105,000.",
                "A salary of between € 2,651 (scale 9) and € 3,997 (scale 10)."
            })
    void takesNoOtherMoneyForPay(String text) {
        assertThat(PayText.find(text, false)).isEmpty();
    }

    @Test
    void readsUpToAsTheMostAlone() {
        Pay pay = PayText.find("Salary up to £42,000", false).getFirst();

        assertThat(pay.min()).isNull();
        assertThat(pay.max()).isEqualByComparingTo("42000");
    }

    @Test
    void takesABonusBehindTheMostForNoMore() {
        Pay pay = PayText.find("Salary up to £26,500 + £1,000 joining bonus", false)
                .getFirst();

        assertThat(pay.max()).isEqualByComparingTo("26500");
    }

    @Test
    void tellsTargetPayByTheWordsBehindIt() {
        assertThat(PayText.find("Compensation: $100k-120k OTE", false))
                .extracting(Pay::kind)
                .containsExactly(Pay.Kind.TARGET);
    }

    @Test
    void readsFromAsTheLeastAlone() {
        Pay pay = PayText.find("Salary from 42,000 EUR", false).getFirst();

        assertThat(pay.min()).isEqualByComparingTo("42000");
        assertThat(pay.max()).isNull();
    }

    @Test
    void makesNoPeriodUp() {
        assertThat(PayText.find("Pay Range $25.00 — $32.00 USD", false))
                .extracting(Pay::unit)
                .containsExactly((PayUnit) null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$2,000 bi-weekly",
                "Bi-weekly pay: $2,000",
                "$3,000 semi-monthly",
                "$3,000 twice a month",
                "$2,000 every other week"
            })
    void takesNoTwoWeeksForOneAndNoHalfMonthForAWhole(String text) {
        assertThat(PayText.find(text, true)).extracting(Pay::unit).containsExactly((PayUnit) null);
    }

    /// Without those words it would stand right beside the amount.
    @Test
    void takesNoPeriodFromBehindTwoWeeks() {
        assertThat(PayText.find("We pay $2,000 bi-weekly with hourly extras", false))
                .extracting(Pay::unit)
                .containsExactly((PayUnit) null);
    }

    @Test
    void tellsBasePayFromWhatComesOnTop() {
        List<Pay> pays = PayText.find("Base salary $90,000 - $100,000, OTE $180,000 - $200,000", false);

        assertThat(pays).extracting(Pay::kind).containsExactly(Pay.Kind.BASE, Pay.Kind.TARGET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"401(k) with 4% match", "401k", "403b, 457(b)", "GS 9", "Grade 7", "50/50 split, 80%"})
    void takesNoNumberOfAnythingElseForPay(String text) {
        assertThat(PayText.find(text, true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"41k–403k per year", "41k - 401k per year", "401k-403k per year"})
    void takesNoPayForAPensionPlan(String text) {
        assertThat(PayText.find(text, true))
                .singleElement()
                .satisfies(pay -> assertThat(pay.max()).isGreaterThan(BigDecimal.valueOf(400_000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$34.10/hr to $48.77/hr. Weekend differential of $6.00/hr.",
                "$34.10 - $48.77 per hour; home office stipend of $1,000",
            })
    void leavesOutWhatIsPaidOnTopInAFieldOfPay(String text) {
        assertThat(PayText.find(text, true))
                .singleElement()
                .satisfies(pay -> assertThat(pay.min()).isEqualByComparingTo("34.10"));
    }

    @Test
    void readsTheMostThatIsPaid() {
        assertThat(PayText.find("schaal 10, maximaal € 5.331 bruto per maand", true))
                .singleElement()
                .satisfies(pay -> {
                    assertThat(pay.min()).isNull();
                    assertThat(pay.max()).isEqualByComparingTo("5331");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        200.000;200000
        1,234.56;1234.56
        1.234,56;1234.56
        1'200;1200
        45,5;45.5
        1,20,000;120000
        """)
    void readsNumbersAsTheirSeparatorsSay(String text, BigDecimal number) {
        assertThat(Amount.number(text)).isEqualByComparingTo(number);
    }
}
