package dev.callboard.engine.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// A file that is there in full or not at all: written beside its place as `NAME.part`, moved there when it
/// is finished. Closed before that it leaves what was there as it was.
///
/// A link stays one, and the file it leads to is replaced. What is neither a file nor a folder, such as a
/// device or a named pipe, has no place of its own to be moved to and is written to as it is.
public final class AtomicFile extends OutputStream {
    private final Path file;
    private final @Nullable Path part;
    private final FileChannel channel;
    private final OutputStream out;

    public AtomicFile(Path file) throws IOException {
        this.file = target(file);
        this.part = isSpecial(this.file) ? null : this.file.resolveSibling(this.file.getFileName() + ".part");
        this.channel = part == null ? FileChannel.open(this.file, StandardOpenOption.WRITE) : open(part);
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel));
    }

    /// Fails as writing there would, as far as that can be known before.
    public static void check(Path file) throws IOException {
        if (!isSpecial(target(file))) {
            new AtomicFile(file).close();
        }
    }

    private static Path target(Path file) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new IOException("it is a folder");
        }
        return target;
    }

    private static boolean isSpecial(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file);
    }

    private static FileChannel open(Path part) throws IOException {
        try {
            Files.createDirectories(part.getParent());
            return FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        } catch (AccessDeniedException e) {
            throw new IOException("no permission to write '" + e.getFile() + "'", e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /// All has been written: it is on the disk and in its place after this.
    public void finish() throws IOException {
        out.flush();
        if (part == null) {
            return;
        }
        channel.force(true);
        channel.close();
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (part != null) {
            Files.deleteIfExists(part);
        }
    }
}
