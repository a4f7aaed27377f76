package dev.callboard.engine.places;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Countries by code (ISO 3166-1) or by name, in their own and the larger European languages (CLDR).
public final class Countries {
    private static final Map<String, String> BY_NAME = new HashMap<>();
    private static final Map<String, String> BY_CODE = new HashMap<>();
    private static final Pattern SHORT = Pattern.compile("[A-Z]{2,3}");
    private static final int ALPHA_3 = 1;
    private static final int NAMES = 2;

    static {
        Names.rows("countries.tsv", cell -> {
            BY_CODE.put(cell[0], cell[0]);
            BY_CODE.put(cell[ALPHA_3], cell[0]);
            for (String name : Names.several(cell[NAMES])) {
                BY_NAME.put(Names.fold(name), cell[0]);
            }
        });
    }

    /// The alpha-2 code of a text that stands where a country is meant, or nothing where it is none.
    public static Optional<String> code(String text) {
        String code = BY_CODE.get(text.strip().toUpperCase(Locale.ROOT));
        return Optional.ofNullable(code == null ? BY_NAME.get(Names.fold(text)) : code);
    }

    /// The code of a country that the text names wherever it stands. `IN` and `OR` name none, `US` and
    /// `U.K.` do.
    public static Optional<String> named(String text) {
        String name = text.replace(".", "").replace(" ", "");
        if (name.length() <= 3 && !SHORT.matcher(name).matches() && name.chars().allMatch(c -> c < 128)) {
            return Optional.empty();
        }
        return Optional.ofNullable(BY_NAME.get(Names.fold(text)));
    }

    /// The country of a code in capitals.
    public static Optional<String> coded(String text) {
        String code = text.replace(".", "");
        return SHORT.matcher(code).matches() ? Optional.ofNullable(BY_CODE.get(code)) : Optional.empty();
    }

    private Countries() {}
}
