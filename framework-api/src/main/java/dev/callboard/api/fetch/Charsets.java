package dev.callboard.api.fetch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which charset a body is in.
final class Charsets {
    private static final int META_WITHIN = 1024;
    private static final Charset FALLBACK = Charset.forName("windows-1252");
    private static final Pattern PARAMETER =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([^\\s\"';,>/]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern META =
            Pattern.compile("<meta\\s[^>]*?" + PARAMETER.pattern(), Pattern.CASE_INSENSITIVE);

    static Charset of(byte[] bytes, @Nullable String contentType) {
        return byteOrderMark(bytes)
                .or(() -> named(PARAMETER, contentType == null ? "" : contentType))
                .or(() -> meta(bytes))
                .orElseGet(() -> isUtf8(bytes) ? StandardCharsets.UTF_8 : FALLBACK);
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// A page that says UTF-16 in bytes that could be read as ASCII is lying: the standard reads it as
    /// UTF-8.
    private static Optional<Charset> meta(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(META_WITHIN, bytes.length), StandardCharsets.ISO_8859_1);
        return named(META, head).map(found -> found.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : found);
    }

    private static Optional<Charset> named(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? lookUp(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Charset> lookUp(String label) {
        String name = label.toLowerCase(Locale.ROOT);
        // The web's Latin-1 is windows-1252 (WHATWG Encoding, "names and labels").
        if (name.equals("iso-8859-1") || name.equals("latin1") || name.equals("us-ascii") || name.equals("ascii")) {
            return Optional.of(FALLBACK);
        }
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private Charsets() {}
}
