package dev.callboard.engine.normalise;

import dev.callboard.api.posting.PayUnit;
import dev.callboard.engine.lexicon.Fold;
import dev.callboard.engine.lexicon.Lexicons;
import dev.callboard.engine.lexicon.PhraseFinder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the pay a text states. An amount is pay when words beside it say so, or a period: everything else,
/// a bonus, a turnover, is not.
final class PayText {
    private static final int BEFORE = 70;
    private static final int UNIT_BEFORE = 80;
    private static final int AFTER = 32;
    private static final int ATTACHED = 14;
    private static final int WIDEST = 10;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal LEAST = BigDecimal.valueOf(3);
    private static final Pattern BETWEEN =
            Pattern.compile("(?iu)\\s*(?:/|per|an?)?\\s*(?:hour|hr|h|year|yr|annum|month|week|day|base)?\\s*(?:(?:to"
                + " )?[-–—―−~]|(?<!\\p{L})(?:to|bis|à|a|al|and|und|y|et|až|do|tot|through)(?!\\p{L}))\\s*(?:zu\\b|up"
                + " to\\b)?\\s*");
    private static final Pattern BRIDGE = Pattern.compile(
            "^\\s*(?:[+,(&/]|plus\\b|and\\b|with\\b|as" + " well\\b|in addition\\b|depending\\b|based\\b|DOE\\b).*",
            Pattern.DOTALL);
    /// `$130K-$150K base + 15% bonus`
    private static final Pattern BASE_BESIDE = Pattern.compile(
            "(?i)^\\s*(?:base|gross|brutto?)(?: salary| pay)?\\s*(?:[+,(&]|plus\\b|and\\b).*", Pattern.DOTALL);
    /// Before one end of a range, whose other end stands too far away.
    private static final Pattern BOTH =
            Pattern.compile("(?iu)(?<!\\p{L})(?:between|zwischen|entre|tussen|mezi|pomiędzy)\\s*$");
    /// Of a board, and not of the employer.
    private static final Pattern ESTIMATE =
            Pattern.compile("(?iu)\\((?:geschätzt|estimat|estimé|estimad|geschat|est\\.)");
    private static final Pattern CODE =
            Pattern.compile("^[^.;,\\d]{0,16}?(?<!\\p{L})(USD|CAD|AUD|NZD|SGD|HKD|MXN|TWD)(?!\\p{L})");
    /// Periods that are words for pay as well: `Monatsgehalt`.
    private static final Pattern COMPOUND = Pattern.compile(".*\\p{L}(?:lohn|gehalt|brutto|salaris)");
    /// Periods that none of the units is, in folded text; their words would name one.
    private static final Pattern OTHER_PERIOD =
            Pattern.compile("\\b(?:(?:bi|semi) (?:week|month|annual|year)|(?:twice an?|every other) )\\w*");
    private static final Set<String> UNITS =
            EnumSet.allOf(PayUnit.class).stream().map(Enum::name).collect(Collectors.toSet());

    private final String text;
    private final boolean labelled;
    private final List<Amount> amounts;

    private PayText(String text, boolean labelled) {
        this.text = text;
        this.labelled = labelled;
        this.amounts = Amount.all(text);
    }

    /// The pay in a text.
    ///
    /// @param labelled whether the text is the value of a field for pay
    static List<Pay> find(String text, boolean labelled) {
        return labelled || mayBePay(text) ? new PayText(text, labelled).find() : List.of();
    }

    /// An amount needs a currency, or a range of numbers a word for pay.
    private static boolean mayBePay(String text) {
        return Amount.hasDigit(text)
                && (Amount.maySign(text)
                        || phrases(text).stream().anyMatch(found -> found.kind().equals("label")));
    }

    private List<Pay> find() {
        var found = new ArrayList<Pay>();
        for (int i = 0; i < amounts.size(); i++) {
            Amount first = amounts.get(i);
            Amount second = i + 1 < amounts.size() && isRange(first, amounts.get(i + 1)) ? amounts.get(i + 1) : null;
            int previous = previous(i);
            int next = i + (second == null ? 1 : 2);
            pay(
                            first,
                            second,
                            previous,
                            next < amounts.size() ? amounts.get(next).start() : text.length())
                    .ifPresent(found::add);
            i = next - 1;
        }
        return found;
    }

    /// Where the amount of money before it ends; a number alone, as that of a grade, is none.
    private int previous(int index) {
        boolean alone = index > 0
                && amounts.get(index - 1).sign().isEmpty()
                && (index == 1 || !isRange(amounts.get(index - 2), amounts.get(index - 1)));
        return index == 0 || (alone && index == 1) ? 0 : amounts.get(index - 1).end();
    }

    private boolean isRange(Amount first, Amount second) {
        String gap = text.substring(first.end(), second.start());
        return gap.length() <= 24 && BETWEEN.matcher(gap).matches() && !gap.isBlank();
    }

    private Optional<Pay> pay(Amount first, @Nullable Amount second, int previous, int next) {
        int end = second == null ? first.end() : second.end();
        List<PhraseFinder.Found> before = phrases(sentenceBefore(previous, first.start()));
        String rest = text.substring(end, Math.min(next, end + AFTER));
        List<PhraseFinder.Found> after = phrases(SentenceEnds.before(rest));
        String sign = code(sign(first, second), rest);
        boolean half = second == null
                && BOTH.matcher(text.substring(previous, first.start())).find();
        if (half
                || isGrade(first, sign)
                || ESTIMATE.matcher(SentenceEnds.before(rest)).find()) {
            return Optional.empty();
        }
        PayUnit unit = unit(first, second, before, after);
        Pay.Kind kind = kind(before, after, rest, previous == 0);
        if (kind == null || !isPay(sign, unit, kind, second)) {
            return Optional.empty();
        }
        boolean last = !before.isEmpty() && second == null;
        boolean upTo = last && before.getLast().kind().equals("upto") && isBeside(previous, first, before.getLast());
        boolean from = first.open()
                || (last && before.getLast().kind().equals("from") && isBeside(previous, first, before.getLast()));
        return range(first, second, upTo, from)
                .map(range -> new Pay(range.min(), range.max(), sign, unit, kind, words(first, end, rest)));
    }

    /// `GS 9`: a number of a scale, and no money.
    private boolean isGrade(Amount amount, String sign) {
        int at = amount.start() - 1;
        while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '-')) {
            at--;
        }
        return sign.isEmpty()
                && amount.value().compareTo(THOUSAND) < 0
                && at >= 0
                && Character.isLetter(text.charAt(at))
                && phrases(text.substring(0, amount.start())).isEmpty();
    }

    private record Range(@Nullable BigDecimal min, @Nullable BigDecimal max) {}

    private static Optional<Range> range(Amount first, @Nullable Amount second, boolean upTo, boolean from) {
        BigDecimal one = first.value();
        if (second == null) {
            return one.compareTo(LEAST) < 0 || (upTo && from)
                    ? Optional.empty()
                    : Optional.of(new Range(upTo ? null : one, from ? null : one));
        }
        boolean inherits = second.isScaled() && !first.isScaled() && one.compareTo(THOUSAND) < 0;
        BigDecimal min = inherits ? first.scaledAs(second) : one;
        BigDecimal max =
                first.isScaled() && !second.isScaled() && second.value().compareTo(THOUSAND) < 0
                        ? second.scaledAs(first)
                        : second.value();
        BigDecimal least = min.min(max);
        BigDecimal most = min.max(max);
        return least.compareTo(LEAST) < 0 || most.compareTo(least.multiply(BigDecimal.valueOf(WIDEST))) > 0
                ? Optional.empty()
                : Optional.of(new Range(least, most));
    }

    /// The end of the words before an amount stands right beside it.
    private boolean isBeside(int previous, Amount amount, PhraseFinder.Found word) {
        String folded = Fold.fold(sentenceBefore(previous, amount.start()));
        return folded.length() - (word.at() + word.phrase().length()) <= 4;
    }

    private static String sign(Amount first, @Nullable Amount second) {
        String two = second == null ? "" : second.sign();
        return two.isEmpty() || Currencies.code(first.sign()).isPresent() ? first.sign() : two;
    }

    /// `$35/hr (USD)`: the code that says which dollars they are stands behind the period.
    private static String code(String sign, String rest) {
        Matcher code = CODE.matcher(rest);
        return sign.equals("$") && code.find() ? code.group(1) : sign;
    }

    private boolean isPay(String sign, @Nullable PayUnit unit, Pay.Kind kind, @Nullable Amount second) {
        boolean says = labelled || kind != Pay.Kind.BARE;
        if (sign.isEmpty()) {
            return labelled || (kind == Pay.Kind.BASE && unit != null && second != null);
        }
        boolean closedByCode = second != null && Currencies.code(sign).isPresent() && isOnlyRange(second);
        return says || unit != null || closedByCode;
    }

    /// One of several ranges is not that of the job.
    private boolean isOnlyRange(Amount second) {
        for (int i = 1; i < amounts.size(); i++) {
            Amount amount = amounts.get(i);
            if (!amount.equals(second) && !amount.sign().isEmpty() && isRange(amounts.get(i - 1), amount)) {
                return false;
            }
        }
        return true;
    }

    /// What the nearest words make of an amount; null for no pay.
    ///
    /// @param first whether it is the first of the text: what a field for pay begins with is pay
    private Pay.@Nullable Kind kind(
            List<PhraseFinder.Found> before, List<PhraseFinder.Found> after, String rest, boolean first) {
        if (!after.isEmpty() && !BRIDGE.matcher(rest).matches()) {
            Optional<PhraseFinder.Found> says = after.stream()
                    .filter(found -> !UNITS.contains(found.kind()))
                    .findFirst();
            boolean beside = BASE_BESIDE.matcher(rest).matches();
            if (says.isPresent() && says.get().kind().equals("not") && !beside) {
                return null;
            }
            if (says.isPresent() && says.get().kind().equals("target")) {
                return Pay.Kind.TARGET;
            }
            if (says.isPresent() && says.get().kind().equals("label")) {
                return Pay.Kind.BASE;
            }
        }
        for (PhraseFinder.Found found : before.reversed()) {
            switch (found.kind()) {
                case "label" -> {
                    return Pay.Kind.BASE;
                }
                case "target" -> {
                    return Pay.Kind.TARGET;
                }
                case "not" -> {
                    return labelled && first ? Pay.Kind.BARE : null;
                }
                default -> {
                    if (COMPOUND.matcher(found.phrase()).matches()) {
                        return Pay.Kind.BASE;
                    }
                }
            }
        }
        return Pay.Kind.BARE;
    }

    /// The period after the amounts or between them, else the nearest before them; a label may name it, as
    /// "hourly rate" does.
    private @Nullable PayUnit unit(
            Amount first, @Nullable Amount second, List<PhraseFinder.Found> before, List<PhraseFinder.Found> after) {
        for (PhraseFinder.Found found : after) {
            if (UNITS.contains(found.kind()) && (found.at() <= ATTACHED || labelled)) {
                return PayUnit.valueOf(found.kind());
            }
        }
        if (second != null) {
            for (PhraseFinder.Found found : phrases(text.substring(first.end(), second.start()))) {
                if (UNITS.contains(found.kind())) {
                    return PayUnit.valueOf(found.kind());
                }
            }
        }
        return before.reversed().stream()
                .filter(found -> found.phrase().length() > 2)
                .flatMap(found -> Stream.of(found.phrase().split(" ", -1))
                        .flatMap(word -> UNITS.contains(found.kind()) ? Stream.of(found) : phrases(word).stream()))
                .filter(found -> UNITS.contains(found.kind()))
                .findFirst()
                .map(found -> PayUnit.valueOf(found.kind()))
                .orElse(null);
    }

    private String sentenceBefore(int previous, int start) {
        return SentenceEnds.after(text.substring(Math.max(previous, start - Math.max(BEFORE, UNIT_BEFORE)), start));
    }

    /// What is left out leaves a gap: how far a word is from an amount counts.
    static List<PhraseFinder.Found> phrases(String window) {
        Matcher periods = OTHER_PERIOD.matcher(Fold.fold(window));
        return Lexicons.pay()
                .all(periods.replaceAll(period -> " ".repeat(period.group().length())));
    }

    private String words(Amount first, int end, String rest) {
        int from = Math.max(0, first.start() - 60);
        int to = Math.min(text.length(), end + Math.min(rest.length(), 24));
        return text.substring(
                        from == 0
                                ? 0
                                : from
                                        + Math.max(
                                                0,
                                                text.substring(from, first.start())
                                                        .indexOf(' ')),
                        to)
                .strip();
    }
}
