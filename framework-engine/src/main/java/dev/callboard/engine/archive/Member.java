package dev.callboard.engine.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcRecord;

/// A record, compressed on its own, so that it can be read without those before it.
final class Member {
    /// Half the time of the default level for a tenth more space.
    private static final int LEVEL = 3;
    private static final byte[] END = {'\r', '\n', '\r', '\n'};

    private final byte[] bytes;
    private final @Nullable Function<Location, IndexLine> line;

    /// @param record whose header is written; the block is given beside it, since channels such as a record
    ///     has one of are closed by the interruption of their thread
    /// @param line makes its line in the index, once it is known where it stands; null for a record that
    ///     nobody looks for
    Member(WarcRecord record, byte[] block, @Nullable Function<Location, IndexLine> line) {
        this.bytes = compressed(record, block);
        this.line = line;
    }

    byte[] bytes() {
        return bytes;
    }

    @Nullable
    Function<Location, IndexLine> line() {
        return line;
    }

    private static byte[] compressed(WarcRecord record, byte[] block) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new Gzip(bytes)) {
            gzip.write(record.serializeHeader());
            gzip.write(block);
            gzip.write(END);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written to", e);
        }
        return bytes.toByteArray();
    }

    private static final class Gzip extends GZIPOutputStream {
        private Gzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(LEVEL);
        }
    }
}
