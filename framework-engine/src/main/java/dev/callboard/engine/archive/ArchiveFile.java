package dev.callboard.engine.archive;

import dev.callboard.engine.output.AtomicFile;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A file that is written, and its index. What was appended is with the operating system when the call
/// returns; a process that is killed loses at most what it was appending.
///
/// Not a channel: those are closed by the interruption of any thread that writes.
final class ArchiveFile implements Closeable {
    private final Path path;
    private final RandomAccessFile records;
    private final RandomAccessFile index;
    private long size;
    private int lines;

    private ArchiveFile(Path path, RandomAccessFile records, RandomAccessFile index) {
        this.path = path;
        this.records = records;
        this.index = index;
    }

    /// A new file, or null when it is there already.
    static @Nullable ArchiveFile create(Path path) throws IOException {
        try {
            Files.createFile(path);
        } catch (java.nio.file.FileAlreadyExistsException _) {
            return null;
        }
        var records = new RandomAccessFile(path.toFile(), "rw");
        try {
            return new ArchiveFile(
                    path,
                    records,
                    new RandomAccessFile(ArchiveFolder.index(path).toFile(), "rw"));
        } catch (IOException e) {
            records.close();
            throw e;
        }
    }

    long size() {
        return size;
    }

    int lines() {
        return lines;
    }

    /// Appends records that belong together: all of them or none.
    ///
    /// @param indexed told of each line, when all are written
    void append(List<Member> members, Consumer<IndexLine> indexed) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var found = new ArrayList<IndexLine>();
        for (Member member : members) {
            if (member.line() != null) {
                var location = new Location(path, size + bytes.size(), member.bytes().length);
                found.add(member.line().apply(location));
            }
            bytes.writeBytes(member.bytes());
        }
        try {
            records.write(bytes.toByteArray());
        } catch (IOException e) {
            takeBack();
            throw e;
        }
        size += bytes.size();
        var text = new StringBuilder();
        found.forEach(line -> text.append(line).append('\n'));
        index.write(text.toString().getBytes(StandardCharsets.UTF_8));
        lines += found.size();
        found.forEach(indexed);
    }

    /// On the disk, and the lines of the index in the order the format asks for.
    @Override
    public void close() throws IOException {
        try (records;
                index) {
            records.getFD().sync();
        }
        Path unsorted = ArchiveFolder.index(path);
        List<String> sorted = Files.readAllLines(unsorted).stream().sorted().toList();
        try (var out = new AtomicFile(unsorted)) {
            for (String line : sorted) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            out.finish();
        }
    }

    /// A disk that is full has room for a part of it, which nobody could read.
    private void takeBack() {
        try {
            records.setLength(size);
        } catch (IOException _) {
            // Then the file ends in the middle of a record, which its readers bear.
        }
    }
}
