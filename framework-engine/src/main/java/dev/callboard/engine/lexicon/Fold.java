package dev.callboard.engine.lexicon;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Words as they compare: in lower case, without accents, with single spaces for everything that is no
/// letter or digit.
public final class Fold {
    private static final int ASCII = 128;
    /// The scripts with accents, and the signs that are written among their letters.
    private static final int KNOWN = 0x2600;
    private static final byte[] ASCII_FOLDED = new byte[ASCII];
    /// What each character folds to, filled as they come up; a space stands for all that is no letter. Two
    /// threads may work out the same.
    private static final @Nullable String[] FOLDED = new String[KNOWN];

    static {
        for (char c = 0; c < ASCII; c++) {
            ASCII_FOLDED[c] = (byte) (Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : ' ');
        }
    }

    public static String fold(String text) {
        byte[] folded = new byte[text.length()];
        int end = 0;
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ASCII) {
                return foldAll(text);
            }
            byte letter = ASCII_FOLDED[c];
            if (letter == ' ') {
                gap = end > 0;
            } else {
                if (gap) {
                    folded[end++] = ' ';
                    gap = false;
                }
                folded[end++] = letter;
            }
        }
        return new String(folded, 0, end, StandardCharsets.ISO_8859_1);
    }

    private static String foldAll(String text) {
        var folded = new Letters(text.length() + text.length() / 8 + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ASCII) {
                folded.add((char) ASCII_FOLDED[c]);
            } else if (c < KNOWN) {
                folded.add(of(c));
            } else {
                // Some characters from here on mean something as pairs only.
                folded.add(folded(text.substring(i)));
                break;
            }
        }
        return folded.toString();
    }

    /// Letters and single spaces, with none at the start and the end.
    private static final class Letters {
        private char[] letters;
        private int end;
        private boolean gap;

        private Letters(int expected) {
            this.letters = new char[expected];
        }

        private void add(String text) {
            for (int i = 0; i < text.length(); i++) {
                add(text.charAt(i));
            }
        }

        private void add(char c) {
            if (c == ' ') {
                gap = end > 0;
                return;
            }
            if (end + 2 > letters.length) {
                letters = Arrays.copyOf(letters, letters.length * 2);
            }
            if (gap) {
                letters[end++] = ' ';
                gap = false;
            }
            letters[end++] = c;
        }

        @Override
        public String toString() {
            return new String(letters, 0, end);
        }
    }

    private static String of(char c) {
        String known = FOLDED[c];
        if (known == null) {
            known = folded(String.valueOf(c));
            FOLDED[c] = known;
        }
        return known;
    }

    /// Each character's letters, with spaces for what is none.
    private static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                folded.append(letters(c));
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(' ');
            }
        }
        return folded.toString();
    }

    /// Letters that are not made of a letter and a mark have others in their stead.
    private static String letters(char c) {
        return switch (c) {
            case 'ß' -> "ss";
            case 'Ł', 'ł' -> "l";
            case 'Ø', 'ø' -> "o";
            case 'Æ', 'æ' -> "ae";
            case 'Œ', 'œ' -> "oe";
            case 'Đ', 'đ' -> "d";
            case 'ı' -> "i";
            default -> String.valueOf(Character.toLowerCase(c));
        };
    }

    private Fold() {}
}
