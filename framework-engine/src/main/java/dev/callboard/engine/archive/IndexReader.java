package dev.callboard.engine.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the indexes of a site. What a killed run has left of a file without a line in its index is looked
/// up in the file itself, and so is all of a file whose index is damaged or gone.
final class IndexReader {
    private static final Logger log = LoggerFactory.getLogger(IndexReader.class);

    private final ArchiveFolder folder;

    IndexReader(ArchiveFolder folder) {
        this.folder = folder;
    }

    /// Tells of every record there is, the oldest file first; of some more than once.
    void read(Consumer<IndexLine> lines) throws IOException {
        for (Path file : folder.files()) {
            try {
                read(file, lines);
            } catch (NoSuchFileException _) {
                log.warn("'{}' was removed while the archive was read", file);
            }
        }
    }

    private static void read(Path file, Consumer<IndexLine> lines) throws IOException {
        long size = Files.size(file);
        long from = indexed(file, size, lines);
        if (from < size) {
            FileScan.of(file, from, lines)
                    .ifPresent(torn -> log.warn(
                            "'{}' ends in the middle of a record, at byte {} of {}: its run was killed, or it is still"
                                    + " being written; all before that is read",
                            file,
                            torn,
                            size));
        }
    }

    /// Up to which byte the index of a file tells of it.
    private static long indexed(Path file, long size, Consumer<IndexLine> lines) throws IOException {
        Path index = ArchiveFolder.index(file);
        long end = 0;
        try (BufferedReader reader = Files.newBufferedReader(index)) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                IndexLine line = IndexLine.parse(text, file);
                if (line.location().end() > size) {
                    throw new IllegalArgumentException("it tells of a record at byte "
                            + line.location().offset() + " of a file of " + size + " bytes");
                }
                lines.accept(line);
                end = Math.max(end, line.location().end());
            }
            return end;
        } catch (NoSuchFileException _) {
            return 0;
        } catch (IllegalArgumentException | java.nio.charset.CharacterCodingException e) {
            log.warn("'{}' is damaged, so '{}' is read as a whole: {}", index, file, e.getMessage());
            return 0;
        }
    }
}
