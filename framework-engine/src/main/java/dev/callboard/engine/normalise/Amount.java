package dev.callboard.engine.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An amount of money in a text.
///
/// @param sign of the currency as written, a code before a sign, or empty
/// @param scale what a word such as "k" multiplies it by, or 1; contained in the value
/// @param open whether it says "and more": `$80k+`
record Amount(BigDecimal value, String sign, BigDecimal scale, boolean open, int start, int end) {
    private static final String CODES =
            "USD|EUR|GBP|CAD|AUD|NZD|CHF|JPY|CNY|INR|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|BGN|UAH|TRY|ILS|AED|SAR|QAR|ZAR|NGN|KES|EGP"
                + "|BRL|MXN|ARS|CLP|COP|PEN|SGD|HKD|TWD|KRW|THB|VND|PHP|IDR|MYR|PKR|LKR|BDT|RUB|KZT|GEL|RSD";
    private static final String SYMBOLS = "$£€¥₹₩₪₺₱₫₦";
    private static final String SIGN =
            "(?:US|CA|C|AU|A|NZ|HK|S|R|MX)?\\$|[£€¥₹₩₪₺₱₫₦]|(?i:zł|\\bzl\\b|kč|\\bkr\\b\\.?|\\bfr\\.|\\brs\\b\\.?|\\beuros?\\b)"
                + "|(?<![A-Za-z])R(?=\\d)|(?<![A-Za-z])(?:Php|" + CODES + ")(?![A-Za-z])";
    private static final Set<String> CODE_WORDS = Set.of(CODES.split("\\|"));
    private static final Set<String> SIGN_WORDS =
            Set.of("zl", "kr", "fr", "rs", "euro", "euros", "lakh", "lakhs", "lac", "lacs", "lpa");
    private static final String NUMBER = "\\d{1,2}(?:,\\d{2})+,\\d{3}|\\d{1,3}(?:[.,'’\\u00a0\\u202f"
            + " ]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?";
    private static final String SCALE =
            "[kK]|(?i:lakhs?|lacs?|lpa|tis\\.?|tys\\.?|mil|mio|mn|million|millions|mrd|bn|billion|crores?|cr)|L|M|B";
    /// "105k + equity" is not more than 105k.
    private static final String OPEN = "\\+|\\s\\+(?!\\s*[\\p{L}\\p{Sc}\\d])";
    /// A sign has at most five letters: looking ahead for the digit first spares the rest at most places.
    private static final Pattern AMOUNT = Pattern.compile("(?=\\D{0,7}\\d)(?:(?<before>" + SIGN
            + ")\\s?|(?<![\\w.,/#]))(?<number>" + NUMBER + ")(?![\\d])(?:\\s?(?<scale>" + SCALE
            + ")(?![\\p{L}]))?(?:,-|\\.-)?(?<open>" + OPEN + ")?(?:\\s?(?<after>" + SIGN + ")(?!\\d))?(?<more>" + OPEN
            + ")?");
    private static final Pattern NO_MONEY = Pattern.compile("\\s?%|/\\d");
    private static final Pattern PENSION = Pattern.compile(
            "(?i)401\\s?\\(k\\)|(?:403|457)\\s?(?:\\(b\\)|b\\b)|(?<![-–—]\\s?)401\\s?k\\b(?!\\s?[-–—]\\s?\\d)");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal LAKH = BigDecimal.valueOf(100_000);
    private static final Set<String> LAKHS = Set.of("lakh", "lakhs", "lac", "lacs", "lpa", "l");
    private static final Set<String> THOUSANDS = Set.of("k", "tis", "tys");
    private static final char RAND = 'R';
    private static final int LONGEST = 20;
    private static final int LONGEST_SIGN = 6;
    private static final int WHOLE = 64;

    /// The amounts of a text in their order, without those of millions and more, which are nobody's pay.
    static List<Amount> all(String text) {
        var all = new ArrayList<Amount>();
        Matcher matcher = AMOUNT.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (int from = 0; findNext(matcher, text, from); from = matcher.end()) {
            String number = matcher.group("number");
            String scale = matcher.group("scale") == null
                    ? ""
                    : matcher.group("scale").toLowerCase(Locale.ROOT).replace(".", "");
            BigDecimal factor = THOUSANDS.contains(scale) ? THOUSAND : LAKHS.contains(scale) ? LAKH : BigDecimal.ONE;
            boolean tooMuch = !scale.isEmpty() && factor.compareTo(BigDecimal.ONE) == 0;
            if (number.length() <= LONGEST && !tooMuch && !isNoMoney(text, matcher)) {
                boolean open = matcher.group("open") != null || matcher.group("more") != null;
                BigDecimal value = plain(number(number).multiply(factor));
                all.add(new Amount(value, sign(matcher, scale), factor, open, matcher.start(), matcher.end()));
            }
        }
        return all;
    }

    /// A share of something, or the name of an American pension plan: `4%`, `401(k)`.
    private static boolean isNoMoney(String text, Matcher matcher) {
        int end = matcher.end("number");
        boolean share = NO_MONEY.matcher(text).region(end, text.length()).lookingAt();
        return matcher.group("before") == null
                && (share
                        || PENSION.matcher(text)
                                .useTransparentBounds(true)
                                .region(matcher.start("number"), text.length())
                                .lookingAt());
    }

    static boolean hasDigit(String text) {
        return nextDigit(text, 0) < text.length();
    }

    /// Whether there is anything that can be the sign of a currency, or imply one.
    static boolean maySign(String text) {
        int word = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (!isLetter(c)) {
                if (isSymbol(text, i, c) || isSign(text, word, i)) {
                    return true;
                }
                word = i + 1;
            }
        }
        return false;
    }

    private static boolean isSymbol(String text, int at, char c) {
        boolean foreign = c == 'ł' || c == 'č';
        return foreign ? at > 0 && "zZkK".indexOf(text.charAt(at - 1)) >= 0 : SYMBOLS.indexOf(c) >= 0;
    }

    private static boolean isSign(String text, int start, int end) {
        if (end - start == 1 && text.charAt(start) == RAND && end < text.length() && isDigit(text.charAt(end))) {
            return true;
        }
        if (end - start < 2 || end - start > LONGEST_SIGN) {
            return false;
        }
        String word = text.substring(start, end);
        return CODE_WORDS.contains(word) || SIGN_WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /// Looks only around digits: most of a text has none.
    private static boolean findNext(Matcher matcher, String text, int from) {
        int digit = nextDigit(text, from);
        while (digit < text.length()) {
            for (int start = Math.max(from, digit - LONGEST_SIGN); start <= digit; start++) {
                if ((start == digit || maySignAt(text, start))
                        && matcher.region(start, Math.min(text.length(), digit + WHOLE))
                                .lookingAt()) {
                    return true;
                }
            }
            int after = digit;
            while (after < text.length() && isDigit(text.charAt(after))) {
                after++;
            }
            digit = nextDigit(text, after);
        }
        return false;
    }

    /// A sign is not the end of a longer word.
    private static boolean maySignAt(String text, int at) {
        boolean begins = isLetter(text.charAt(at)) && (at == 0 || !isLetter(text.charAt(at - 1)));
        return begins || SYMBOLS.indexOf(text.charAt(at)) >= 0;
    }

    private static int nextDigit(String text, int from) {
        int at = from;
        while (at < text.length() && !isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String sign(Matcher matcher, String scale) {
        String before = matcher.group("before") == null ? "" : matcher.group("before");
        String after = matcher.group("after") == null ? "" : matcher.group("after");
        if (before.isEmpty() && after.isEmpty()) {
            return LAKHS.contains(scale) && !scale.equals("l") ? "INR" : "";
        }
        return before.isEmpty() || Currencies.code(after).isPresent() ? after : before;
    }

    /// Three digits after a lone separator are thousands; of two kinds of separators the last is the
    /// decimal one.
    static BigDecimal number(String text) {
        String digits = text.replaceAll("[\\s\\u00a0\\u202f'’]", "");
        int dot = digits.lastIndexOf('.');
        int comma = digits.lastIndexOf(',');
        int last = Math.max(dot, comma);
        boolean decimal = last >= 0
                && (digits.length() - last - 1 != 3
                        || (dot >= 0 && comma >= 0 && digits.indexOf(digits.charAt(last)) == last));
        String whole = (decimal ? digits.substring(0, last) : digits).replaceAll("[.,]", "");
        return new BigDecimal(decimal ? whole + "." + digits.substring(last + 1) : whole);
    }

    boolean isScaled() {
        return scale.compareTo(BigDecimal.ONE) != 0;
    }

    /// As many thousands or lakhs as another.
    BigDecimal scaledAs(Amount other) {
        return plain(value.multiply(other.scale));
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
