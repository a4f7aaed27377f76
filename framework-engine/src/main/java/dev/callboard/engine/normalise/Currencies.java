package dev.callboard.engine.normalise;

import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which currency a sign stands for. A code says it; most signs are shared, and then the country of the job
/// decides, or nothing does.
final class Currencies {
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("£", "GBP"),
            Map.entry("€", "EUR"),
            Map.entry("₹", "INR"),
            Map.entry("₩", "KRW"),
            Map.entry("₪", "ILS"),
            Map.entry("₺", "TRY"),
            Map.entry("₱", "PHP"),
            Map.entry("₫", "VND"),
            Map.entry("₦", "NGN"),
            Map.entry("zł", "PLN"),
            Map.entry("zl", "PLN"),
            Map.entry("kč", "CZK"),
            Map.entry("us$", "USD"),
            Map.entry("ca$", "CAD"),
            Map.entry("c$", "CAD"),
            Map.entry("au$", "AUD"),
            Map.entry("a$", "AUD"),
            Map.entry("nz$", "NZD"),
            Map.entry("hk$", "HKD"),
            Map.entry("s$", "SGD"),
            Map.entry("r$", "BRL"),
            Map.entry("mx$", "MXN"),
            Map.entry("r", "ZAR"),
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("fr.", "CHF"));
    /// Signs that several currencies share, as the beginning of their local sign.
    private static final Map<String, Set<String>> SHARED = Map.of(
            "$",
            Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "TWD", "ARS", "CLP", "COP"),
            "kr",
            Set.of("SEK", "NOK", "DKK", "ISK"),
            "¥",
            Set.of("JPY", "CNY"),
            "rs",
            Set.of("INR", "PKR", "LKR", "NPR"));
    private static final Map<String, String> OF_COUNTRY = new HashMap<>();

    static {
        for (String country : Locale.getISOCountries()) {
            Currency currency = Currency.getInstance(Locale.of("", country));
            if (currency != null) {
                OF_COUNTRY.put(country, currency.getCurrencyCode());
            }
        }
    }

    /// A currency, and the rule that found it where its sign alone does not say it.
    record Found(String code, boolean inferred) {}

    /// @param sign a code or a sign as it stands beside an amount
    /// @param countries where the job is
    static Optional<Found> of(String sign, Set<String> countries) {
        String mark = sign.strip().toLowerCase(Locale.ROOT);
        String known = SIGNS.get(mark);
        if (known != null) {
            return Optional.of(new Found(known, false));
        }
        Optional<String> code = code(mark);
        if (code.isPresent()) {
            return code.map(each -> new Found(each, false));
        }
        Set<String> shared = SHARED.getOrDefault(mark.replace(".", ""), Set.of());
        Set<String> local = countries.stream()
                .map(country -> OF_COUNTRY.getOrDefault(country, ""))
                .collect(Collectors.toSet());
        return local.size() == 1 && shared.containsAll(local)
                ? Optional.of(new Found(local.iterator().next(), true))
                : Optional.empty();
    }

    /// A code of ISO 4217.
    static Optional<String> code(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        try {
            return code.length() == 3 ? Optional.of(Currency.getInstance(code).getCurrencyCode()) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Currencies() {}
}
