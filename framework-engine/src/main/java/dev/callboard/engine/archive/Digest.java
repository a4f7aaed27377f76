package dev.callboard.engine.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256, small enough that an index of millions fits into memory.
record Digest(long a, long b, long c, long d) {
    private static final String LABEL = "sha256:";
    private static final int BYTES = 32;

    static Digest of(byte[] bytes) {
        return of(ByteBuffer.wrap(sha256().digest(bytes)));
    }

    static Digest of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The digest of a `WARC-Payload-Digest`.
    ///
    /// @throws IllegalArgumentException when it is not one of ours
    static Digest parse(String labelled) {
        if (!labelled.startsWith(LABEL) || labelled.length() != LABEL.length() + 2 * BYTES) {
            throw new IllegalArgumentException(
                    "expected 'sha256:' and 64 hexadecimal digits, found '" + labelled + "'");
        }
        return of(ByteBuffer.wrap(HexFormat.of().parseHex(labelled, LABEL.length(), labelled.length())));
    }

    /// As it is written: in hexadecimal digits, since the padding of base 32 is not allowed in the field.
    @Override
    public String toString() {
        return LABEL
                + HexFormat.of()
                        .formatHex(ByteBuffer.allocate(BYTES)
                                .putLong(a)
                                .putLong(b)
                                .putLong(c)
                                .putLong(d)
                                .array());
    }

    private static Digest of(ByteBuffer bytes) {
        return new Digest(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
