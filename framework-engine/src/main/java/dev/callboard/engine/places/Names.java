package dev.callboard.engine.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Names of places as keys, and the tables they stand in.
final class Names {
    /// Of the words that are short for others.
    private static final int SHORTEST = 2;
    private static final int LONGEST = 6;
    private static final Pattern BETWEEN = Pattern.compile("\\|");

    /// The name with what writers leave out or write differently taken away: case, accents, punctuation,
    /// and the short forms of "Saint", "Fort" and "Mount". `St. Louis` and `saint louis` are the same.
    static String fold(String name) {
        String letters = isAscii(name) ? name : withoutAccents(name);
        var key = new StringBuilder(letters.length());
        int word = 0;
        for (int i = 0; i <= letters.length(); i++) {
            char c = i < letters.length() ? letters.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                key.append(Character.toLowerCase(c));
            } else if (c != '\'' && c != '’') {
                spellOut(key, word);
                word = key.length();
            }
        }
        return key.toString();
    }

    /// Passes on the cells of each row of a table beside this class; lines with `#` are comments.
    static void rows(String table, Consumer<String[]> row) {
        var stream = Objects.requireNonNull(Names.class.getResourceAsStream(table), table);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> row.accept(line.split("\t", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The names in a cell.
    static List<String> several(String cell) {
        return List.of(BETWEEN.split(cell));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /// Letters that Unicode does not take apart are written as people without them on their keyboard do.
    private static String withoutAccents(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var letters = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            switch (c) {
                case 'ß' -> letters.append("ss");
                case 'ł', 'Ł' -> letters.append('l');
                case 'ø', 'Ø' -> letters.append('o');
                case 'đ', 'Đ' -> letters.append('d');
                case 'ı' -> letters.append('i');
                case 'æ', 'Æ' -> letters.append("ae");
                case 'œ', 'Œ' -> letters.append("oe");
                default -> {
                    if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        letters.append(c);
                    }
                }
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    private static void spellOut(StringBuilder key, int from) {
        if (key.length() - from < SHORTEST || key.length() - from > LONGEST) {
            return;
        }
        String full = switch (key.substring(from)) {
            case "st", "sankt" -> "saint";
            case "ste" -> "sainte";
            case "ft" -> "fort";
            case "mt" -> "mount";
            default -> "";
        };
        if (!full.isEmpty()) {
            key.replace(from, key.length(), full);
        }
    }

    private Names() {}
}
