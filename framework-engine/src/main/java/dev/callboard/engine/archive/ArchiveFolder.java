package dev.callboard.engine.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/// The files of one site in an archive: `DIR/SITE/SITE-TIME-NUMBER.warc.gz`, and for each its index beside
/// it, `.cdxj`.
final class ArchiveFolder {
    private static final String WARC = ".warc.gz";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final String site;

    ArchiveFolder(Path archive, String site) {
        this.folder = archive.resolve(site);
        this.site = site;
    }

    /// Those that are there, the oldest first.
    List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(WARC))
                    .sorted()
                    .toList();
        }
    }

    /// Makes it where it is not.
    void create() throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IOException("'" + folder + "' can't be made a folder (" + e + ")", e);
        }
    }

    /// The name for a file that is not there yet.
    Path next(Instant now, int number) {
        return folder.resolve("%s-%s-%05d%s".formatted(site, TIME.format(now), number, WARC));
    }

    static Path index(Path file) {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.substring(0, name.length() - WARC.length()) + ".cdxj");
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
