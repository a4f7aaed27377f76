package dev.callboard.engine.normalise;

import dev.callboard.api.posting.PayUnit;
import dev.callboard.api.posting.RawSalary;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.lexicon.Fold;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads pay that a source gives in parts: an amount, a currency, a period.
final class PayParts {
    private static final String PLAIN = "\\d{1,12}(\\.\\d{1,6})?(E\\d{1,2})?";
    private static final BigDecimal LEAST = BigDecimal.valueOf(3);
    /// Codes that job boards use beside the words of the lexicon.
    private static final Map<String, PayUnit> CODES = Map.of(
            "hur", PayUnit.HOUR,
            "wee", PayUnit.WEEK,
            "mon", PayUnit.MONTH,
            "ann", PayUnit.YEAR);

    /// The pay its amounts state; nothing where they are zero, or are no numbers.
    static Optional<Pay> read(RawSalary raw) {
        Pay texts = text(raw);
        BigDecimal value = positive(raw.value());
        BigDecimal min = raw.minValue() == null ? value : positive(raw.minValue());
        BigDecimal max = raw.maxValue() == null ? value : positive(raw.maxValue());
        if (min == null && max == null) {
            return Optional.ofNullable(texts);
        }
        boolean inverted = min != null && max != null && min.compareTo(max) > 0;
        return Optional.of(new Pay(
                inverted ? max : min,
                inverted ? min : max,
                Words.plain(raw.currency()).orElse(""),
                unit(raw.unit()),
                Pay.Kind.BASE,
                ""));
    }

    /// A value that is a text: `£25,000 - £30,000`.
    private static @Nullable Pay text(RawSalary raw) {
        for (Stated words :
                Stream.of(raw.value(), raw.minValue()).filter(Objects::nonNull).toList()) {
            String text = Words.plain(words).orElse("");
            if (text.matches(PLAIN)) {
                continue;
            }
            for (Pay pay : PayText.find(text, true)) {
                String sign = pay.sign().isEmpty() ? Words.plain(raw.currency()).orElse("") : pay.sign();
                PayUnit unit = pay.unit() == null ? unit(raw.unit()) : pay.unit();
                BigDecimal max = raw.maxValue() == null ? pay.max() : positive(raw.maxValue());
                return new Pay(pay.min(), max, sign, unit, pay.kind(), pay.words());
            }
        }
        return null;
    }

    /// The words that stand for all of it.
    static @Nullable Stated words(RawSalary raw) {
        return Stream.of(raw.text(), raw.minValue(), raw.value(), raw.maxValue(), raw.currency(), raw.unit())
                .filter(words -> words != null && !words.text().isBlank())
                .findFirst()
                .orElse(null);
    }

    /// Whether there is anything but zeros and words that stand for nothing.
    static boolean saysSomething(RawSalary raw) {
        return Stream.of(raw.text(), raw.minValue(), raw.maxValue(), raw.value())
                .filter(Objects::nonNull)
                .flatMap(words -> Words.plain(words).stream())
                .anyMatch(text -> !text.matches(PLAIN));
    }

    private static @Nullable BigDecimal positive(@Nullable Stated words) {
        String text = words == null ? "" : Words.plain(words).orElse("");
        BigDecimal amount = text.matches(PLAIN)
                ? new BigDecimal(text)
                : PayText.find(text, true).stream()
                        .map(pay -> pay.min() == null ? pay.max() : pay.min())
                        .findFirst()
                        .orElse(null);
        return amount == null || amount.compareTo(LEAST) < 0
                ? null
                : new BigDecimal(amount.stripTrailingZeros().toPlainString());
    }

    private static @Nullable PayUnit unit(@Nullable Stated words) {
        String text = Fold.fold(Words.plain(words).orElse(""));
        PayUnit code = CODES.get(text.toLowerCase(Locale.ROOT));
        return code != null
                ? code
                : PayText.phrases(text).stream()
                        .map(found -> found.kind())
                        .filter(PayParts::isUnit)
                        .findFirst()
                        .map(PayUnit::valueOf)
                        .orElse(null);
    }

    private static boolean isUnit(String kind) {
        return Stream.of(PayUnit.values()).anyMatch(unit -> unit.name().equals(kind));
    }

    private PayParts() {}
}
