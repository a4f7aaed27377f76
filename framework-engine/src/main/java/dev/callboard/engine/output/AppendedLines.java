package dev.callboard.engine.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file of lines that is only ever added to. What is after its last line end is the rest of a crash, and
/// is taken away.
final class AppendedLines implements AutoCloseable {
    private static final int BLOCK = 1 << 16;

    private final FileChannel channel;
    private @Nullable String last;

    private AppendedLines(FileChannel channel) {
        this.channel = channel;
    }

    static AppendedLines open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var lines = new AppendedLines(
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        long end = lines.lineEndBefore(lines.channel.size());
        lines.channel.truncate(end);
        lines.channel.position(end);
        if (end > 0) {
            long start = lines.lineEndBefore(end - 1);
            lines.last = lines.text(start, end - 1);
        }
        return lines;
    }

    /// The last line there is.
    Optional<String> last() {
        return Optional.ofNullable(last);
    }

    /// Adds lines, and returns when they are on the disk.
    void append(List<String> more) throws IOException {
        if (more.isEmpty()) {
            return;
        }
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(String.join("\n", more) + "\n");
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
        last = more.getLast();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /// Where the last line that ends before a place has its end; 0 where there is none.
    private long lineEndBefore(long place) throws IOException {
        for (long end = place; end > 0; end -= BLOCK) {
            long start = Math.max(0, end - BLOCK);
            byte[] block = bytes(start, end);
            for (int i = block.length - 1; i >= 0; i--) {
                if (block[i] == '\n') {
                    return start + i + 1;
                }
            }
        }
        return 0;
    }

    private String text(long start, long end) throws IOException {
        return new String(bytes(start, end), StandardCharsets.UTF_8);
    }

    private byte[] bytes(long start, long end) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(end - start));
        while (buffer.hasRemaining() && channel.read(buffer, start + buffer.position()) >= 0) {
            // Until it is full.
        }
        return buffer.array();
    }
}
