package dev.callboard.engine.lexicon;

import java.text.Normalizer;

/// Words as they compare: in lower case, without accents, with single spaces for everything that is no
/// letter or digit.
public final class Fold {
    public static String fold(String text) {
        String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        var folded = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (gap && !folded.isEmpty()) {
                    folded.append(' ');
                }
                gap = false;
                append(folded, c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                gap = true;
            }
        }
        return folded.toString();
    }

    /// Letters that are not made of a letter and a mark.
    private static void append(StringBuilder folded, char c) {
        switch (c) {
            case 'ß' -> folded.append("ss");
            case 'Ł', 'ł' -> folded.append('l');
            case 'Ø', 'ø' -> folded.append('o');
            case 'Æ', 'æ' -> folded.append("ae");
            case 'Œ', 'œ' -> folded.append("oe");
            case 'Đ', 'đ' -> folded.append('d');
            case 'ı' -> folded.append('i');
            default -> folded.append(Character.toLowerCase(c));
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private Fold() {}
}
