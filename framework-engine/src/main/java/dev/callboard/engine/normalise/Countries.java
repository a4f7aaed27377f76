package dev.callboard.engine.normalise;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Countries by code or English name (ISO 3166-1; names from CLDR).
final class Countries {
    private static final Map<String, String> CODES = codes();

    /// The alpha-2 code, or nothing where the text is no country.
    static Optional<String> code(String text) {
        return Optional.ofNullable(CODES.get(Words.letters(text)));
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            codes.put(Words.letters(code), code);
            codes.put(Words.letters(country.getISO3Country()), code);
            codes.put(Words.letters(country.getDisplayCountry(Locale.ENGLISH)), code);
        }
        codes.put("uk", "GB");
        codes.put("greatbritain", "GB");
        codes.put("unitedstatesofamerica", "US");
        codes.put("czechrepublic", "CZ");
        codes.put("thenetherlands", "NL");
        codes.put("holland", "NL");
        codes.put("korearepublicof", "KR");
        codes.put("republicofkorea", "KR");
        codes.put("russianfederation", "RU");
        codes.put("turkey", "TR");
        codes.put("vietnam", "VN");
        return Map.copyOf(codes);
    }

    private Countries() {}
}
