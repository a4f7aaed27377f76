package dev.callboard.engine.normalise;

import dev.callboard.api.posting.Basis;
import dev.callboard.api.posting.PayUnit;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.RawSalary;
import dev.callboard.api.posting.Salary;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.posting.Unknown;
import dev.callboard.engine.lexicon.Fold;
import dev.callboard.engine.lexicon.Lexicons;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Base pay, as structured data, a fact or a sentence states it.
///
/// Nothing is filled in that no source says: no currency, no period. Zero is what templates write for "not
/// stated". Bands that differ by place or level span from the least to the most.
final class Salaries {
    private static final String FIELD = "baseSalary";
    private static final String UNIT = FIELD + ".unit";
    private static final String CURRENCY = FIELD + ".currency";
    private static final BigDecimal YEARLY = BigDecimal.valueOf(15_000);
    private static final BigDecimal LEAST_A_YEAR = BigDecimal.valueOf(500);
    private static final BigDecimal MOST_AN_HOUR = BigDecimal.valueOf(2_000);
    private static final BigDecimal MOST_A_YEAR = BigDecimal.valueOf(2_000_000);
    /// Currencies in which a full-time year is paid with five or six digits.
    private static final Set<String> LARGE = Set.of("USD", "GBP", "EUR", "CAD", "AUD", "NZD", "CHF", "SGD");

    private final List<RawPosting> readings;
    private final Notebook notebook;
    private final Set<String> countries;

    /// @param countries where the job is
    Salaries(List<RawPosting> readings, Notebook notebook, Set<String> countries) {
        this.readings = readings;
        this.notebook = notebook;
        this.countries = countries;
    }

    @Nullable
    Salary read(Choice choice, Prose prose) {
        var read = new ArrayList<Reading<Salary>>();
        for (RawPosting reading : readings) {
            stated(reading.baseSalary()).ifPresent(read::add);
        }
        prose(prose).ifPresent(read::add);
        for (RawPosting reading : readings) {
            faq(reading).ifPresent(read::add);
        }
        Salary salary = choice.among(FIELD, read, Salaries::agree);
        if (salary == null) {
            return null;
        }
        for (Reading<Salary> other : read) {
            if (other instanceof Reading.Understood<Salary> understood && agree(salary, understood.value())) {
                salary = complete(salary, understood.value());
            }
        }
        return plausible(salary, read.getFirst().words());
    }

    /// What one source says of pay, its bands taken together.
    private Optional<Reading<Salary>> stated(List<RawSalary> raw) {
        var structured = new ArrayList<Pay>();
        var texts = new ArrayList<Pay>();
        Stated first = null;
        Stated unread = null;
        for (RawSalary salary : raw) {
            Optional<Pay> parts = PayParts.read(salary);
            parts.ifPresent(structured::add);
            Stated words = PayParts.words(salary);
            List<Pay> found = parts.isPresent() || salary.text() == null
                    ? List.of()
                    : base(signed(PayText.find(Words.plain(salary.text()).orElse(""), true)));
            texts.addAll(found);
            if (first == null && (parts.isPresent() || !found.isEmpty())) {
                first = words;
            }
            if (PayParts.saysSomething(salary)) {
                unread = words;
            }
        }
        List<Pay> pays = structured.isEmpty() ? signed(texts) : structured;
        if (first == null) {
            return Optional.ofNullable(unread).map(Reading::unreadable);
        }
        return Optional.of(reading(bands(pays), first));
    }

    /// Pay that is called so goes before pay that stands alone; what includes a bonus is none.
    private Optional<Reading<Salary>> prose(Prose prose) {
        List<Pay> found = prose.lines().stream()
                .filter(line -> Amount.hasDigit(line.text()) || Amount.hasDigit(line.heading()))
                .flatMap(line -> PayText.find(withHeading(line), false).stream())
                .toList();
        return Stream.of(Pay.Kind.BASE, Pay.Kind.BARE)
                .map(kind -> found.stream().filter(pay -> pay.kind() == kind).toList())
                .filter(pays -> !pays.isEmpty())
                .findFirst()
                .map(Salaries::bands)
                .map(pay -> reading(pay, prose.stated(pay.words())));
    }

    /// Beside an amount of money a number alone is none: `Grade 7: £37,000`.
    private static List<Pay> signed(List<Pay> pays) {
        List<Pay> signed = pays.stream().filter(pay -> !pay.sign().isEmpty()).toList();
        return signed.isEmpty() ? pays : signed;
    }

    private static List<Pay> base(List<Pay> pays) {
        return pays.stream().filter(pay -> pay.kind() != Pay.Kind.TARGET).toList();
    }

    /// Under "Compensation" the amount stands alone.
    private static String withHeading(Prose.Line line) {
        boolean isLabel = Lexicons.pay()
                .first(Fold.fold(line.heading()))
                .filter(found -> found.kind().equals("label"))
                .isPresent();
        return isLabel ? line.heading() + ": " + line.text() : line.text();
    }

    private Optional<Reading<Salary>> faq(RawPosting reading) {
        for (var question : reading.faq()) {
            String about = question.question().text() + " " + question.answer().text();
            List<Pay> found = base(PayText.find(about, false));
            if (!found.isEmpty()) {
                return Optional.of(reading(
                        bands(found),
                        new Stated(found.getFirst().words(), question.answer().where())));
            }
        }
        return Optional.empty();
    }

    private static Pay bands(List<Pay> pays) {
        Pay first = pays.getFirst();
        return pays.stream().skip(1).filter(first::sameMeasure).reduce(first, Pay::span);
    }

    private Reading<Salary> reading(Pay pay, Stated words) {
        Optional<Currencies.Found> currency = Currencies.of(pay.sign(), countries);
        String code = currency.map(Currencies.Found::code).orElse(null);
        var salary = new Salary(code, pay.min(), pay.max(), pay.unit());
        return currency.filter(Currencies.Found::inferred).isPresent()
                ? Reading.inferred(salary, words, "currency-of-country")
                : Reading.stated(salary, words);
    }

    /// One says no more than the other, and nothing else.
    private static boolean agree(Salary a, Salary b) {
        return (a.currency() == null || b.currency() == null || a.currency().equals(b.currency()))
                && (a.unit() == null || b.unit() == null || a.unit() == b.unit())
                && (isWithin(a, b) || isWithin(b, a));
    }

    private static boolean isWithin(Salary inner, Salary outer) {
        BigDecimal least = inner.minValue() == null ? inner.maxValue() : inner.minValue();
        BigDecimal most = inner.maxValue() == null ? inner.minValue() : inner.maxValue();
        return least != null
                && most != null
                && (outer.minValue() == null || least.compareTo(outer.minValue()) >= 0)
                && (outer.maxValue() == null || most.compareTo(outer.maxValue()) <= 0);
    }

    private static Salary complete(Salary salary, Salary other) {
        return new Salary(
                salary.currency() == null ? other.currency() : salary.currency(),
                salary.minValue() == null ? other.minValue() : salary.minValue(),
                salary.maxValue() == null ? other.maxValue() : salary.maxValue(),
                salary.unit() == null ? other.unit() : salary.unit());
    }

    /// A period that the amount contradicts is none; one that is not stated follows where the amount can be
    /// nothing else.
    private Salary plausible(Salary salary, Stated words) {
        BigDecimal least = salary.minValue() == null ? salary.maxValue() : salary.minValue();
        BigDecimal most = salary.maxValue() == null ? salary.minValue() : salary.maxValue();
        PayUnit unit = salary.unit();
        if (salary.currency() == null) {
            notebook.unknown(CURRENCY, Unknown.NOT_STATED);
        }
        boolean large = salary.currency() != null && LARGE.contains(salary.currency());
        if (large && unit == null && least != null && most != null && isYearly(least, most)) {
            notebook.evidence(UNIT, words, Basis.INFERRED, "yearly-by-size");
            unit = PayUnit.YEAR;
        } else if (large && unit != null && least != null && most != null && isAgainst(unit, least, most)) {
            notebook.derived(UNIT, words, "period-against-size");
            notebook.unknown(UNIT, Unknown.AMBIGUOUS);
            unit = null;
        } else if (unit == null) {
            notebook.unknown(UNIT, Unknown.NOT_STATED);
        }
        return new Salary(salary.currency(), salary.minValue(), salary.maxValue(), unit);
    }

    private static boolean isYearly(BigDecimal least, BigDecimal most) {
        return least.compareTo(YEARLY) >= 0 && most.compareTo(MOST_A_YEAR) <= 0;
    }

    private static boolean isAgainst(PayUnit unit, BigDecimal least, BigDecimal most) {
        return (unit == PayUnit.YEAR && most.compareTo(LEAST_A_YEAR) < 0)
                || (unit == PayUnit.HOUR && least.compareTo(MOST_AN_HOUR) > 0);
    }
}
